package dev.whence.english;

/** Which pronoun a person is referred to by, as far as names, titles and roles tell. */
enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    /** Tells whether one person can be both. */
    boolean agrees(Gender other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }
}
