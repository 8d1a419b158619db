package dev.whence.articles.files;

import dev.whence.core.Article;
import dev.whence.core.Issue;
import dev.whence.core.spi.ArticleReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands on to a sink what a reader finds, counts it, and remembers what the sink threw: that says nothing of the file, and must
 * come through to whoever gave the sink. Not thread-safe.
 */
public final class Handed implements ArticleReader.Sink {

    private final ArticleReader.Sink sink;
    private int articles;
    private int issues;
    private @Nullable Throwable thrown;

    public Handed(ArticleReader.Sink sink) {
        this.sink = sink;
    }

    @Override
    public void article(Article article) {
        articles++;
        hand(() -> sink.article(article));
    }

    @Override
    public void article(Article article, List<Issue> found) {
        articles++;
        issues += found.size();
        hand(() -> sink.article(article, found));
    }

    @Override
    public void issue(Issue issue) {
        issues++;
        hand(() -> sink.issue(issue));
    }

    private void hand(Runnable handing) {
        try {
            handing.run();
        } catch (Throwable e) {
            thrown = e;
            throw e;
        }
    }

    public int articles() {
        return articles;
    }

    public int issues() {
        return issues;
    }

    /** Throws on what the sink threw, if it threw something. */
    public void throwOn() {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }
}
