package dev.whence.core;

import dev.whence.core.naming.Labels;

/** How the source is reported to stand to the content. */
public enum Stance {
    /** Put forward as so: "said that". */
    ASSERTED,
    /** Put forward as not so: "denied that", "called it false". */
    DENIED,
    /** Held to be unlikely or unsure: "doubts that", "does not believe". */
    DOUBTED,
    /** Asked: "asked whether". */
    ASKED;

    /**
     * Returns the stance as it is written in output.
     *
     * @return the lower-case name
     */
    public String label() {
        return Labels.of(this);
    }

    /**
     * Reads a stance as it is written in output.
     *
     * @param label a lower-case name
     * @return the stance
     * @throws IllegalArgumentException if there is no such one
     */
    public static Stance ofLabel(String label) {
        return Labels.find(Stance.class, label, Stance::label);
    }
}
