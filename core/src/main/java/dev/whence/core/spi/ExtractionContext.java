package dev.whence.core.spi;

import dev.whence.core.Article;
import dev.whence.core.Extraction;
import dev.whence.core.Profile;
import java.util.Objects;

/**
 * What an extractor is given.
 *
 * @param article the article to read
 * @param profile which attributions are wanted
 * @param earlier what the earlier extractors of the pipeline found
 */
public record ExtractionContext(Article article, Profile profile, Extraction earlier) {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one is missing
     */
    public ExtractionContext {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(earlier, "earlier");
    }

    /**
     * Returns the context of a first extractor with the default profile.
     *
     * @param article the article to read
     * @return the context
     */
    public static ExtractionContext of(Article article) {
        return of(article, Profile.STATEMENTS);
    }

    /**
     * Returns the context of a first extractor.
     *
     * @param article the article to read
     * @param profile which attributions are wanted
     * @return the context
     */
    public static ExtractionContext of(Article article, Profile profile) {
        return new ExtractionContext(article, profile, Extraction.empty());
    }
}
