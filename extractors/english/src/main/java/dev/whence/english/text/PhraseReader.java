package dev.whence.english.text;

import dev.whence.english.lexicon.Lexicon;
import java.util.List;
import java.util.Locale;

/**
 * Reads noun phrases and verb groups out of the tokens, by the words that cannot be part of them: where they begin and
 * end. What class a word is of is {@link WordClasses}' to tell.
 */
public final class PhraseReader {

    private static final long HEAD_NOUN =
            Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY | Lexicon.DOCUMENT | Lexicon.OUTLET;
    /** No phrase of news is longer in words, or has more parts; it keeps the time linear on texts that are none. */
    private static final int LONGEST = 40;

    private static final int MOST_PARTS = 8;
    private static final List<String> OBJECT_PRONOUNS =
            List.of("me", "him", "her", "us", "them", "you", "it", "himself", "herself", "themselves");

    /** What may stand between an auxiliary and its verb: "have all condemned". */
    private static final List<String> EACH_OF = List.of("all", "both", "each");
    /** What is a phrase of its own before "of": "any of the claims". */
    private static final List<String> PART = List.of("any", "all", "both", "each", "several", "few", "most", "another");

    private static final List<String> ARTICLES = List.of("a", "an", "the");
    /** What may stand before a number or "every": "about 60%", "at least seven companies". */
    private static final List<String> ROUGHLY = List.of(
            "about", "around", "roughly", "approximately", "nearly", "almost", "over", "only", "just", "some", "so");

    private static final List<String> ROUGHLY_IN_TWO =
            List.of("at least", "at most", "more than", "less than", "fewer than", "up to");

    private final Tokens tokens;
    private final Quotations quotations;
    private final WordClasses classes;

    public PhraseReader(Tokens tokens, Quotations quotations) {
        this.tokens = tokens;
        this.quotations = quotations;
        classes = new WordClasses(tokens);
    }

    Tokens tokens() {
        return tokens;
    }

    Quotations quotations() {
        return quotations;
    }

    public boolean isAdverb(int t) {
        return classes.isAdverb(t);
    }

    public boolean isVerb(int t) {
        return classes.isVerb(t);
    }

    public boolean isFinite(int t) {
        return classes.isFinite(t);
    }

    public boolean isPossessive(int t) {
        return classes.isPossessive(t);
    }

    public boolean isNominal(int t) {
        return classes.isNominal(t);
    }

    public boolean hasFinite(int first, int last) {
        for (int t = Math.max(first, 0); t <= last; t++) {
            if (isFinite(t)) {
                return true;
            }
        }
        return false;
    }

    public boolean isObjectPronoun(int t) {
        return tokens.isAny(t, OBJECT_PRONOUNS);
    }

    /** Returns the first token of the simple noun phrase that ends at a token; a greater number if there is none. */
    public int simplePhraseBefore(int last, int low) {
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
        int article = first - 2;
        boolean modified = article >= low
                && !tokens.has(first, Lexicon.DETERMINER | Lexicon.POSSESSIVE)
                && (isAdverb(first - 1) || tokens.has(first - 1, Lexicon.DAY))
                && tokens.isAny(article, ARTICLES);
        return modified ? article : first;
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

    /** 'Jo "Two Boats" Reyk': returns the word behind a nickname; -1 if none begins here. */
    private int behindNickname(int t, int high) {
        if (!tokens.isQuote(t) || !tokens.isCapitalized(t - 1) || !quotations.isOpening(t)) {
            return -1;
        }
        int closing = quotations.get(quotations.of(t)).last();
        boolean name = closing < high
                && tokens.spaceBefore(t)
                && tokens.isWord(closing - 1)
                && tokens.isCapitalized(closing + 1)
                && quotations.isName(quotations.of(t));
        return name ? closing + 1 : -1;
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
    public int phraseBefore(int last, int low) {
        int first = simplePhraseBefore(last, low);
        if (first > last) {
            return first;
        }
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            int longer = longerPhrase(first, low);
            if (longer == first) {
                break;
            }
            first = longer;
        }
        return withQuantifier(first, low);
    }

    /** "Nearly a quarter", "at least seven companies": returns where the phrase begins with the words before its number. */
    private int withQuantifier(int first, int low) {
        if (tokens.isAny(first, List.of("least", "most"))
                && tokens.is(first - 1, "at")
                && beginsClause(first - 1, low)) {
            return first - 1;
        }
        boolean counted = tokens.isNumber(first)
                || tokens.isAny(first, List.of("every", "half", "many", "all", "one", "two", "three"))
                || tokens.is(first, "a") && tokens.isAny(first + 1, List.of("quarter", "third", "half", "dozen"));
        if (!counted || first <= low) {
            return first;
        }
        if (tokens.isAny(first - 1, ROUGHLY) && beginsClause(first - 1, low)) {
            return first - 1;
        }
        boolean two = first - 2 >= low
                && ROUGHLY_IN_TWO.contains(tokens.words(first - 2, first - 1).toLowerCase(Locale.ROOT));
        return two && beginsClause(first - 2, low) ? first - 2 : first;
    }

    private int longerPhrase(int first, int low) {
        int before = first - 1;
        if (before <= low) {
            return first;
        }
        if (tokens.has(before, Lexicon.PREPOSITION)
                && !tokens.is(before, "to")
                && !tokens.has(before, Lexicon.SUBORDINATOR)
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
            if (left > before - 1) {
                return first;
            }
            int starts = clauseStartBefore(left, low);
            return starts >= 0 ? starts : first;
        }
        return first;
    }

    /** Returns where the phrase begins that a clause opens with, if it reaches to a token through prepositions alone; else -1. */
    private int clauseStartBefore(int first, int low) {
        int start = first;
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            if (beginsClause(start, low)) {
                return start;
            }
            int before = start - 1;
            boolean joined = before > low
                    && tokens.has(before, Lexicon.PREPOSITION)
                    && !tokens.has(before, Lexicon.SUBORDINATOR);
            int left = joined ? simplePhraseBefore(before - 1, low) : before + 1;
            if (left > before - 1) {
                return -1;
            }
            start = left;
        }
        return -1;
    }

    /** Tells whether a clause begins at a token. */
    public boolean beginsClause(int t, int low) {
        if (t <= low) {
            return true;
        }
        int before = t - 1;
        if (quotations.of(before) >= 0 && quotations.of(before) != quotations.of(t)) {
            return true;
        }
        return switch (tokens.lower[before]) {
            case ",", ";", ":", "(", "-", "--", "–", "—", "that", "but", "and", "yet", "\"", "“", "‘" -> true;
            default -> tokens.has(before, Lexicon.SUBORDINATOR) || tokens.has(before, Lexicon.DAY);
        };
    }

    /** Returns the last token of the noun phrase that begins at a token, with its "of" parts; less if there is none. */
    public int phraseAfter(int first, int high) {
        int last = simplePhraseAfter(first, high);
        int parts = 0;
        while (parts++ < MOST_PARTS && last >= first && last + 2 <= high) {
            int next = last + 1 + joint(last);
            int more = next == last + 1 ? last : simplePhraseAfter(next, high);
            if (more < next) {
                break;
            }
            last = more;
        }
        return last;
    }

    /** Returns how many words join a part to a noun: "of", and "familiar with" to people; none if no part follows. */
    private int joint(int noun) {
        int t = noun + 1;
        boolean people = tokens.has(noun, Lexicon.ROLE | Lexicon.PEOPLE);
        if (tokens.is(t, "of")
                || tokens.is(t, "for") && (people || tokens.has(noun, Lexicon.BODY))
                || tokens.is(t, "at") && people) {
            return 1;
        }
        boolean adjective = tokens.is(t, "with") && tokens.isAny(noun, List.of("familiar", "involved"))
                || tokens.is(t, "to") && tokens.is(noun, "close");
        if (adjective && tokens.has(noun - 1, Lexicon.ROLE | Lexicon.PEOPLE)) {
            return 1;
        }
        if (!people && !tokens.isAny(noun, List.of("someone", "somebody"))) {
            return 0;
        }
        if (tokens.is(t + 1, "with") && tokens.isAny(t, List.of("familiar", "involved"))
                || tokens.is(t, "close") && tokens.is(t + 1, "to")
                || tokens.is(t, "briefed") && tokens.is(t + 1, "on")) {
            return 2;
        }
        int knowledge = tokens.is(t, "with") ? t + 1 : -1;
        if (knowledge >= 0 && tokens.isAny(knowledge, List.of("direct", "first-hand", "firsthand", "detailed"))) {
            knowledge++;
        }
        return knowledge >= 0 && tokens.is(knowledge, "knowledge") && tokens.is(knowledge + 1, "of")
                ? knowledge + 2 - t
                : 0;
    }

    public int simplePhraseAfter(int first, int high) {
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
        while (i <= high && i - first < LONGEST) {
            boolean goesOn = isNominal(i) || isApostrophe(i);
            int name = goesOn ? -1 : behindNickname(i, high);
            if (name < 0 && (!goesOn || i > start && entersNewPhrase(i))) {
                break;
            }
            i = Math.max(i, name) + 1;
        }
        if (i == start
                && i > first
                && (tokens.is(first, "this")
                        || tokens.is(first, "that")
                        || tokens.is(first, "those")
                        || tokens.is(first, "some")
                        || tokens.is(first, "many")
                        || tokens.is(first + 1, "of") && tokens.isAny(first, PART))) {
            return first;
        }
        return i == start ? first - 1 : i - 1;
    }

    /**
     * Returns the last token of the noun phrase that begins at a token, where no other phrase can follow: "Tarn oil official Ada Quill",
     * "a report from the board", "a letter signed by Quill".
     */
    public int wholePhraseAfter(int first, int high) {
        int last = phraseAfter(first, high);
        if (last < first) {
            return last;
        }
        if (tokens.isCapitalized(last)) {
            int next = behindSmallWords(last, high);
            last = next < 0 ? last : Math.max(last, phraseAfter(next, high));
        }
        if (!tokens.has(last, Lexicon.DOCUMENT | Lexicon.PEOPLE)) {
            return last;
        }
        int joint = last + 1;
        boolean participle = tokens.has(joint, Lexicon.PARTICIPLE);
        int by = participle ? joint + 1 : joint;
        boolean document = tokens.has(last, Lexicon.DOCUMENT);
        boolean joined =
                tokens.is(by, "by") || document && !participle && tokens.isAny(by, List.of("from", "on", "in"));
        boolean dated = tokens.has(by + 1, Lexicon.DAY | Lexicon.MONTH) || tokens.isNumber(by + 1);
        int more = joined && !dated ? phraseAfter(by + 1, high) : -1;
        return Math.max(last, more);
    }

    /** "Tarn [oil official] Ada Quill": returns the first word behind a name, if small words go on to a noun; else -1. */
    private int behindSmallWords(int last, int high) {
        int t = last + 1;
        while (t <= high && t - last < 5 && isNominal(t) && !tokens.isCapitalized(t) && !tokens.isNumber(t)) {
            if (tokens.has(t, WordClasses.NOUN)) {
                return last + 1;
            }
            t++;
        }
        boolean ends = t > high
                || tokens.kind[t] == Tokens.MARK
                || tokens.has(t, Lexicon.PREPOSITION)
                || tokens.isCapitalized(t) && isNominal(t);
        return t > last + 1 && ends ? last + 1 : -1;
    }

    /** A name that is complete is not followed by a lower-case noun in the same phrase, unless a body or role. */
    private boolean entersNewPhrase(int i) {
        return tokens.isWord(i)
                && !tokens.isCapitalized(i)
                && tokens.isCapitalized(i - 1)
                && !tokens.has(i, WordClasses.NOUN)
                && !tokens.is(i, "'s")
                && !(i - 1 == 0 || tokens.startsSentence(i - 1));
    }

    /** Tells whether a noun phrase begins at a token and a word follows it that can be its verb. */
    public boolean clauseBegins(int t, int high) {
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
    public int verbGroupFirst(int verb, int low) {
        int first = verb;
        int i = verb - 1;
        while (i >= low) {
            boolean name = tokens.is(i, "'s") && isPossessive(i) || tokens.is(i, "may") && tokens.isCapitalized(i);
            if (tokens.has(i, Lexicon.AUXILIARY | Lexicon.MODAL) && !name
                    || tokens.is(i, "not")
                    || tokens.is(i, "n't")
                    || tokens.is(i, "never")) {
                first = i;
            } else if (tokens.isAny(i, EACH_OF) && tokens.has(i - 1, Lexicon.AUXILIARY | Lexicon.MODAL)) {
                first = i;
            } else if (!isAdverb(i) || tokens.isCapitalized(i) || tokens.has(i, Lexicon.DAY)) {
                break;
            }
            i--;
        }
        return first;
    }
}
