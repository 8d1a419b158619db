package dev.whence.english.lexicon;

/** Which pronoun a person is referred to by, as far as names, titles and roles tell. */
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    /** Tells whether one person can be both. */
    public boolean agrees(Gender other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }
}
