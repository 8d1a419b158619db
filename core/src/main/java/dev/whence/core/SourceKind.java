package dev.whence.core;

import dev.whence.core.naming.Labels;

/** What a source is. Every kind but {@link #DOCUMENT} can speak. */
public enum SourceKind {
    /** A person whose name is given: "Miriam Cole". */
    PERSON,
    /** A company, agency, office or other body: "the White House", "the Health Ministry". */
    ORGANIZATION,
    /** A state, a country or its government: "the U.S.", "Moscow". */
    GOVERNMENT,
    /** Several who are not named one by one: "U.S. officials", "wildlife experts". */
    GROUP,
    /** One person who is not named: "a senior administration official". */
    ANONYMOUS,
    /** Something written or recorded: "a UN report". */
    DOCUMENT,
    /** One that publishes news: "Reuters", "local media". */
    OUTLET;

    /**
     * Tells whether a source of this kind is a speaker.
     *
     * @return false for a document only
     */
    public boolean speaks() {
        return this != DOCUMENT;
    }

    /**
     * Tells whether a source of this kind goes by a name, so that the same name in two articles can be the same source.
     *
     * @return false for {@link #GROUP}, {@link #ANONYMOUS} and {@link #DOCUMENT}, which are only described
     */
    public boolean named() {
        return this != GROUP && this != ANONYMOUS && this != DOCUMENT;
    }

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
     * @param label a lower-case name
     * @return the kind
     * @throws IllegalArgumentException if there is no such kind
     */
    public static SourceKind ofLabel(String label) {
        return Labels.find(SourceKind.class, label, SourceKind::label);
    }
}
