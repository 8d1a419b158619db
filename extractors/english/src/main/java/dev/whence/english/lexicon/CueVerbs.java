package dev.whence.english.lexicon;

/**
 * What the verbs of cues take as their content, asked of {@code verbs.txt} by a form in lower case; the classes of {@link
 * Lexicon} are too coarse for it.
 */
public final class CueVerbs {

    private CueVerbs() {}

    /** Tells whether a form of the present tense is more often a noun: "report", "claims". */
    public static boolean isOftenNoun(String form) {
        return Verbs.has(form, VerbTrait.NOUN_LIKE);
    }

    /** Tells whether a verb of wishes takes a clause: "hope that", not "try that". */
    public static boolean wishesThat(String form) {
        return Verbs.has(form, VerbTrait.THAT);
    }

    /** Tells whether a form is of "call", which takes one phrase behind another. */
    public static boolean calls(String form) {
        return Verbs.has(form, VerbTrait.CALLS);
    }

    /** Tells whether a form is of a verb that tells of an act where a person is its subject: "show", "prove". */
    public static boolean shows(String form) {
        return Verbs.has(form, VerbTrait.ACTS);
    }

    /** Tells whether a verb may have its addressee behind it where a content follows: "warned them that". */
    public static boolean addresses(String form) {
        return Verbs.has(form, VerbTrait.WHOM);
    }

    /** Tells whether a verb makes a cue with a noun of feeling: "voiced concern". */
    public static boolean expresses(String form) {
        return Verbs.has(form, VerbTrait.EXPRESSES);
    }

    /** Tells whether a form is so often a noun that only "that" or a quotation shows it to be a cue. */
    public static boolean needsMark(String form) {
        return Verbs.has(form, VerbTrait.NEEDS_MARK);
    }

    /** Tells whether a noun phrase can be the content: "confirmed the plan". */
    public static boolean takesNounPhrase(String form) {
        return Verbs.has(form, VerbTrait.NOUN);
    }

    /** Tells whether the noun phrase must have a noun for words in it: "rejected the claim", not "rejected the bid". */
    public static boolean takesClaimsOnly(String form) {
        return Verbs.has(form, VerbTrait.CLAIM);
    }

    /** Tells whether a verb may make a document, which is no content: "wrote a letter". */
    public static boolean makesDocuments(String form) {
        return Verbs.has(form, VerbTrait.WRITES);
    }

    /** Tells whether a verb says what something is: "called it a gift", "described it as a gift". */
    public static boolean describes(String form) {
        return Verbs.has(form, VerbTrait.NAMES) || describesWithAs(form);
    }

    /** Tells whether a verb says what something is with "as". */
    public static boolean describesWithAs(String form) {
        return Verbs.has(form, VerbTrait.AS);
    }

    /** Tells whether a clause without "that" can be the content. */
    public static boolean takesBareClause(String form) {
        return !Verbs.has(form, VerbTrait.NO_CLAUSE);
    }

    /** Tells whether a question can be the content: "explained why". */
    public static boolean takesQuestion(String form) {
        return Verbs.has(form, VerbTrait.QUESTION);
    }

    /** Tells whether a verb asks someone to do something: "urged the mayor to resign". */
    public static boolean requests(String form) {
        return Verbs.has(form, VerbTrait.REQUESTS);
    }

    /** Tells whether an infinitive is the content: "claims to have left". */
    public static boolean takesInfinitive(String form) {
        return Verbs.has(form, VerbTrait.INFINITIVE);
    }

    /** Tells whether a verb tells how somebody got to speak, so that what was said may follow: "phoned to say that". */
    public static boolean leadsToWords(String form) {
        return Verbs.has(form, VerbTrait.PURPOSE);
    }

    /** Tells whether a verb tells that something made others speak: "led many to say that". */
    public static boolean promptsWords(String form) {
        return Verbs.has(form, VerbTrait.PROMPTS);
    }

    /** Tells whether what a verb takes may be the source of what stands beside it: "citing officials". */
    public static boolean citesSources(String form) {
        return Verbs.has(form, VerbTrait.CITES);
    }

    /** Tells whether a verb makes a cue only with a word behind it: "pointed out", "pointed to". */
    public static boolean needsParticle(String form) {
        return Verbs.has(form, VerbTrait.NEEDS_PARTICLE);
    }

    /** Tells whether a verb makes one cue with a preposition or particle: "called for", "pointed out". */
    public static boolean joins(String form, String preposition) {
        return switch (preposition) {
            case "for" -> Verbs.has(form, VerbTrait.FOR);
            case "on" -> Verbs.has(form, VerbTrait.ON);
            case "to" -> Verbs.has(form, VerbTrait.TO);
            case "with" -> Verbs.has(form, VerbTrait.WITH);
            case "out" -> Verbs.has(form, VerbTrait.OUT);
            default -> false;
        };
    }

    /** Tells whether what stands behind a preposition can be the content: "warned of". */
    public static boolean takesAbout(String form, String preposition) {
        return switch (preposition) {
            case "of" -> Verbs.has(form, VerbTrait.OF);
            case "about", "over" -> Verbs.has(form, VerbTrait.ABOUT);
            case "against" -> Verbs.has(form, VerbTrait.AGAINST);
            case "at" -> Verbs.has(form, VerbTrait.AT);
            default -> false;
        };
    }
}
