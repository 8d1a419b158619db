package dev.whence.tracker.matching;

import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Variant;
import java.util.Objects;

/**
 * Where a reported statement was found.
 *
 * @param id the utterance with which it begins there
 * @param relation whether it says the same there or the opposite
 * @param variant how the reported words differ from those found; the spans before count in the texts of the utterances that
 *     it runs over, joined by a blank, the spans after in the reported text
 * @param score how probable it is that this is where it comes from, from 0 to 1
 */
public record StatementMatch(String id, Link.Relation relation, Variant variant, double score) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the score lies outside 0 to 1
     */
    public StatementMatch {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(variant, "variant");
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must lie between 0 and 1: " + score);
        }
    }
}
