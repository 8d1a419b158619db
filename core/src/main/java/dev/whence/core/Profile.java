package dev.whence.core;

import java.util.Locale;

/** Which attributions are wanted. */
public enum Profile {
    /** Speech, writing, reports, accusations, beliefs and assessments: the default. */
    STATEMENTS,
    /** Wishes, plans and intentions too. */
    ALL;

    /**
     * Returns the profile as it is written on the command line.
     *
     * @return the lower-case name
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a profile as it is written on the command line.
     *
     * @param label a lower-case name
     * @return the profile
     * @throws IllegalArgumentException if there is no such one
     */
    public static Profile ofLabel(String label) {
        return Labels.find(Profile.class, label, Profile::label);
    }
}
