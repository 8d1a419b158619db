package dev.whence.tracker;

import dev.whence.core.Attribution;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.seal.Suppression;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What recording an article added to the record. All of it is empty when the same was recorded before.
 *
 * @param articleId the article
 * @param articleAdded whether the article was new
 * @param added the attributions that were new, in the order given
 * @param superseded the attributions that took the place of one with the same id, in the order given
 * @param links the links that were made
 * @param keptOut what was kept out of the article, if a {@link Suppression} kept anything out; then the article that is recorded,
 *     if any is, is what was left of the given one
 */
public record Recording(
        String articleId,
        boolean articleAdded,
        List<Attribution> added,
        List<Attribution> superseded,
        List<Link> links,
        Optional<Suppression.KeptOut> keptOut) {

    /** Copies the parts. */
    public Recording {
        added = List.copyOf(added);
        superseded = List.copyOf(superseded);
        links = List.copyOf(links);
        Objects.requireNonNull(keptOut, "keptOut");
    }

    /**
     * Makes one of an article that nothing was kept out of.
     *
     * @param articleId the article
     * @param articleAdded whether the article was new
     * @param added the attributions that were new, in the order given
     * @param superseded the attributions that took the place of one with the same id, in the order given
     * @param links the links that were made
     */
    public Recording(
            String articleId,
            boolean articleAdded,
            List<Attribution> added,
            List<Attribution> superseded,
            List<Link> links) {
        this(articleId, articleAdded, added, superseded, links, Optional.empty());
    }

    static Recording ofNothing(String articleId, Optional<Suppression.KeptOut> keptOut) {
        return new Recording(articleId, false, List.of(), List.of(), List.of(), keptOut);
    }
}
