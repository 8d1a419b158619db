package dev.whence.ledger.entry;

import dev.whence.core.Labels;
import dev.whence.core.Span;
import java.util.List;
import java.util.Locale;

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
            return name().toLowerCase(Locale.ROOT);
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
            throw new IllegalArgumentException(operation + " does not go with before " + before + " after " + after);
        }
    }
}
