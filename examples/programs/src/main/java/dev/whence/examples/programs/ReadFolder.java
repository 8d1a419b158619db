package dev.whence.examples.programs;

import dev.whence.articles.ArticleFiles;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Issue;
import dev.whence.core.Pipeline;
import dev.whence.core.spi.ArticleReader;
import dev.whence.english.EnglishExtractor;
import java.nio.file.Path;
import java.util.List;

/** Reads a folder of articles (text, HTML, feeds, JSON Lines, archives) and prints who said what in each. */
public final class ReadFolder {

    private ReadFolder() {}

    /**
     * Prints who said what, with the article's name and line.
     *
     * @param arguments the folder; its files are read in the order of their names
     */
    public static void main(String[] arguments) {
        Pipeline pipeline = Pipeline.of(EnglishExtractor.create());
        List<Path> withoutArticle = ArticleFiles.withAllReaders()
                .read(List.of(Path.of(arguments[0])), new ArticleReader.Sink() {

                    @Override
                    public void article(Article article) {
                        pipeline.extract(article).attributions().forEach(said -> print(article, said));
                    }

                    @Override
                    public void issue(Issue issue) {
                        System.err.println(issue.message());
                    }
                });
        if (!withoutArticle.isEmpty()) {
            System.err.println("no article in " + withoutArticle);
        }
    }

    private static void print(Article article, Attribution said) {
        int line = article.text().lineAt(said.content().get(0).start());
        String who = said.speaker().map(speaker -> speaker.name()).orElse("someone");
        String file = article.name().substring(article.name().lastIndexOf('/') + 1);
        System.out.println(
                file + ":" + line + " | " + who + " | " + article.text().slice(said.content()));
    }
}
