package dev.whence.extractor.testkit;

import static org.assertj.core.api.Assertions.fail;

import dev.whence.core.Article;
import dev.whence.core.Issue;
import dev.whence.core.spi.ArticleReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader gives, in its order. */
final class ReadResult implements ArticleReader.Sink {

    private final List<Article> articles = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    static ReadResult of(ArticleReader reader, String name, InputStream stream) {
        ReadResult reading = new ReadResult();
        try {
            reader.read(name, stream, reading);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return fail("threw on " + name, e);
        }
        return reading;
    }

    /** What is given before a reader throws, which another test is for. */
    static ReadResult asFarAsItGoes(ArticleReader reader, String name, byte[] bytes) {
        ReadResult reading = new ReadResult();
        try {
            reader.read(name, new ByteArrayInputStream(bytes), reading);
        } catch (IOException | RuntimeException e) {
            return reading;
        }
        return reading;
    }

    @Override
    public void article(Article article) {
        articles.add(article);
        lines.add(String.join(
                " | ",
                article.id(),
                article.name(),
                article.title().toString(),
                article.outlet().toString(),
                article.url().toString(),
                article.language().toString(),
                article.published().toString(),
                article.bylines().toString(),
                article.credits().toString(),
                article.passages().toString(),
                article.metadata().toString(),
                article.places().toString()));
    }

    @Override
    public void issue(Issue issue) {
        issues.add(issue);
        lines.add(issue.toString());
    }

    List<Article> articles() {
        return articles;
    }

    List<Issue> issues() {
        return issues;
    }

    /** Everything that was given, comparable between readings. */
    List<String> lines() {
        return lines;
    }
}
