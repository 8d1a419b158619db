package dev.whence.core;

import dev.whence.core.naming.Labels;
import java.util.Objects;

/**
 * One thing that a file says of its article, as it says it, and where. A file may say one thing in several places, and not
 * everywhere alike.
 *
 * @param field what it says
 * @param value the words of the file
 * @param foundIn the place, as a person would name it: {@code json-ld headline}, {@code meta og:title}, {@code h1}
 */
public record Metadatum(Field field, String value, String foundIn) {

    /** What a file may say of its article. */
    public enum Field {
        /** The headline. */
        TITLE,
        /** Who published it. */
        OUTLET,
        /** Who wrote it. */
        BYLINE,
        /** When it was published. */
        PUBLISHED,
        /** When it was last changed. */
        UPDATED,
        /** When an archive fetched it. */
        CAPTURED,
        /** Where it was published. */
        URL,
        /** Its language. */
        LANGUAGE,
        /** An agency or outlet that it was taken from. */
        SOURCE,
        /** Whose property it is: a notice of copyright, a licence. */
        RIGHTS,
        /** What its supplier lets others do with it. */
        USAGE_TERMS,
        /** The time before which it must not be published. */
        EMBARGO,
        /** A reservation of text and data mining. */
        TEXT_MINING;

        /**
         * Returns the field as it is written in output.
         *
         * @return the lower-case name with hyphens
         */
        public String label() {
            return Labels.of(this);
        }

        /**
         * Reads a field as it is written in output.
         *
         * @param label the label of one
         * @return the field
         * @throws IllegalArgumentException if there is no such one
         */
        public static Field ofLabel(String label) {
            return Labels.find(Field.class, label, Field::label);
        }
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the value or the place is blank
     */
    public Metadatum {
        Objects.requireNonNull(field, "field");
        if (value.isBlank()) {
            throw new IllegalArgumentException("value must not be blank");
        }
        if (foundIn.isBlank()) {
            throw new IllegalArgumentException("foundIn must not be blank");
        }
    }
}
