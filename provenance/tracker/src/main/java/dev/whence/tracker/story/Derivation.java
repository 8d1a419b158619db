package dev.whence.tracker.story;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * That an article took a claim from somewhere, as far as the texts tell; all of a claim's derivations are the graph of who took
 * it from whom. Immutable and thread-safe.
 *
 * @param articleId the article that took it
 * @param name whom it took it from: an outlet or agency, or the name of an article without one
 * @param fromArticleId the recorded article that it took it from; empty if that one is not recorded with the claim
 * @param reasons what tells it; at least one
 */
public record Derivation(String articleId, String name, Optional<String> fromArticleId, List<Origin> reasons) {

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if there is no reason, or an article would come from itself
     */
    public Derivation {
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(fromArticleId, "fromArticleId");
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("reasons must not be empty");
        }
        if (fromArticleId.filter(articleId::equals).isPresent()) {
            throw new IllegalArgumentException("an article must not come from itself: " + articleId);
        }
    }
}
