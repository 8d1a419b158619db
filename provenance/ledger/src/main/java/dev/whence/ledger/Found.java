package dev.whence.ledger;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import java.util.Objects;

/**
 * An attribution that a ledger was asked for. Immutable and thread-safe.
 *
 * @param number the number of the entry in the ledger that counts, from 0; a further query goes on behind it
 * @param article the article that it stands in
 * @param attribution the attribution, with its source as corrected
 */
public record Found(long number, Article article, Attribution attribution) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the attribution stands in another article
     */
    public Found {
        Objects.requireNonNull(article, "article");
        if (!attribution.articleId().equals(article.id())) {
            throw new IllegalArgumentException(
                    "attribution must stand in article " + article.id() + ": " + attribution);
        }
    }
}
