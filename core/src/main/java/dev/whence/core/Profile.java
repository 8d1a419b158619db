package dev.whence.core;

import dev.whence.core.naming.Labels;

/**
 * Which attributions are wanted, from the narrowest to the widest: each finds what the one before it finds, and more. Under the
 * widest an extractor may follow other conventions of where a source, a cue and a content begin and end; the attributions are
 * the same, their spans and so their ids may not be.
 */
public enum Profile {
    /** Utterances only: someone spoke or wrote ("said", "announced", "denied", "according to"). */
    UTTERANCES,
    /** Reports, accusations, beliefs, assessments, and what is known or perceived to be so, too: the default. */
    STATEMENTS,
    /** Wishes, plans, intentions, attitudes and acts too ("hopes", "plans to", "the decision to"). */
    ALL;

    /**
     * Returns the profile as it is written on the command line.
     *
     * @return the lower-case name
     */
    public String label() {
        return Labels.of(this);
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
