package dev.whence.ledger.seal;

import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.merkle.Piece;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be done so that sources are forgotten, for those who implement {@link dev.whence.ledger.Ledger#forget}: erase
 * the pieces that the entry names, put the replacements beside what is left, and append the entry, all of it or nothing.
 * Immutable and thread-safe.
 *
 * @param entry the entry that tells what is erased; of empty lists if there is nothing to forget
 * @param replacements by the number of their entries, the pieces that take the place of erased ones
 * @param forgotten what the caller is told
 */
public record ErasurePlan(Entry.Forgetting entry, Map<Long, Piece> replacements, Forgotten forgotten) {

    /**
     * Copies the parts.
     *
     * @throws NullPointerException if one is missing
     */
    public ErasurePlan {
        Objects.requireNonNull(entry, "entry");
        replacements = Map.copyOf(replacements);
        Objects.requireNonNull(forgotten, "forgotten");
    }

    /**
     * Returns whether there is nothing to forget.
     *
     * @return whether no piece is to be erased
     */
    public boolean isEmpty() {
        return entry.erased().isEmpty();
    }

    /**
     * Returns what is left of an entry.
     *
     * @param erasure what is erased of it
     * @param sealed the entry as it is stored
     * @return the entry without the erased pieces, with their replacement
     */
    public SealedEntry left(Entry.Erasure erasure, SealedEntry sealed) {
        SealedEntry left = sealed.without(erasure.pieces());
        return Optional.ofNullable(replacements.get(erasure.entry()))
                .map(left::with)
                .orElse(left);
    }
}
