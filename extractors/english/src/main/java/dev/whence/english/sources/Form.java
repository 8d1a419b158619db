package dev.whence.english.sources;

import dev.whence.english.lexicon.Gender;
import dev.whence.english.text.Tokens;
import java.util.List;

/** The form of a source mention. */
enum Form {
    /** There is none. */
    NONE(0),
    /** "he" */
    HE(1),
    /** "she" */
    SHE(2),
    /** "it" */
    IT(3),
    /** "they", "both" */
    THEY(4),
    /** "I" */
    I(5),
    /** "we", "you" */
    WE(6),
    /** "who", "which" */
    RELATIVE(7),
    /** "one", "another", "others" */
    ONE(8),
    /** "the official", "his lawyer", "Quill's lawyer" */
    DEFINITE(9),
    /** "an official" */
    INDEFINITE(10),
    /** "officials" */
    BARE(11),
    /** "Ada Quill" */
    NAME(12);

    /** Where its weights are; what was learned depends on it. */
    final int number;

    Form(int number) {
        this.number = number;
    }

    private static final List<String> MALE = List.of("he", "him", "himself", "his");
    private static final List<String> FEMALE = List.of("she", "her", "herself", "hers");
    private static final List<String> THING = List.of("it", "itself", "its");
    private static final List<String> SEVERAL = List.of("they", "them", "themselves", "their", "theirs", "both");
    private static final List<String> RELATIVES = List.of("who", "which", "that", "whom");
    private static final List<String> OTHERS = List.of("one", "another", "other", "others", "second", "third");

    /** Returns the form of a pronoun; {@link #BARE} for what is none. */
    static Form ofPronoun(Tokens tokens, SourcePhrase phrase) {
        int head = phrase.head;
        if (tokens.isAny(phrase.first, OTHERS) && (phrase.first == phrase.last || tokens.is(phrase.first + 1, "of"))) {
            return ONE;
        }
        if (head != phrase.first || tokens.is(head, "us") && tokens.isAllCaps(head)) {
            return BARE;
        }
        if (tokens.isAny(head, MALE)) {
            return HE;
        }
        if (tokens.isAny(head, FEMALE)) {
            return SHE;
        }
        if (tokens.isAny(head, THING)) {
            return IT;
        }
        if (tokens.isAny(head, SEVERAL)) {
            return THEY;
        }
        if (tokens.isAny(head, RELATIVES)) {
            return RELATIVE;
        }
        if (tokens.isAny(head, List.of("i", "me"))) {
            return I;
        }
        return tokens.isAny(head, List.of("we", "us", "you")) ? WE : BARE;
    }

    /** Returns the form of a mention that is no pronoun. */
    static Form ofPhrase(Tokens tokens, SourcePhrase phrase, Referent own) {
        if (own.head.isEmpty()) {
            return NAME;
        }
        if (phrase.indefinite) {
            return INDEFINITE;
        }
        boolean possessive = false;
        for (int i = phrase.first; i < phrase.head; i++) {
            possessive |= tokens.is(i, "'s") || tokens.is(i, "'") || tokens.is(i, "’");
        }
        return phrase.definite || possessive ? DEFINITE : BARE;
    }

    boolean isPronoun() {
        return switch (this) {
            case NONE, DEFINITE, INDEFINITE, BARE, NAME -> false;
            default -> true;
        };
    }

    /** Tells whether it is one person, named or not. */
    boolean isOnePerson() {
        return this == HE || this == SHE || this == I;
    }

    Gender gender() {
        return this == HE ? Gender.MALE : this == SHE ? Gender.FEMALE : Gender.UNKNOWN;
    }
}
