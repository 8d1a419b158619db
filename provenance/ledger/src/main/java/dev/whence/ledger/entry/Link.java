package dev.whence.ledger.entry;

import dev.whence.core.naming.Labels;
import java.util.Objects;

/**
 * That two statements belong together, verified by aligning their words.
 *
 * @param first the id of the statement that was recorded first
 * @param second the id of the other statement
 * @param relation how they belong together
 * @param variant how the second differs from the first
 * @param score how well the words agree, from 0 to 1
 */
public record Link(String first, String second, Relation relation, Variant variant, double score) {

    /** How two statements can belong together. */
    public enum Relation {
        /** They say the same: one claim. */
        SAME,
        /** One denies what the other says: two claims. */
        CONTRADICTS;

        /**
         * Returns the relation as it is written in output.
         *
         * @return the lower-case name
         */
        public String label() {
            return Labels.of(this);
        }

        /**
         * Reads a relation as it is written in output.
         *
         * @param label a lower-case name
         * @return the relation
         * @throws IllegalArgumentException if there is no such one
         */
        public static Relation ofLabel(String label) {
            return Labels.find(Relation.class, label, Relation::label);
        }
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a statement is linked with itself, or the score lies outside 0 to 1
     */
    public Link {
        if (first.equals(second)) {
            throw new IllegalArgumentException("a statement must not be linked with itself: " + first);
        }
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(variant, "variant");
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must lie between 0 and 1: " + score);
        }
    }
}
