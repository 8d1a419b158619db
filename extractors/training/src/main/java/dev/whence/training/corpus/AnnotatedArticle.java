package dev.whence.training.corpus;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import java.util.List;
import java.util.Objects;

/**
 * An article in which people marked the attributions: what an extractor is measured against, and what it can learn from.
 * Immutable and thread-safe.
 *
 * @param article the article
 * @param attributions all that the annotators found in it; empty if they found none
 */
public record AnnotatedArticle(Article article, List<Attribution> attributions) {

    /**
     * Copies the attributions and checks that they stand in the article.
     *
     * @throws NullPointerException if a part is missing
     * @throws IllegalArgumentException if an attribution names another article, or one of its spans ends behind the text
     */
    public AnnotatedArticle {
        Objects.requireNonNull(article, "article");
        attributions = List.copyOf(Objects.requireNonNull(attributions, "attributions"));
        attributions.forEach(attribution -> attribution.checkFits(article));
    }
}
