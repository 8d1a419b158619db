package dev.whence.english.sources;

/** Whom a source mention may mean, with where the text mentions it. Changed while candidates are gathered. */
final class Candidate {

    /** It is what the words of the mention name. */
    static final int OWN_NAME = 1;
    /** It is what the words of the mention describe. */
    static final int OWN_DESCRIPTION = 1 << 1;
    /** It is named inside the mention: "the book by [Ada Quill]". */
    static final int INSIDE = 1 << 2;
    /** It is named right behind the mention: "a spokesman, [Ada Quill]". */
    static final int BEHIND = 1 << 3;
    /** The frame tells that the speaker is that of another attribution. */
    static final int SAME_SPEAKER = 1 << 4;
    /** It spoke before. */
    static final int SPOKE = 1 << 5;
    /** It is a person whom the text names before. */
    static final int NAMED = 1 << 6;
    /** It is a noun phrase that stands shortly before. */
    static final int NEAR = 1 << 7;
    /** The mention stands in what it says. */
    static final int OUTER = 1 << 8;
    /** The text names later whom it describes here. */
    static final int LATER = 1 << 9;
    /** It is what a relative pronoun stands behind. */
    static final int ANTECEDENT = 1 << 10;
    /** It has a name in common with the mention. */
    static final int NAMESAKE = 1 << 11;
    /** How many origins there are. */
    static final int ORIGINS = 12;

    final Referent referent;
    /** How it came to be one: bits. */
    int origins;
    /** How many speakers came after it, where it spoke before; -1 if it did not. */
    int spoke = -1;
    /** How often it spoke before, as far as is looked back. */
    int times;
    /** How its role fits the description, of {@link RoleMatch}. */
    int role;
    /** How many words of the description are said of it too. */
    int shared;
    /** For what the mention describes: how others fit that, as bits. */
    int rivals;
    /** For what the mention describes and is no person: which names others have that could be called so, as bits. */
    int named;
    /** Whether it spoke last inside what somebody else said. */
    boolean spokeNested;
    /** The nearest mention before, its first token; -1 if there is none. */
    int nearest = -1;

    /** The nearest mention before with more than one word of the name, of a namesake; -1 if there is none. */
    int nearestWhole = -1;
    /** How many namesakes are named before it. */
    int place;
    /** Whether another has a longer name with the same words. */
    boolean hasNamesake;
    /** Whether no other person is named before it in its sentence. */
    boolean firstInSentence;

    boolean subject;
    boolean possessive;
    /** The nearest mention before that is the subject of its clause, outside of quotation marks; -1 if there is none. */
    int nearestSubject = -1;
    /** How many others who agree as well are mentioned nearer. */
    int rank;

    Candidate(Referent referent) {
        this.referent = referent;
    }

    boolean has(int origin) {
        return (origins & origin) != 0;
    }

    /** Notes a mention, if it is nearer than those known. */
    void mentioned(int token, boolean isSubject, boolean isPossessive, boolean isQuoted) {
        if (token > nearest) {
            nearest = token;
            subject = isSubject;
            possessive = isPossessive;
        }
        if (isSubject && !isQuoted && token > nearestSubject) {
            nearestSubject = token;
        }
    }
}
