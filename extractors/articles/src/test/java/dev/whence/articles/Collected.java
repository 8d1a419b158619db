package dev.whence.articles;

import dev.whence.core.Article;
import dev.whence.core.Issue;
import dev.whence.core.spi.ArticleReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader gives. */
class Collected implements ArticleReader.Sink {

    private final List<Article> articles = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    static Collected from(ArticleReader reader, String name, byte[] bytes) {
        Collected collected = new Collected();
        try {
            reader.read(name, new ByteArrayInputStream(bytes), collected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collected;
    }

    static Collected from(ArticleReader reader, String name, String text) {
        return from(reader, name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void article(Article article) {
        articles.add(article);
    }

    @Override
    public void issue(Issue issue) {
        issues.add(issue);
    }

    List<Article> articles() {
        return articles;
    }

    Article onlyArticle() {
        if (articles.size() != 1) {
            throw new AssertionError("expected one article: " + articles + " " + issues);
        }
        return articles.get(0);
    }

    List<Issue> issues() {
        return issues;
    }

    List<String> messages() {
        return issues.stream().map(Issue::message).toList();
    }

    List<String> names() {
        return articles.stream().map(Article::name).toList();
    }
}
