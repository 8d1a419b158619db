package dev.whence.tracker;

import dev.whence.core.Attribution;
import dev.whence.core.Link;
import java.util.List;

/**
 * What recording an article added to the record. All of it is empty when the same was recorded before.
 *
 * @param articleId the article
 * @param articleAdded whether the article was new
 * @param added the attributions that were new, in the order given
 * @param superseded the attributions that took the place of one with the same id, in the order given
 * @param links the links that were made
 */
public record Recording(
        String articleId,
        boolean articleAdded,
        List<Attribution> added,
        List<Attribution> superseded,
        List<Link> links) {

    /** Copies the parts. */
    public Recording {
        added = List.copyOf(added);
        superseded = List.copyOf(superseded);
        links = List.copyOf(links);
    }
}
