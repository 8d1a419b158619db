package dev.whence.ledger.seal;

import java.util.List;

/**
 * What was forgotten of a ledger.
 *
 * @param entries how many entries lost a text or a name
 * @param pieces how many texts and names were erased
 * @param attributionIds the attributions that no longer count, by the ids that they had
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
}
