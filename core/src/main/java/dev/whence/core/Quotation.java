package dev.whence.core;

import dev.whence.core.naming.Labels;

/** How much of a content stands in quotation marks. */
public enum Quotation {
    /** All of it; or it is a turn of a transcript, which needs no quotation marks. */
    DIRECT,
    /** None of it. */
    INDIRECT,
    /** A part of it. */
    MIXED;

    /**
     * Returns the quotation as it is written in output.
     *
     * @return the lower-case name
     */
    public String label() {
        return Labels.of(this);
    }

    /**
     * Reads a quotation as it is written in output.
     *
     * @param label a lower-case name
     * @return the quotation
     * @throws IllegalArgumentException if there is no such one
     */
    public static Quotation ofLabel(String label) {
        return Labels.find(Quotation.class, label, Quotation::label);
    }
}
