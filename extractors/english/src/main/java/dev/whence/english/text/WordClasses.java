package dev.whence.english.text;

import dev.whence.english.lexicon.CueVerbs;
import dev.whence.english.lexicon.Lexicon;
import java.util.List;

/**
 * Tells what class a word is of where it stands, by the lexicon and the words beside it. There is no tagger: the closed
 * classes of English and a list of frequent verbs carry most of the way. Used by one thread.
 */
final class WordClasses {

    /** What the lexicon knows of nouns. */
    static final long NOUN = Lexicon.ROLE
            | Lexicon.PEOPLE
            | Lexicon.BODY
            | Lexicon.DOCUMENT
            | Lexicon.OUTLET
            | Lexicon.CLAIM_NOUN
            | Lexicon.FEELING_NOUN
            | Lexicon.PERIOD
            | Lexicon.NUMBER_WORD
            | Lexicon.TITLE;

    private static final long NEVER_NOUN = Lexicon.CONJUNCTION | Lexicon.WH | Lexicon.MODAL | Lexicon.NEGATOR;
    private static final List<String> ADJECTIVES_IN_LY = List.of(
            "early",
            "daily",
            "weekly",
            "monthly",
            "likely",
            "unlikely",
            "friendly",
            "lonely",
            "elderly",
            "deadly",
            "costly",
            "lively",
            "ugly",
            "yearly",
            "orderly",
            "quarterly",
            "assembly",
            "anomaly",
            "monopoly",
            "supply",
            "reply");
    /** What stands before a noun of several; no verb that goes with one subject stands behind it: "some states". */
    private static final List<String> SEVERAL =
            List.of("some", "many", "most", "several", "few", "both", "other", "various", "these", "those");
    /** Answers to {@link #isAdverb} and its like are kept: two bits each, the lower one says that the answer is known. */
    private static final int ADVERB_ANSWER = 1;

    private static final int VERB_ANSWER = 1 << 2;
    private static final int FINITE_ANSWER = 1 << 4;
    private static final int POSSESSIVE_ANSWER = 1 << 6;
    private static final int NOMINAL_ANSWER = 1 << 8;

    private final Tokens tokens;
    private final short[] answers;

    WordClasses(Tokens tokens) {
        this.tokens = tokens;
        answers = new short[tokens.size];
    }

    private boolean isKnown(int t, int answer) {
        return (answers[t] & answer) != 0;
    }

    private boolean known(int t, int answer) {
        return (answers[t] & answer << 1) != 0;
    }

    private boolean keep(int t, int answer, boolean value) {
        answers[t] |= (short) (value ? answer | answer << 1 : answer);
        return value;
    }

    boolean isAdverb(int t) {
        if (t < 0 || t >= tokens.size) {
            return false;
        }
        return isKnown(t, ADVERB_ANSWER) ? known(t, ADVERB_ANSWER) : keep(t, ADVERB_ANSWER, findAdverb(t));
    }

    /** Tells whether a word can only be a verb here, so that it ends a noun phrase. */
    boolean isVerb(int t) {
        if (t < 0 || t >= tokens.size) {
            return false;
        }
        return isKnown(t, VERB_ANSWER) ? known(t, VERB_ANSWER) : keep(t, VERB_ANSWER, findVerb(t));
    }

    /** Tells whether a verb form is surely finite: not a participle or a noun of the same form. */
    boolean isFinite(int t) {
        if (t < 0 || t >= tokens.size) {
            return false;
        }
        return isKnown(t, FINITE_ANSWER) ? known(t, FINITE_ANSWER) : keep(t, FINITE_ANSWER, findFinite(t));
    }

    /** Tells a possessive from a contracted "is" or "has": what follows a possessive is a noun or an adjective. */
    boolean isPossessive(int t) {
        if (t < 0 || t >= tokens.size) {
            return false;
        }
        return isKnown(t, POSSESSIVE_ANSWER)
                ? known(t, POSSESSIVE_ANSWER)
                : keep(t, POSSESSIVE_ANSWER, findPossessive(t));
    }

    /** Tells whether a token can be inside a noun phrase: a noun, name, adjective or number. */
    boolean isNominal(int t) {
        if (t < 0 || t >= tokens.size) {
            return false;
        }
        return isKnown(t, NOMINAL_ANSWER) ? known(t, NOMINAL_ANSWER) : keep(t, NOMINAL_ANSWER, findNominal(t));
    }

    private boolean findAdverb(int t) {
        if (!tokens.isWord(t) || tokens.isCapitalized(t) && t > 0 && !tokens.has(t, Lexicon.ADVERB)) {
            return false;
        }
        if (tokens.has(t, Lexicon.ADVERB)) {
            return true;
        }
        String word = tokens.lower[t];
        return word.length() > 4
                && word.endsWith("ly")
                && !tokens.has(t, NOUN | Lexicon.VERB)
                && !word.equals("family")
                && !word.equals("july")
                && !word.equals("ally")
                && !word.equals("rally")
                && !word.equals("italy")
                && !ADJECTIVES_IN_LY.contains(word);
    }

    private boolean findVerb(int t) {
        if (tokens.has(t, Lexicon.AUXILIARY | Lexicon.MODAL)) {
            return !(tokens.is(t, "'s") && isPossessive(t)) && !(tokens.is(t, "may") && tokens.isCapitalized(t));
        }
        long verb = Lexicon.FINITE | Lexicon.ING | Lexicon.PARTICIPLE;
        if (!tokens.has(t, verb) || tokens.is(t, "close") && tokens.is(t + 1, "to")) {
            return false;
        }
        if (tokens.isCapitalized(t) && t > 0 && !tokens.startsSentence(t)) {
            return false;
        }
        if (CueVerbs.needsParticle(tokens.lower[t])
                && (t + 1 >= tokens.size || !CueVerbs.joins(tokens.lower[t], tokens.lower[t + 1]))) {
            return false;
        }
        boolean noun = tokens.has(t, NOUN) || followsArticle(t);
        return !noun || tokens.has(t, Lexicon.PAST);
    }

    /** "the plan", "her warning": what stands behind an article or a possessive is a noun, whatever verb it could be. */
    private boolean followsArticle(int t) {
        int before = t - 1;
        return tokens.is(before, "the")
                || tokens.is(before, "a")
                || tokens.is(before, "an")
                || tokens.is(before, "'s") && isPossessive(before)
                || tokens.has(before, Lexicon.POSSESSIVE) && !tokens.is(before, "her")
                || isOfOne(t) && tokens.isAny(before, SEVERAL);
    }

    /** "states", "says": the form in the present that goes with one subject. */
    private boolean isOfOne(int t) {
        return tokens.has(t, Lexicon.FINITE)
                && !tokens.has(t, Lexicon.PAST | Lexicon.BASE)
                && tokens.lower[t].endsWith("s");
    }

    private boolean findFinite(int t) {
        if (tokens.has(t, Lexicon.MODAL)) {
            return !(tokens.is(t, "may") && tokens.isCapitalized(t));
        }
        if (tokens.has(t, Lexicon.AUXILIARY)) {
            return !tokens.is(t, "be")
                    && !tokens.is(t, "been")
                    && !tokens.is(t, "being")
                    && !tokens.is(t, "having")
                    && !(tokens.is(t, "'s") && isPossessive(t));
        }
        if (!isVerb(t) || !tokens.has(t, Lexicon.FINITE)) {
            return false;
        }
        if (tokens.has(t, Lexicon.PAST)) {
            return !tokens.has(t, Lexicon.PARTICIPLE)
                    || !isVerb(t - 1)
                            && !tokens.has(t - 1, Lexicon.DETERMINER | Lexicon.POSSESSIVE | Lexicon.PREPOSITION);
        }
        if (tokens.has(t, Lexicon.BASE)) {
            return !tokens.is(t - 1, "to")
                    && !tokens.has(t - 1, Lexicon.DETERMINER | Lexicon.POSSESSIVE | Lexicon.PREPOSITION | Lexicon.MODAL)
                    && (tokens.has(t - 1, Lexicon.PRONOUN | Lexicon.PEOPLE | Lexicon.WH) || endsLikePlural(t - 1));
        }
        boolean nounHere = CueVerbs.isOftenNoun(tokens.lower[t])
                && !tokens.has(t - 1, Lexicon.PRONOUN | Lexicon.WH)
                && !tokens.isCapitalized(t - 1);
        return !nounHere && !tokens.has(t - 1, Lexicon.DETERMINER | Lexicon.POSSESSIVE | Lexicon.PREPOSITION);
    }

    private boolean endsLikePlural(int t) {
        return tokens.isWord(t)
                && tokens.lower[t].endsWith("s")
                && !tokens.lower[t].endsWith("ss")
                && tokens.end[t] - tokens.start[t] > 3;
    }

    private boolean findPossessive(int t) {
        if (!tokens.is(t, "'s")
                || t == 0
                || tokens.has(t - 1, Lexicon.PRONOUN | Lexicon.WH)
                || tokens.is(t - 1, "that")
                || tokens.is(t - 1, "there")) {
            return false;
        }
        int next = t + 1;
        if (next >= tokens.size || !tokens.isWord(next) && !tokens.isNumber(next)) {
            return next < tokens.size && tokens.isQuote(next);
        }
        return !tokens.has(next, Lexicon.DETERMINER | Lexicon.PREPOSITION | Lexicon.NEGATOR | Lexicon.AUXILIARY)
                && (!tokens.has(next, Lexicon.ING)
                        || tokens.is(next, "managing") && tokens.has(next + 1, Lexicon.ROLE)
                        || isBehindPreposition(t));
    }

    /** "familiar with the mayor's thinking": no clause that "is" could belong to begins behind a preposition. */
    private boolean isBehindPreposition(int possessive) {
        int t = possessive - 1;
        while (t > 0 && possessive - t < 6 && tokens.isWord(t) && isNominal(t)) {
            t--;
        }
        while (t > 0 && tokens.has(t, Lexicon.DETERMINER | Lexicon.POSSESSIVE)) {
            t--;
        }
        return t >= 0 && t < possessive - 1 && tokens.has(t, Lexicon.PREPOSITION);
    }

    private boolean findNominal(int t) {
        if (t < 0 || t >= tokens.size) {
            return false;
        }
        if (tokens.isNumber(t) || tokens.is(t, "$") || tokens.is(t, "%") || tokens.is(t, "£") || tokens.is(t, "€")) {
            return true;
        }
        if (!tokens.isWord(t)) {
            return isHandleMark(t);
        }
        if (tokens.is(t, "'s")) {
            return isPossessive(t);
        }
        if (tokens.has(t, NEVER_NOUN)) {
            // "May said": no verb in the past stands behind the modal
            boolean name = tokens.is(t, "may") && tokens.has(t + 1, Lexicon.PAST);
            return tokens.isCapitalized(t)
                    && (!tokens.startsSentence(t) || name)
                    && !tokens.has(t, Lexicon.WH | Lexicon.CONJUNCTION);
        }
        if (tokens.has(t, Lexicon.DETERMINER | Lexicon.POSSESSIVE | Lexicon.PREPOSITION | Lexicon.SUBORDINATOR)) {
            return false;
        }
        if (tokens.has(t, Lexicon.PRONOUN) && !tokens.is(t, "one") && !tokens.is(t, "others")) {
            return false;
        }
        if (isAdverb(t) && !tokens.has(t, NOUN | Lexicon.DAY) && !tokens.isCapitalized(t)) {
            return tokens.is(t, "last") && tokens.is(t - 1, "the");
        }
        if (tokens.has(t, Lexicon.DAY)) {
            return tokens.isCapitalized(t) && tokens.isCapitalized(t + 1);
        }
        return !isVerb(t) || canModify(t) || tokens.has(t, Lexicon.ING) && isPossessive(t - 1);
    }

    /** The mark that the name of an account begins with: "@quill". */
    private boolean isHandleMark(int t) {
        return tokens.is(t, "@") && tokens.isWord(t + 1) && !tokens.spaceBefore(t + 1);
    }

    /** A verb form that stands as an adjective: "unidentified", "elected", "voting" before a noun. */
    private boolean canModify(int t) {
        if (tokens.has(t, Lexicon.AUXILIARY | Lexicon.MODAL) || tokens.is(t, "said")) {
            return false;
        }
        boolean participle = tokens.has(t, Lexicon.PARTICIPLE | Lexicon.ING) && !irregularPast(t);
        boolean adjectivePlace = t == 0
                || tokens.startsSentence(t)
                || tokens.has(t - 1, Lexicon.DETERMINER | Lexicon.POSSESSIVE | Lexicon.NUMBER_WORD)
                || tokens.is(t - 1, "'s");
        return adjectivePlace
                && (participle || tokens.has(t, Lexicon.BASE))
                && tokens.isWord(t + 1)
                && !tokens.has(t + 1, Lexicon.DETERMINER | Lexicon.PREPOSITION | Lexicon.PRONOUN);
    }

    private boolean irregularPast(int t) {
        return tokens.has(t, Lexicon.PAST) && !tokens.lower[t].endsWith("ed");
    }
}
