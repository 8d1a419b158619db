package dev.whence.ledger.entry;

import dev.whence.core.Span;
import dev.whence.core.naming.Labels;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How one statement of a claim differs from another, with the words that show it.
 *
 * @param kinds the ways in which it differs, most telling last; {@link Kind#IDENTICAL} stands alone
 * @param edits what turns the first statement's words into the second's, in order of the text
 */
public record Variant(Set<Kind> kinds, List<Edit> edits) {

    /** The ways in which two statements of one claim can differ. */
    public enum Kind {
        /** Word for word the same. */
        IDENTICAL,
        /** The same but for spelling, quotation glyphs or "10" for "ten". */
        BENIGN,
        /** A part of the other. */
        TRUNCATED,
        /** The other and more. */
        EXTENDED,
        /** Other words inside the quotation marks, or one more or less between two others with nothing that shows it. */
        ALTERED,
        /** The same in other words. */
        PARAPHRASED,
        /** Another number. */
        NUMBER_CHANGED,
        /** A hedge put in, taken out or exchanged: "about", "more than". */
        HEDGED,
        /** Another source: a name in one, "an official" in the other. */
        RE_ATTRIBUTED;

        /**
         * Returns the kind as it is written in output.
         *
         * @return the lower-case name with hyphens
         */
        public String label() {
            return Labels.of(this);
        }

        /**
         * Reads a kind as it is written in output.
         *
         * @param label a lower-case name with hyphens
         * @return the kind
         * @throws IllegalArgumentException if there is no such kind
         */
        public static Kind ofLabel(String label) {
            return Labels.find(Kind.class, label, Kind::label);
        }
    }

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if there is no kind, or {@link Kind#IDENTICAL} stands beside another
     */
    public Variant {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("kinds must not be empty");
        }
        if (kinds.contains(Kind.IDENTICAL) && kinds.size() > 1) {
            throw new IllegalArgumentException("identical must stand alone: " + kinds);
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        edits = List.copyOf(edits);
    }

    /**
     * One step of what turns the words of one statement into those of another.
     *
     * @param operation what was done
     * @param before where the words stand in the first statement's article, in UTF-16 code units; empty if they were added
     * @param after where the words stand in the second statement's article, in UTF-16 code units; empty if they were dropped
     */
    public record Edit(Operation operation, List<Span> before, List<Span> after) {

        /** What can be done to words. */
        public enum Operation {
            /** Left out. */
            DROPPED,
            /** Put in. */
            ADDED,
            /** Other words in their place. */
            REPLACED,
            /** The same words at another place. */
            MOVED;

            /**
             * Returns the operation as it is written in output.
             *
             * @return the lower-case name
             */
            public String label() {
                return Labels.of(this);
            }

            /**
             * Reads an operation as it is written in output.
             *
             * @param label a lower-case name
             * @return the operation
             * @throws IllegalArgumentException if there is no such one
             */
            public static Operation ofLabel(String label) {
                return Labels.find(Operation.class, label, Operation::label);
            }
        }

        /**
         * Checks and copies the parts.
         *
         * @throws IllegalArgumentException if the operation lacks the words it needs or has those it cannot have
         */
        public Edit {
            before = Span.sorted(before);
            after = Span.sorted(after);
            boolean fits = switch (operation) {
                case DROPPED -> !before.isEmpty() && after.isEmpty();
                case ADDED -> before.isEmpty() && !after.isEmpty();
                case REPLACED, MOVED -> !before.isEmpty() && !after.isEmpty();
            };
            if (!fits) {
                throw new IllegalArgumentException(
                        operation + " does not go with before " + before + " after " + after);
            }
        }
    }
}
