package dev.whence.core;

import dev.whence.core.naming.Labels;
import java.util.Objects;

/**
 * A stretch of an article's text that its file sets apart: a paragraph, a heading.
 *
 * @param kind what it is set as
 * @param span where it stands, in UTF-16 code units of the article's text
 */
public record Passage(Kind kind, Span span) {

    /** What a stretch is set as. */
    public enum Kind {
        /** A paragraph of the text. */
        PARAGRAPH,
        /** A heading inside the text. */
        HEADING,
        /** Words under a picture, a film or a table. */
        CAPTION,
        /** A quotation set as a block of its own. */
        QUOTATION,
        /** An item of a list. */
        ITEM;

        /**
         * Returns the kind as it is written in output.
         *
         * @return the lower-case name
         */
        public String label() {
            return Labels.of(this);
        }

        /**
         * Reads a kind as it is written in output.
         *
         * @param label the label of one
         * @return the kind
         * @throws IllegalArgumentException if there is no such one
         */
        public static Kind ofLabel(String label) {
            return Labels.find(Kind.class, label, Kind::label);
        }
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the span is empty
     */
    public Passage {
        Objects.requireNonNull(kind, "kind");
        if (span.isEmpty()) {
            throw new IllegalArgumentException("span must not be empty: " + span);
        }
    }
}
