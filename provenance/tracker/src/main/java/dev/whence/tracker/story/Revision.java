package dev.whence.tracker.story;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.naming.Address;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a later version of an article changed in what it reports, against the version before. Immutable and thread-safe.
 *
 * @param before the version before
 * @param article the later version: the same address with another text
 * @param added attributions that only the later version has, in order of its text
 * @param removed attributions that only the version before has, in order of its text
 * @param changed attributions that both have and that are not told in the same way, in order of the later text
 */
public record Revision(
        Article before, Article article, List<Attribution> added, List<Attribution> removed, List<Change> changed) {

    /**
     * One attribution that both versions have, told in another way.
     *
     * @param before the attribution of the version before
     * @param after that of the later version
     * @param drift what changed: the source, words inside quotation marks, numbers, hedges, the cue
     * @param softened whether the later version takes less responsibility for it, or says it less surely: a hedge put in, an
     *     unsure or rounded number, a cue that keeps more distance, a source that is not named any more
     */
    public record Change(Attribution before, Attribution after, List<Drift> drift, boolean softened) {

        /** Checks and copies the parts. */
        public Change {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            drift = List.copyOf(drift);
        }
    }

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if both are the same version, or have not the same address
     */
    public Revision {
        Optional<Address> address = before.address();
        if (before.equals(article) || address.isEmpty() || !address.equals(article.address())) {
            throw new IllegalArgumentException("article must be another version of " + before + ": " + article);
        }
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /**
     * Tells whether both versions report the same in the same way.
     *
     * @return whether nothing was added, removed or changed
     */
    public boolean changesNothing() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
