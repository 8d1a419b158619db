package dev.whence.english.sources;

import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.lexicon.Roles;
import dev.whence.english.text.Tokens;
import java.util.List;
import java.util.Locale;

/**
 * A source mention as a noun phrase: what it begins with, its head noun, and where what follows the head begins. Token
 * indexes, last included.
 */
final class SourcePhrase {

    /** Words that count others: "a group of scientists" is several. */
    private static final List<String> COUNTS = List.of(
            "group",
            "number",
            "majority",
            "team",
            "dozens",
            "hundreds",
            "thousands",
            "couple",
            "pair",
            "handful",
            "host",
            "lot",
            "coalition",
            "panel",
            "string",
            "series",
            "crowd",
            "trio",
            "variety",
            "bunch",
            "quarter",
            "third",
            "half",
            "fifth",
            "share",
            "minority",
            "plenty",
            "tens",
            "scores",
            "percent");

    private static final long NOUNS = Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY | Lexicon.DOCUMENT | Lexicon.OUTLET;

    private final Tokens tokens;
    /** The first word behind article and quotation marks. */
    final int first;

    final int last;
    /** The head noun, or the last word of a name. */
    final int head;

    final boolean definite;
    final boolean indefinite;

    private SourcePhrase(Tokens tokens, int first, int last, int head, boolean definite, boolean indefinite) {
        this.tokens = tokens;
        this.first = first;
        this.last = last;
        this.head = head;
        this.definite = definite;
        this.indefinite = indefinite;
    }

    /** Reads the noun phrase from one token to another; they may hold nothing but marks. */
    static SourcePhrase of(Tokens tokens, int from, int to) {
        int first = Math.max(from, 0);
        int last = Math.min(to, tokens.size - 1);
        while (first < last && (!isWordOrNumber(tokens, first) || tokens.is(first, "'s"))) {
            first++;
        }
        while (last > first
                && (!isWordOrNumber(tokens, last)
                        || tokens.isAny(last, List.of("'s", "itself", "himself", "herself", "themselves")))) {
            last--;
        }
        boolean definite = false;
        boolean indefinite = false;
        while (first < last && !isOf(tokens, first + 1) && isLeading(tokens, first)) {
            definite |= tokens.isAny(first, List.of("the", "this", "that", "these", "those"))
                    || tokens.has(first, Lexicon.POSSESSIVE);
            indefinite |= tokens.isAny(first, List.of("a", "an", "another", "one"));
            first++;
        }
        return new SourcePhrase(tokens, first, last, headOf(tokens, first, last), definite, indefinite);
    }

    private static boolean isWordOrNumber(Tokens tokens, int token) {
        return tokens.isWord(token) || tokens.isNumber(token);
    }

    private static boolean isOf(Tokens tokens, int token) {
        return tokens.is(token, "of");
    }

    private static boolean isLeading(Tokens tokens, int token) {
        return tokens.isAny(token, List.of("the", "a", "an", "this", "that", "these", "another", "one", "even"))
                || tokens.is(token, "those") && !isAlone(tokens, token)
                || tokens.is(token, "both") && tokens.is(token + 1, "the")
                || tokens.isQuote(token)
                || tokens.has(token, Lexicon.POSSESSIVE) && !tokens.is(token, "whose");
    }

    /** "[those] familiar with the talks": no noun follows. */
    private static boolean isAlone(Tokens tokens, int those) {
        int next = those + 1;
        return tokens.isAny(next, List.of("familiar", "involved", "close", "briefed", "who"))
                || tokens.has(next, Lexicon.PREPOSITION);
    }

    private static int headOf(Tokens tokens, int first, int last) {
        int head = first;
        for (int i = first; i <= last; i++) {
            if (tokens.isQuote(i) || tokens.is(i, "'s")) {
                continue;
            }
            boolean breaks = i > first
                    && (!isWordOrNumber(tokens, i)
                            || tokens.has(i, Lexicon.PREPOSITION | Lexicon.WH | Lexicon.SUBORDINATOR)
                                    && !tokens.isCapitalized(i)
                            || tokens.has(i, Lexicon.DAY)
                                    && !tokens.isAny(i, List.of("today", "tonight"))
                                    && !(i < last && tokens.isCapitalized(i + 1))
                                    && !(tokens.isCapitalized(i - 1) && tokens.has(i - 1, Lexicon.PREPOSITION))
                            || endsAsParticiple(tokens, i));
            int behindName = breaks ? headBehindName(tokens, i, last) : -1;
            if (breaks && behindName < 0) {
                break;
            }
            i = Math.max(i, behindName);
            head = i;
        }
        return behindPeople(tokens, first, head);
    }

    /** "[people] fed up", "the [officer] assigned": what only a verb can be is no head. */
    private static int behindPeople(Tokens tokens, int first, int head) {
        boolean verb = !tokens.isCapitalized(head)
                && !tokens.has(head, NOUNS)
                && (tokens.has(head, Lexicon.VERB | Lexicon.CUE) || tokens.lower[head].endsWith("ed"));
        for (int i = head - 1; verb && i >= first && i > head - 4; i--) {
            if (tokens.has(i, Lexicon.PEOPLE | Lexicon.ROLE) && !tokens.isCapitalized(i)) {
                return i;
            }
        }
        return head;
    }

    /** "the Department of Works [spokesman]", "an Oct. 8, 2014, [report]": the head comes behind a name or a date. */
    private static int headBehindName(Tokens tokens, int token, int last) {
        boolean date = tokens.is(token, ",") && tokens.isNumber(token - 1);
        boolean joined = tokens.isAny(token, List.of("of", "for")) && tokens.isCapitalized(token - 1);
        if (date) {
            return tokens.isNumber(token + 1) && tokens.is(token + 2, ",") && token + 3 <= last
                    ? token + 3
                    : token + 1 <= last ? token + 1 : -1;
        }
        int i = token + 1;
        if (!joined || !tokens.isCapitalized(i)) {
            return -1;
        }
        while (i <= last && (tokens.isCapitalized(i) || tokens.isAny(i, List.of("of", "and", "&")))) {
            i++;
        }
        boolean noun = i <= last
                && tokens.isWord(i)
                && tokens.has(i, Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.DOCUMENT)
                && tokens.isWord(i - 1);
        return noun ? i : -1;
    }

    /** "officials [familiar] with", "the agency [entrusted] with" */
    private static boolean endsAsParticiple(Tokens tokens, int token) {
        boolean nounBefore = tokens.has(
                        token - 1, Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY | Lexicon.DOCUMENT | Lexicon.OUTLET)
                || tokens.isAny(
                        token - 1, List.of("one", "someone", "somebody", "anyone", "anybody", "those", "others"));
        boolean verb = tokens.has(token, Lexicon.ING | Lexicon.PARTICIPLE | Lexicon.FINITE)
                && !tokens.has(token, Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY | Lexicon.DOCUMENT | Lexicon.OUTLET);
        boolean participle = tokens.lower[token].endsWith("ed") && tokens.has(token + 1, Lexicon.PREPOSITION);
        String before = tokens.lower[token - 1];
        boolean plural = before.endsWith("s") && !before.endsWith("ss") && !tokens.isCapitalized(token - 1);
        // a participle before a noun belongs to the noun: "the nominating committee"
        int next = token + 1;
        boolean open = next >= tokens.size
                || !tokens.isWord(next)
                || tokens.isCapitalized(next)
                || tokens.has(
                        next,
                        Lexicon.DETERMINER
                                | Lexicon.POSSESSIVE
                                | Lexicon.PREPOSITION
                                | Lexicon.DAY
                                | Lexicon.ADVERB
                                | Lexicon.WH
                                | Lexicon.SUBORDINATOR);
        boolean behindPlural = plural && verb && open && tokens.has(token, Lexicon.ING | Lexicon.PARTICIPLE);
        boolean behindNoun =
                nounBefore && (verb && open || participle || tokens.isAny(token, List.of("familiar", "out", "close")));
        return !tokens.isCapitalized(token) && (behindNoun || behindPlural);
    }

    /** Returns the words before the first comma, relative clause or bracket: the name of what is only described. */
    String description() {
        int end = first;
        for (int i = first; i <= last; i++) {
            boolean breaks = i > head
                    && (tokens.isAny(i, List.of("(", "[", "–", "—", "--", "-", ";", ":"))
                            || tokens.is(i, ",") && !tokens.isNumber(i - 1) && !isInsidePlace(i)
                            || tokens.isAny(i, List.of("who", "which", "whose", "whom", "that"))
                                    && !tellsWho(i)
                                    && !(tokens.is(i, "that") && tokens.has(i - 1, Lexicon.PREPOSITION)));
            if (breaks) {
                break;
            }
            if (!tokens.isQuote(i)) {
                end = i;
            }
        }
        String words = SourceReading.line(tokens, first, Math.max(end, first));
        return lowered(hasQuotes(first, Math.max(end, first)) ? words.replaceAll("[\"“”«»]", "") : words);
    }

    /** "a patient in Tarn[,] Ohio" */
    private boolean isInsidePlace(int comma) {
        return comma + 1 == last
                && comma - 2 >= head
                && tokens.isCapitalized(comma - 1)
                && tokens.has(last, Lexicon.PLACE_NAME);
    }

    /** "a person [who] has seen the contract": a noun for anybody tells nothing without the clause. */
    private boolean tellsWho(int relative) {
        return tokens.is(relative, "who")
                && relative == head + 1
                && tokens.isAny(head, List.of("person", "people", "someone", "somebody", "those"));
    }

    private boolean hasQuotes(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (tokens.isQuote(i)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the phrase from its first word to its head, as it stands. */
    String toHead() {
        return SourceReading.line(tokens, first, head);
    }

    /** Makes a capital small that only the beginning of a sentence gives. */
    private String lowered(String words) {
        boolean function =
                tokens.has(first, Lexicon.DETERMINER | Lexicon.PRONOUN | Lexicon.ADVERB | Lexicon.PREPOSITION);
        boolean name = tokens.has(first, Lexicon.DEMONYM)
                || Roles.isParty(Roles.singularParty(tokens.lower[first]))
                || tokens.has(first, Lexicon.MONTH | Lexicon.DAY | Lexicon.OUTLET | Lexicon.BODY)
                || first < head && (tokens.isCapitalized(first + 1) || tokens.is(first + 1, "'s"));
        boolean ordinary = tokens.isCapitalized(first)
                && !tokens.isAllCaps(first)
                && tokens.has(first, Lexicon.COMMON)
                && (function || !name);
        return ordinary ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    }

    /** "a group of scientists", "two of the country's officials" */
    boolean countsOthers() {
        return isOf(tokens, head + 1)
                && head + 2 <= last
                && (tokens.isAny(head, COUNTS)
                        || tokens.has(head, Lexicon.NUMBER_WORD) && !tokens.is(head, "one")
                        || tokens.isNumber(head)
                        || tokens.isAny(
                                head,
                                List.of("some", "many", "most", "several", "few", "all", "both", "none", "others")));
    }

    /** Tells whether "and" or "or" joins two heads; "author and activist Quill" is one person. */
    boolean isCoordinated() {
        for (int i = first + 1; i < head; i++) {
            if (tokens.isAny(i, List.of("and", "or", "nor", "&"))) {
                boolean roles = tokens.has(i - 1, Lexicon.ROLE)
                        && !tokens.isCapitalized(i - 1)
                        && tokens.has(i + 1, Lexicon.ROLE | Lexicon.ADVERB)
                        && !tokens.isCapitalized(i + 1)
                        && i + 1 < head
                        && tokens.isCapitalized(head);
                if (!roles) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "fishermen and the Harbour Union": what is joined are sources of their own, not words of one name. */
    boolean joinsSources() {
        for (int i = first + 1; i < head; i++) {
            boolean own = tokens.has(i + 1, Lexicon.DETERMINER) && !tokens.isCapitalized(i + 1)
                    || tokens.has(i - 1, Lexicon.PEOPLE) && !(i - 1 > first && tokens.isCapitalized(i - 1));
            if (own && tokens.isAny(i, List.of("and", "or", "&"))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the head has a capital letter that the beginning of a sentence does not explain. */
    boolean isProper() {
        boolean atStart = first == tokens.first(tokens.sentenceOf(first)) || first > 0 && tokens.isQuote(first - 1);
        return tokens.isCapitalized(head)
                && (head > first || !atStart || tokens.isAllCaps(head) || !tokens.has(head, Lexicon.COMMON));
    }
}
