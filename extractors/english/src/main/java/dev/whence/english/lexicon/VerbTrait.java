package dev.whence.english.lexicon;

import dev.whence.core.naming.Labels;

/** What {@code verbs.txt} says of a verb; its head explains each, under the same name in small letters with hyphens. */
public enum VerbTrait {
    SAY(Lexicon.SAY),
    TELL(Lexicon.TELL),
    ASK(Lexicon.ASK),
    BELIEVE(Lexicon.BELIEVE),
    SHOW(Lexicon.SHOW),
    ANNOUNCE(Lexicon.NOMINAL),
    ACCUSE(Lexicon.ACCUSE),
    WISH(Lexicon.WISH),
    BESIDE_QUOTES(Lexicon.QUOTE_ONLY),
    DENY(Lexicon.DENY),
    DOUBT(Lexicon.DOUBT),
    OTHER(Lexicon.VERB),

    NOUN,
    CLAIM,
    WRITES,
    AS,
    NAMES,
    CALLS,
    QUESTION,
    THAT,
    OF,
    ABOUT,
    AGAINST,
    AT,
    FOR,
    ON,
    TO,
    WITH,
    OUT,
    NEEDS_PARTICLE,
    REQUESTS,
    INFINITIVE,
    PURPOSE,
    PROMPTS,
    CITES,
    WHOM,
    EXPRESSES,
    ACTS,
    NO_CLAUSE,
    NOUN_LIKE,
    NEEDS_MARK,

    UTTERANCE,
    STATEMENT,
    INTENTION,
    RAISED,
    EVER_INTENTION,
    DEMANDED,

    DISTANCED,
    TENTATIVE,
    NEUTRAL,
    EMPHATIC,
    ENDORSED,
    CONCEDED;

    /** The lexicon's bit of a class that the rules read by; 0 for the other traits. */
    final long lexiconBit;

    VerbTrait() {
        this(0);
    }

    VerbTrait(long lexiconBit) {
        this.lexiconBit = lexiconBit;
    }

    /** The name that the word files use: "beside-quotes". */
    String label() {
        return Labels.of(this);
    }

    /**
     * Returns the trait of a name.
     *
     * @param file the word file that names it, for the message
     * @throws IllegalStateException if there is none
     */
    static VerbTrait of(String label, String file) {
        for (VerbTrait trait : values()) {
            if (trait.label().equals(label)) {
                return trait;
            }
        }
        throw new IllegalStateException(file + " names an unknown trait: " + label);
    }
}
