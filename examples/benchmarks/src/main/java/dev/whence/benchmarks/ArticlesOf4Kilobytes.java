package dev.whence.benchmarks;

import dev.whence.cli.input.ExampleStory;
import dev.whence.core.Article;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Articles of one size, so that a rate of articles a second means the same wherever it is told. */
final class ArticlesOf4Kilobytes {

    /** How many of them the bundled story makes. */
    static final int OF_THE_STORY = 2;

    private static final int BYTES = 4096;

    private ArticlesOf4Kilobytes() {}

    /** Makes them from the bundled story. */
    static List<Article> ofTheStory() {
        return cut(ExampleStory.articles());
    }

    /** Joins the texts and cuts them at line breaks into pieces of 4 KB, each an article; the rest is left out. */
    static List<Article> cut(List<Article> given) {
        List<Article> articles = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int bytes = 0;
        for (Article article : given) {
            for (String line : article.text().value().split("(?<=\n)", -1)) {
                int lineBytes = line.getBytes(StandardCharsets.UTF_8).length;
                if (bytes > 0 && bytes + lineBytes > BYTES) {
                    articles.add(Article.builder("piece-" + articles.size(), piece.toString())
                            .build());
                    piece.setLength(0);
                    bytes = 0;
                }
                piece.append(line);
                bytes += lineBytes;
            }
        }
        return articles;
    }
}
