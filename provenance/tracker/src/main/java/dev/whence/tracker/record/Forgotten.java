package dev.whence.tracker.record;

import dev.whence.tracker.Entry;
import java.util.List;

/**
 * What was forgotten of a ledger.
 *
 * @param entries how many entries lost a piece
 * @param pieces how many pieces were erased
 * @param attributionIds the attributions that no longer count
 */
public record Forgotten(long entries, long pieces, List<String> attributionIds) {

    /**
     * Copies the list.
     *
     * @throws NullPointerException if there is none
     */
    public Forgotten {
        attributionIds = List.copyOf(attributionIds);
    }

    /**
     * Says what an entry tells of it.
     *
     * @param entry the entry
     * @return what it tells, in numbers
     */
    public static Forgotten of(Entry.Forgetting entry) {
        return new Forgotten(
                entry.erased().size(),
                entry.erased().stream()
                        .mapToLong(erasure -> erasure.pieces().size())
                        .sum(),
                entry.attributionIds());
    }
}
