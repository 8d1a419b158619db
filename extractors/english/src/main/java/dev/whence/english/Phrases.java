package dev.whence.english;

import java.util.List;

/**
 * Reads noun phrases, verb groups and adjuncts out of the tokens, by the words that cannot be part of them. There is no
 * tagger: the closed classes of English and a list of frequent verbs carry most of the way.
 */
final class Phrases {

    private static final long NEVER_NOUN = Lexicon.CONJUNCTION | Lexicon.WH | Lexicon.MODAL | Lexicon.NEGATOR;
    private static final long NOUN_BITS = Lexicon.ROLE
            | Lexicon.PEOPLE
            | Lexicon.BODY
            | Lexicon.DOCUMENT
            | Lexicon.OUTLET
            | Lexicon.CLAIM_NOUN
            | Lexicon.FEELING_NOUN
            | Lexicon.PERIOD
            | Lexicon.NUMBER_WORD
            | Lexicon.TITLE;
    private static final long HEAD_NOUN =
            Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY | Lexicon.DOCUMENT | Lexicon.OUTLET;
    /** No phrase of news is longer in words, or has more parts; it keeps the time linear on texts that are none. */
    private static final int LONGEST = 40;

    private static final int MOST_PARTS = 8;
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
    private static final List<String> OBJECT_PRONOUNS =
            List.of("me", "him", "her", "us", "them", "you", "it", "himself", "herself", "themselves");

    /** Answers to {@link #isAdverb} and its like are kept: two bits each, the lower one says that the answer is known. */
    private static final int ADVERB_ANSWER = 1;

    private static final int VERB_ANSWER = 1 << 2;
    private static final int FINITE_ANSWER = 1 << 4;
    private static final int POSSESSIVE_ANSWER = 1 << 6;
    private static final int NOMINAL_ANSWER = 1 << 8;

    private final Tokens tokens;
    private final Quotations quotations;
    private final short[] answers;

    Phrases(Tokens tokens, Quotations quotations) {
        this.tokens = tokens;
        this.quotations = quotations;
        answers = new short[tokens.size];
    }

    Tokens tokens() {
        return tokens;
    }

    Quotations quotations() {
        return quotations;
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
                && !tokens.has(t, NOUN_BITS | Lexicon.VERB)
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
        if (!tokens.has(t, verb)) {
            return false;
        }
        if (tokens.isCapitalized(t) && t > 0 && !startsSentence(t)) {
            return false;
        }
        boolean noun = tokens.has(t, NOUN_BITS) || followsArticle(t);
        return !noun || tokens.has(t, Lexicon.PAST);
    }

    /** "the plan", "her warning": what stands behind an article or a possessive is a noun, whatever verb it could be. */
    private boolean followsArticle(int t) {
        int before = t - 1;
        return tokens.is(before, "the")
                || tokens.is(before, "a")
                || tokens.is(before, "an")
                || tokens.has(before, Lexicon.POSSESSIVE) && !tokens.is(before, "her");
    }

    private boolean startsSentence(int t) {
        return tokens.first(tokens.sentenceOf(t)) == t;
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

    boolean hasFinite(int first, int last) {
        for (int t = Math.max(first, 0); t <= last; t++) {
            if (isFinite(t)) {
                return true;
            }
        }
        return false;
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
                && !tokens.has(next, Lexicon.ING);
    }

    private boolean findNominal(int t) {
        if (t < 0 || t >= tokens.size) {
            return false;
        }
        if (tokens.isNumber(t) || tokens.is(t, "$") || tokens.is(t, "%") || tokens.is(t, "£") || tokens.is(t, "€")) {
            return true;
        }
        if (!tokens.isWord(t)) {
            return false;
        }
        if (tokens.is(t, "'s")) {
            return isPossessive(t);
        }
        if (tokens.has(t, NEVER_NOUN)) {
            return tokens.isCapitalized(t) && !startsSentence(t) && !tokens.has(t, Lexicon.WH | Lexicon.CONJUNCTION);
        }
        if (tokens.has(t, Lexicon.DETERMINER | Lexicon.POSSESSIVE | Lexicon.PREPOSITION | Lexicon.SUBORDINATOR)) {
            return false;
        }
        if (tokens.has(t, Lexicon.PRONOUN) && !tokens.is(t, "one") && !tokens.is(t, "others")) {
            return false;
        }
        if (isAdverb(t) && !tokens.has(t, NOUN_BITS | Lexicon.DAY) && !tokens.isCapitalized(t)) {
            return false;
        }
        if (tokens.has(t, Lexicon.DAY)) {
            return tokens.isCapitalized(t) && tokens.isCapitalized(t + 1);
        }
        return !isVerb(t) || canModify(t);
    }

    /** A verb form that stands as an adjective: "unidentified", "elected", "voting" before a noun. */
    private boolean canModify(int t) {
        if (tokens.has(t, Lexicon.AUXILIARY | Lexicon.MODAL) || tokens.is(t, "said")) {
            return false;
        }
        boolean participle = tokens.has(t, Lexicon.PARTICIPLE | Lexicon.ING) && !irregularPast(t);
        boolean adjectivePlace = t == 0
                || startsSentence(t)
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

    boolean isObjectPronoun(int t) {
        return tokens.isAny(t, OBJECT_PRONOUNS);
    }

    /** Returns the first token of the simple noun phrase that ends at a token; a greater number if there is none. */
    int simplePhraseBefore(int last, int low) {
        if (tokens.has(last, Lexicon.PRONOUN) && !isNominal(last)) {
            return last;
        }
        if (tokens.is(last, "this")
                || tokens.is(last, "that")
                || tokens.is(last, "these")
                || tokens.is(last, "those")
                || tokens.is(last, "some")
                || tokens.is(last, "many")
                || tokens.is(last, "others")
                || tokens.is(last, "both")
                || tokens.is(last, "another")
                || tokens.is(last, "most")
                || tokens.is(last, "few")) {
            return last;
        }
        int i = last;
        while (i >= low && last - i < LONGEST && (isNominal(i) || isPhraseQuote(i, low) || isApostrophe(i))) {
            if (isPhraseQuote(i, low)) {
                i = quotations.get(quotations.of(i)).first();
            } else if (i < last && leavesName(i)) {
                break;
            }
            i--;
        }
        int first = i + 1;
        if (first > last) {
            return last + 1;
        }
        while (first - 1 >= low
                && tokens.has(first - 1, Lexicon.DETERMINER | Lexicon.POSSESSIVE)
                && !tokens.is(first - 1, "that")) {
            first--;
        }
        return first;
    }

    /** "statement Kirby": a lower-case noun that is neither role nor title stands in another phrase than the name. */
    private boolean leavesName(int i) {
        return tokens.isWord(i)
                && !tokens.isCapitalized(i)
                && tokens.isCapitalized(i + 1)
                && !tokens.has(i, Lexicon.ROLE | Lexicon.TITLE | Lexicon.PEOPLE)
                && !tokens.is(i, "'s")
                && (tokens.has(i, Lexicon.PERIOD | Lexicon.DOCUMENT | Lexicon.CLAIM_NOUN) || isAdverb(i))
                && i + 1 < tokens.size;
    }

    private boolean isApostrophe(int t) {
        return tokens.isQuote(t) && quotations.of(t) < 0 && !tokens.spaceBefore(t);
    }

    /** A word or two in quotation marks inside a phrase: U.S. Border Patrol "sources". */
    private boolean isPhraseQuote(int t, int low) {
        int number = quotations.of(t);
        if (number < 0 || !quotations.isClosing(t)) {
            return false;
        }
        Quotations.Quote quote = quotations.get(number);
        return quote.first() > low
                && quote.words() <= 3
                && tokens.isWord(quote.innerLast())
                && tokens.isWord(quote.first() - 1)
                && !isVerb(quote.first() - 1);
    }

    /** Returns the first token of the noun phrase that ends at a token, with its "of" and "for" parts. */
    int phraseBefore(int last, int low) {
        int first = simplePhraseBefore(last, low);
        if (first > last) {
            return first;
        }
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            int longer = longerPhrase(first, low);
            if (longer == first) {
                return first;
            }
            first = longer;
        }
        return first;
    }

    private int longerPhrase(int first, int low) {
        int before = first - 1;
        if (before <= low) {
            return first;
        }
        if (tokens.has(before, Lexicon.PREPOSITION)
                && !tokens.is(before, "to")
                && !tokens.is(before, "as")
                && !tokens.is(before, "like")) {
            int left = simplePhraseBefore(before - 1, low);
            if (left > before - 1 || tokens.has(before - 1, Lexicon.DAY)) {
                return first;
            }
            boolean of = tokens.is(before, "of");
            boolean head = tokens.has(before - 1, HEAD_NOUN)
                    || tokens.isCapitalized(before - 1)
                    || tokens.isNumber(before - 1);
            return of || head ? left : first;
        }
        if (tokens.is(before, "and") || tokens.is(before, "&") || tokens.is(before, "or")) {
            int left = simplePhraseBefore(before - 1, low);
            boolean starts = left <= before - 1 && beginsClause(left, low);
            return starts ? left : first;
        }
        return first;
    }

    /** Tells whether a clause begins at a token. */
    boolean beginsClause(int t, int low) {
        if (t <= low) {
            return true;
        }
        int before = t - 1;
        if (quotations.of(before) >= 0 && quotations.of(before) != quotations.of(t)) {
            return true;
        }
        return switch (tokens.lower[before]) {
            case ",", ";", ":", "(", "-", "--", "–", "—", "that", "but", "and", "\"", "“", "‘" -> true;
            default -> tokens.has(before, Lexicon.SUBORDINATOR) || tokens.has(before, Lexicon.DAY);
        };
    }

    /** Returns the last token of the noun phrase that begins at a token, with its "of" parts; less if there is none. */
    int phraseAfter(int first, int high) {
        int last = simplePhraseAfter(first, high);
        int parts = 0;
        while (parts++ < MOST_PARTS
                && last >= first
                && last + 2 <= high
                && (tokens.is(last + 1, "of")
                        || tokens.is(last + 1, "for") && tokens.has(last, Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY)
                        || tokens.is(last + 1, "at") && tokens.has(last, Lexicon.ROLE | Lexicon.PEOPLE))) {
            int more = simplePhraseAfter(last + 2, high);
            if (more < last + 2) {
                break;
            }
            last = more;
        }
        return last;
    }

    int simplePhraseAfter(int first, int high) {
        if (first > high) {
            return first - 1;
        }
        if (isObjectPronoun(first) && !(tokens.is(first, "her") && isNominal(first + 1))
                || tokens.has(first, Lexicon.PRONOUN) && !isNominal(first)) {
            return first;
        }
        int i = first;
        while (i <= high && tokens.has(i, Lexicon.DETERMINER | Lexicon.POSSESSIVE)) {
            i++;
        }
        int start = i;
        while (i <= high && i - first < LONGEST && (isNominal(i) || isApostrophe(i))) {
            if (i > start && entersNewPhrase(i)) {
                break;
            }
            i++;
        }
        if (i == start
                && i > first
                && (tokens.is(first, "this")
                        || tokens.is(first, "that")
                        || tokens.is(first, "those")
                        || tokens.is(first, "some")
                        || tokens.is(first, "many"))) {
            return first;
        }
        return i == start ? first - 1 : i - 1;
    }

    /** A name that is complete is not followed by a lower-case noun in the same phrase, unless a body or role. */
    private boolean entersNewPhrase(int i) {
        return tokens.isWord(i)
                && !tokens.isCapitalized(i)
                && tokens.isCapitalized(i - 1)
                && !tokens.has(i, NOUN_BITS)
                && !tokens.is(i, "'s")
                && !(i - 1 == 0 || startsSentence(i - 1));
    }

    /** Tells whether a noun phrase begins at a token and a word follows it that can be its verb. */
    boolean clauseBegins(int t, int high) {
        int phrase = phraseAfter(t, high);
        int next = phrase + 1;
        while (next <= high && isAdverb(next)) {
            next++;
        }
        return phrase >= t
                && next <= high
                && tokens.isWord(next)
                && !tokens.has(next, Lexicon.PREPOSITION | Lexicon.CONJUNCTION | Lexicon.SUBORDINATOR | Lexicon.WH)
                && !tokens.is(next, "to");
    }

    /** Returns the first token of the verb group around a verb: its auxiliaries and the adverbs between them. */
    int verbGroupFirst(int verb, int low) {
        int first = verb;
        int i = verb - 1;
        while (i >= low) {
            if (tokens.has(i, Lexicon.AUXILIARY | Lexicon.MODAL) && !(tokens.is(i, "'s") && isPossessive(i))
                    || tokens.is(i, "not")
                    || tokens.is(i, "n't")
                    || tokens.is(i, "never")) {
                first = i;
            } else if (!isAdverb(i) || tokens.isCapitalized(i) || tokens.has(i, Lexicon.DAY)) {
                break;
            }
            i--;
        }
        return first;
    }
}
