package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Extraction;
import dev.whence.ledger.entry.ExtractionMethod;
import java.util.Objects;
import java.util.Optional;

/**
 * An article with what was found in it. Immutable and thread-safe.
 *
 * @param article the article
 * @param extraction what was found in it
 * @param method by what it was found, if that is to be recorded, so that {@link Tracker#extraction} knows it
 */
public record Extracted(Article article, Extraction extraction, Optional<ExtractionMethod> method) {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one is missing
     */
    public Extracted {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(extraction, "extraction");
        Objects.requireNonNull(method, "method");
    }

    /**
     * Makes one that does not tell by what it was found.
     *
     * @param article the article
     * @param extraction what was found in it
     */
    public Extracted(Article article, Extraction extraction) {
        this(article, extraction, Optional.empty());
    }
}
