package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Extraction;
import java.util.Objects;

/**
 * An article with what was found in it. Immutable and thread-safe.
 *
 * @param article the article
 * @param extraction what was found in it
 */
public record Extracted(Article article, Extraction extraction) {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one is missing
     */
    public Extracted {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(extraction, "extraction");
    }
}
