package dev.whence.cli.input;

import dev.whence.articles.JsonLinesReader;
import dev.whence.core.Article;
import dev.whence.core.Issue;
import dev.whence.core.spi.ArticleReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The bundled story, which is invented with all its people, places and outlets: a cable to an island is cut, and eight
 * outlets report who said what about it. One copies a wire text, others shorten, alter or paraphrase a quotation, change
 * a number, name a source that another left unnamed, and correct themselves.
 */
public final class ExampleStory {

    private static final String RESOURCE = "brenn-cable.jsonl";

    private ExampleStory() {}

    /** Returns the story's articles, in order of publication. */
    public static List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        try (InputStream input = ExampleStory.class.getResourceAsStream(RESOURCE)) {
            if (input == null) {
                throw new IllegalStateException("the jar lacks " + RESOURCE);
            }
            new JsonLinesReader().read(RESOURCE, input, new ArticleReader.Sink() {

                @Override
                public void article(Article article) {
                    articles.add(article);
                }

                @Override
                public void issue(Issue issue) {
                    throw new IllegalStateException(issue.message());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + ": could not be read", e);
        }
        return articles;
    }
}
