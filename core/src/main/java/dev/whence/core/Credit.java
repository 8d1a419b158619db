package dev.whence.core;

import dev.whence.core.naming.Labels;
import java.util.List;

/**
 * What an article says of where it, or a part of it, comes from.
 *
 * @param kind the form of the credit
 * @param name who is credited: "Reuters", "FOX NEWS", "Judson Berger"
 * @param spans where the credit stands, in UTF-16 code units, in order; empty where it comes from metadata
 */
public record Credit(Kind kind, String name, List<Span> spans) {

    /** The forms of a credit. */
    public enum Kind {
        /** A news agency names the text as its own: "(AP) —", "© Reuters". */
        AGENCY,
        /** The place and date a report was filed from: "WASHINGTON, Dec. 22 —". */
        DATELINE,
        /** The whole article stood elsewhere before: "This post appeared first on FOX NEWS". */
        APPEARED_FIRST,
        /** A piece of news was first reported elsewhere: "according to Reuters, which first reported". */
        FIRST_REPORTED,
        /** Someone added to the report: "Jane Doe contributed to this report". */
        CONTRIBUTED;

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
     * @throws IllegalArgumentException if the name is blank, or a span is empty or overlaps another
     */
    public Credit {
        java.util.Objects.requireNonNull(kind, "kind");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        spans = Span.sorted(spans);
    }
}
