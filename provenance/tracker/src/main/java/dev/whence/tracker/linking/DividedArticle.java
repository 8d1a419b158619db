package dev.whence.tracker.linking;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.spi.Language;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.words.Terms;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reading an article with its attributions gives, before any of it is recorded. Never changed once made. */
public final class DividedArticle {

    public static final DividedArticle NOTHING = new DividedArticle("", Optional.empty(), Map.of(), Map.of());

    private final String articleId;
    private final Optional<ArticleWords> words;
    private final Map<String, List<Statement>> statements;
    private final Map<String, List<Terms.Term>> terms;

    private DividedArticle(
            String articleId,
            Optional<ArticleWords> words,
            Map<String, List<Statement>> statements,
            Map<String, List<Terms.Term>> terms) {
        this.articleId = articleId;
        this.words = words;
        this.statements = statements;
        this.terms = terms;
    }

    public static DividedArticle of(
            Article article, Collection<Attribution> attributions, Language language, Terms terms) {
        Map<String, List<Statement>> statements = new HashMap<>();
        Map<String, List<Terms.Term>> read = new HashMap<>();
        for (Attribution attribution : attributions) {
            List<Statement> divided = Statements.of(article, attribution, language);
            statements.put(attribution.id(), divided);
            for (Statement statement : divided) {
                read.put(
                        statement.id(),
                        terms.of(statement, attribution, article.text().value()));
            }
        }
        return new DividedArticle(
                article.id(), Optional.of(ArticleWords.of(article, language, terms)), statements, read);
    }

    /** Returns how often the words stand in the article, if this is that article. */
    Optional<ArticleWords> words(String ofArticleId) {
        return articleId.equals(ofArticleId) ? words : Optional.empty();
    }

    /** Returns the statements of an attribution; none if it was not read. */
    public List<Statement> statements(String attributionId) {
        return statements.getOrDefault(attributionId, List.of());
    }

    /** Returns the terms of a statement; none if it was not read, or has none. */
    List<Terms.Term> terms(String statementId) {
        return terms.getOrDefault(statementId, List.of());
    }
}
