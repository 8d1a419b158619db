package dev.whence.english;

import dev.whence.core.Mention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what follows a cue verb: addressee and adjuncts, then the content or nothing. */
final class After {

    /** What follows. */
    enum Kind {
        /** Nothing that could be a content: a stop, a comma, the end. */
        END,
        /** A clause, with or without "that". */
        CLAUSE,
        /** A clause that begins with "whether", "how", "why", "what". */
        QUESTION,
        /** A quotation. */
        QUOTE,
        /** Something behind a colon. */
        COLON,
        /** A finite verb: the clause lacks its subject, which stands before the source. */
        GAP,
        /** "of" or "about" and a noun phrase. */
        ABOUT,
        /** A noun phrase. */
        NOUN_PHRASE,
        /** "to" and a verb. */
        INFINITIVE
    }

    private static final int FARTHEST_VERB = 60;
    private static final List<String> MEDIA = List.of(
            "statement",
            "interview",
            "speech",
            "letter",
            "memo",
            "email",
            "e-mail",
            "tweet",
            "post",
            "report",
            "briefing",
            "conference",
            "hearing",
            "debate",
            "message",
            "call",
            "release",
            "article",
            "blog",
            "twitter",
            "facebook",
            "video",
            "phone",
            "telephone",
            "email",
            "testimony",
            "remarks",
            "address",
            "editorial",
            "op-ed",
            "filing",
            "brief",
            "rally",
            "event",
            "meeting",
            "text",
            "note",
            "show",
            "appearance");
    private static final List<String> SAYING = List.of("said", "says", "say", "saying");
    private static final List<String> QUESTION_WORDS =
            List.of("if", "whether", "how", "why", "what", "who", "where", "when", "which");

    private final Tokens tokens;
    private final Phrases phrases;
    private final Scope scope;
    private Kind kind = Kind.END;
    private int contentFirst = -1;
    private int last;
    private boolean marked;
    private @Nullable Mention addressee;

    After(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
    }

    Kind kind() {
        return kind;
    }

    int contentFirst() {
        return contentFirst;
    }

    /** The last token of the verb, its addressee and its adjuncts. */
    int last() {
        return last;
    }

    /** Whether the content's beginning is marked: by "that", a colon, a comma before a quotation. */
    boolean marked() {
        return marked;
    }

    @Nullable Mention addressee() {
        return addressee;
    }

    After read(int verb) {
        last = verb;
        int t = verb + 1;
        if (tokens.has(verb, Lexicon.TELL) || CueVerbs.addresses(tokens.lower[verb])) {
            t = skipAddressee(t);
        }
        int limit = t + 24;
        while (t <= scope.high && t < limit) {
            int next = skipAdjunct(t);
            if (next == t) {
                break;
            }
            last = next - 1;
            t = next;
        }
        decide(t, verb);
        return this;
    }

    private int skipAddressee(int t) {
        if (t > scope.high || scope.opaque(t) || tokens.is(t, "that")) {
            return t;
        }
        int end = phrases.phraseAfter(t, scope.high);
        if (end < t) {
            return t;
        }
        boolean told = tokens.has(t - 1, Lexicon.TELL);
        if (!told && !marksContent(end + 1) && !leadsToContent(end + 1)) {
            return t;
        }
        if (end < scope.high && phrases.isFinite(end + 1) && !phrases.isObjectPronoun(end)) {
            return t;
        }
        address(t, end);
        last = end;
        return end + 1;
    }

    private void address(int first, int end) {
        addressee = new Mention(scope.nameOf(first, end), List.of(tokens.span(first, end)));
    }

    private boolean marksContent(int t) {
        return t <= scope.high
                && (scope.opaque(t)
                        || tokens.is(t, "that")
                        || tokens.is(t, ":")
                        || tokens.is(t, ",") && scope.opaque(t + 1)
                        || tokens.isAny(t, QUESTION_WORDS));
    }

    /** Returns the token behind an adjunct that begins here; the same token if none does. */
    private int skipAdjunct(int t) {
        if (scope.opaque(t) || tokens.is(t, "that")) {
            return t;
        }
        if (tokens.has(t, Lexicon.DAY)) {
            return t + 1;
        }
        if (tokens.isAny(t, List.of("late", "early")) && tokens.is(t + 1, "on")) {
            return t + 1;
        }
        int time = skipTime(t);
        if (time > t) {
            return time;
        }
        if (tokens.isAny(t, List.of("only", "just", "simply")) && tokens.is(t + 1, "that")) {
            return t + 1;
        }
        if (phrases.isAdverb(t)
                && !tokens.isCapitalized(t)
                && !tokens.isAny(
                        t,
                        List.of(
                                "yet", "just", "only", "even", "there", "here", "so", "much", "once", "very",
                                "nearly"))) {
            return t + 1;
        }
        if (tokens.is(t, "(")) {
            for (int i = t; i <= Math.min(scope.high, t + 20); i++) {
                if (tokens.is(i, ")")) {
                    return i + 1;
                }
            }
        }
        if (tokens.has(t, Lexicon.PREPOSITION) && !tokens.has(t, Lexicon.CONJUNCTION)) {
            return skipPreposition(t);
        }
        if (tokens.is(t, ",")) {
            return skipInsertion(t);
        }
        return t;
    }

    /** "last week", "a moment later", "Oct. 7, 2014", "two days ago". */
    private int skipTime(int t) {
        int i = t;
        if (tokens.has(i, Lexicon.MONTH) && tokens.isNumber(i + 1)) {
            i += 2;
            if (tokens.is(i, ",") && tokens.isNumber(i + 1) && tokens.end[i + 1] - tokens.start[i + 1] == 4) {
                i += 2;
            }
            return tokens.is(i, ",") && i < scope.high && !scope.opaque(i + 1) ? i + 1 : i;
        }
        boolean points = tokens.isAny(t, List.of("last", "this", "next", "earlier", "later", "late", "early", "that"));
        while (i <= t + 3
                && (tokens.has(i, Lexicon.DETERMINER | Lexicon.NUMBER_WORD)
                        || tokens.isNumber(i)
                        || tokens.isAny(
                                i,
                                List.of(
                                        "last",
                                        "next",
                                        "earlier",
                                        "later",
                                        "past",
                                        "moment",
                                        "late",
                                        "early",
                                        "same",
                                        "following")))) {
            i++;
        }
        if (i > t && tokens.has(i, Lexicon.PERIOD)) {
            i++;
            boolean relative = tokens.isAny(i, List.of("ago", "later", "earlier", "before"));
            return relative ? i + 1 : points && !tokens.is(t, "that") ? i : t;
        }
        if (i > t && tokens.isAny(i - 1, List.of("later", "earlier")) && i - t > 1) {
            return i;
        }
        return t;
    }

    private int skipPreposition(int t) {
        if (isQuantity(t + 1)
                || tokens.is(t, "of")
                || tokens.is(t, "as")
                || tokens.is(t, "like")
                || tokens.is(t, "until")
                || tokens.is(t, "since")) {
            return t;
        }
        int end = phrases.phraseAfter(t + 1, scope.high);
        if (tokens.has(t + 1, Lexicon.DAY)) {
            end = Math.max(end, t + 1);
        }
        int time = skipTime(t + 1);
        if (time > t + 1) {
            end = Math.max(end, time - 1);
        }
        if (end <= t) {
            return t;
        }
        int medium = mediumAhead(t + 1);
        if (medium > end) {
            end = medium;
        }
        boolean settles =
                tokens.has(t + 1, Lexicon.DAY) || time > t + 1 || tokens.isAny(end, MEDIA) || isMedium(t + 1, end);
        if (!settles && !leadsToContent(end + 1)) {
            return t;
        }
        if (tokens.is(t, "to") && addressee == null) {
            address(t + 1, end);
        }
        return end + 1;
    }

    /** "in an Oct. 8, 2014, email": the noun behind a date. */
    private int mediumAhead(int t) {
        if (!tokens.has(t, Lexicon.DETERMINER)) {
            return -1;
        }
        for (int i = t; i <= Math.min(scope.high, t + 8); i++) {
            if (scope.opaque(i) || phrases.isFinite(i)) {
                return -1;
            }
            if (tokens.isAny(i, MEDIA)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isMedium(int first, int end) {
        for (int i = first; i <= end; i++) {
            if (tokens.isAny(i, MEDIA)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether "that", a quotation, a colon or the end comes after nothing but adjuncts. */
    private boolean leadsToContent(int t) {
        int i = t;
        for (int steps = 0; steps < 4; steps++) {
            if (i > scope.high
                    || scope.opaque(i)
                    || tokens.is(i, "that")
                    || tokens.is(i, ":")
                    || tokens.is(i, ".")
                    || tokens.is(i, ",")
                            && (scope.opaque(i + 1)
                                    || i + 1 > scope.high
                                    || tokens.has(i + 1, Lexicon.ING | Lexicon.WH))) {
                return true;
            }
            if (tokens.has(i, Lexicon.DAY)) {
                i++;
            } else if (skipTime(i) > i) {
                i = skipTime(i);
            } else if (tokens.has(i, Lexicon.PREPOSITION)) {
                int end = phrases.phraseAfter(i + 1, scope.high);
                if (end <= i) {
                    return false;
                }
                i = end + 1;
            } else {
                return false;
            }
        }
        return false;
    }

    /** ", in an interview with X," before the content goes on. */
    private int skipInsertion(int t) {
        if (scope.opaque(t + 1) || !tokens.has(t + 1, Lexicon.PREPOSITION)) {
            return t;
        }
        for (int i = t + 2; i <= Math.min(scope.high - 1, t + 16); i++) {
            if (scope.opaque(i)) {
                return t;
            }
            if (tokens.is(i, ",")) {
                return scope.opaque(i + 1) || tokens.is(i + 1, "that") ? i + 1 : t;
            }
        }
        return t;
    }

    private void decide(int t, int verb) {
        if (t > scope.high) {
            return;
        }
        if (scope.opaque(t)) {
            if (t == verb + 1 || t == last + 1 && addressee != null || !isTitle(scope.quoteAt(t))) {
                begin(Kind.QUOTE, t, false);
            }
        } else if (tokens.has(t, Lexicon.SUBORDINATOR)
                && !tokens.isAny(t, List.of("if", "whether", "that", "where", "when", "since", "once", "lest"))) {
            return;
        } else if (tokens.is(t, "that")) {
            begin(Kind.CLAUSE, t, true);
        } else if (tokens.is(t, ":") && t < scope.high) {
            begin(scope.opaque(t + 1) ? Kind.QUOTE : Kind.COLON, t + 1, true);
        } else if (tokens.is(t, ",") && scope.opaque(t + 1)) {
            begin(Kind.QUOTE, t + 1, true);
        } else if (colonAhead(t) > 0) {
            int colon = colonAhead(t);
            begin(scope.opaque(colon + 1) ? Kind.QUOTE : Kind.COLON, colon + 1, true);
            last = colon - 1;
        } else if (tokens.isAny(t, QUESTION_WORDS)) {
            begin(Kind.QUESTION, t, true);
        } else if (tokens.is(t, "to") && tokens.isWord(t + 1)) {
            begin(Kind.INFINITIVE, t, false);
        } else if (tokens.has(t, Lexicon.MODAL) || phrases.isFinite(t) && tokens.has(t, Lexicon.AUXILIARY)) {
            begin(Kind.GAP, t, false);
        } else if (tokens.has(t, Lexicon.PREPOSITION) && isQuantity(t + 1)
                || tokens.is(t, "at") && tokens.isAny(t + 1, List.of("least", "most"))) {
            begin(Kind.CLAUSE, t, false);
        } else if (tokens.isAny(t, List.of("of", "about", "over", "against", "at"))
                && phrases.phraseAfter(t + 1, scope.high) > t) {
            begin(Kind.ABOUT, t + 1, false);
        } else {
            clauseOrPhrase(t, verb);
        }
    }

    /** "about half", "over 50": the preposition belongs to the number. */
    private boolean isQuantity(int t) {
        boolean number = tokens.isNumber(t) || tokens.has(t, Lexicon.NUMBER_WORD) || tokens.is(t, "$");
        return number && tokens.isAny(t - 1, List.of("about", "over", "around", "under", "between"));
    }

    /** "on 'The Morning Hour'": every longer word has a capital. */
    private boolean isTitle(Quotations.Quote quote) {
        if (quote.words() > 9) {
            return false;
        }
        for (int i = quote.innerFirst(); i <= quote.innerLast(); i++) {
            if (tokens.isWord(i) && tokens.end[i] - tokens.start[i] > 3 && !tokens.isCapitalized(i)) {
                return false;
            }
        }
        return tokens.kind[quote.innerLast()] != Tokens.MARK;
    }

    /** A colon with a quotation or a clause behind it, a few words on, with no verb between. */
    private int colonAhead(int t) {
        for (int i = t; i <= Math.min(scope.high - 1, t + 8); i++) {
            if (scope.opaque(i) || phrases.isFinite(i) || tokens.has(i, Lexicon.ING)) {
                return -1;
            }
            if (tokens.is(i, ":")) {
                return scope.opaque(i + 1) ? i : -1;
            }
        }
        return -1;
    }

    private void clauseOrPhrase(int t, int verb) {
        int phrase = phrases.phraseAfter(t, scope.high);
        boolean it = tokens.is(t, "it")
                && t + 1 < scope.high
                && (tokens.isWord(t + 1) || scope.opaque(t + 1))
                && !tokens.has(t + 1, Lexicon.PREPOSITION | Lexicon.CONJUNCTION);
        boolean existential = tokens.is(t, "there") || tokens.is(t, "if") || it;
        if (phrase < t
                && !existential
                && !tokens.has(t, Lexicon.PREPOSITION | Lexicon.SUBORDINATOR | Lexicon.ADVERB | Lexicon.DETERMINER)
                && !tokens.isWord(t)
                && !tokens.isNumber(t)) {
            return;
        }
        if (tokens.kind[t] == Tokens.MARK && !tokens.is(t, "$")) {
            return;
        }
        int stop = sentenceStop(t);
        boolean speech =
                tokens.has(verb, Lexicon.SAY | Lexicon.TELL) && !tokens.has(verb, Lexicon.NOMINAL) || addressee != null;
        boolean says = tokens.isAny(verb, SAYING)
                && phrase >= t
                && phrase < stop
                && !tokens.isAny(t, List.of("no", "yes", "goodbye", "nothing", "something", "so"));
        boolean pronoun = speech && tokens.has(t, Lexicon.PRONOUN) && phrase < stop && !tokens.is(t, "one");
        boolean clause = existential
                || says
                || pronoun
                || phrase >= t && clauseFollows(phrase, stop)
                || speech && phrases.clauseBegins(t, stop)
                || speech && phrases.hasFinite(t + 1, Math.min(stop, t + 40));
        if (clause) {
            begin(Kind.CLAUSE, t, tokens.is(t, "there"));
        } else if (phrase >= t) {
            begin(Kind.NOUN_PHRASE, t, false);
        }
    }

    /** Tells whether a finite verb comes before the phrase's clause ends, not only in a later or relative clause. */
    private boolean clauseFollows(int phrase, int stop) {
        for (int i = phrase + 1; i <= Math.min(stop, phrase + FARTHEST_VERB); i++) {
            if (scope.opaque(i)) {
                return true;
            }
            if (phrases.isFinite(i)) {
                return true;
            }
            int inserted = insertionEnd(i);
            if (inserted > i) {
                i = inserted;
            } else if (tokens.is(i, ",") || tokens.has(i, Lexicon.WH) || tokens.is(i, "that")) {
                return false;
            }
        }
        return false;
    }

    /** The comma or dash that closes what is inserted here: ", which came late,"; the same token if nothing is. */
    private int insertionEnd(int t) {
        boolean dash = tokens.is(t, "—") || tokens.is(t, "–") || tokens.is(t, "--") || tokens.is(t, "-");
        if (!dash && !(tokens.is(t, ",") && tokens.has(t + 1, Lexicon.WH | Lexicon.PARTICIPLE))) {
            return t;
        }
        for (int i = t + 1; i <= Math.min(scope.high, t + 30); i++) {
            if (tokens.lower[i].equals(tokens.lower[t])) {
                return i;
            }
        }
        return t;
    }

    private int sentenceStop(int t) {
        return Math.min(scope.high, tokens.last(tokens.sentenceOf(t)));
    }

    private void begin(Kind found, int first, boolean isMarked) {
        if (first <= scope.high) {
            kind = found;
            contentFirst = first;
            marked = isMarked;
        }
    }
}
