package dev.whence.ledger.entry;

import dev.whence.core.Labels;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
}
