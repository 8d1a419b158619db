package dev.whence.english.frames;

import dev.whence.core.Mention;
import dev.whence.english.lexicon.CueVerbs;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Quotations;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
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
        INFINITIVE,
        /** Someone, then "to" and a verb: "the mayor to resign". */
        REQUEST
    }

    private static final int FARTHEST_VERB = 60;
    private static final int FARTHEST_TO = 16;
    private static final int FARTHEST_THAT = 16;
    private static final long BESIDE = Lexicon.PREPOSITION | Lexicon.SUBORDINATOR | Lexicon.ADVERB;
    /** What stands before a name in quotation marks, which is nobody's words: "goes by the name 'Rook'". */
    private static final List<String> NAMES = List.of("name", "names", "nickname", "alias", "pseudonym", "title");

    private static final List<String> PICTURES = List.of(
            "picture",
            "pictures",
            "photo",
            "photos",
            "image",
            "images",
            "link",
            "links",
            "story",
            "stories",
            "list",
            "op-ed");

    /** "said hello to the crowd", "said no and left": what was done with a word is not told by it. */
    private static final List<String> GREETINGS = List.of("hello", "goodbye", "farewell", "no", "yes");

    private static final List<String> SAYING = List.of("said", "says", "say", "saying");
    static final List<String> QUESTION_WORDS =
            List.of("if", "whether", "how", "why", "what", "who", "where", "when", "which");

    private final Tokens tokens;
    private final PhraseReader phrases;
    private final Scope scope;
    private final Adjuncts adjuncts;
    private Kind kind = Kind.END;
    private int contentFirst = -1;
    private int last;
    private int cueLast;
    private boolean marked;

    After(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
        adjuncts = new Adjuncts(scope);
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

    /** The last token of the cue: the verb, or the particle or preposition that makes one word with it ("called for"). */
    int cueLast() {
        return cueLast;
    }

    /** Whether the content's beginning is marked: by "that", a colon, a comma before a quotation. */
    boolean marked() {
        return marked;
    }

    @Nullable Mention addressee() {
        return adjuncts.addressee();
    }

    After read(int verb) {
        last = verb;
        cueLast = verb;
        int t = verb + 1;
        if (tokens.is(t, "out") && CueVerbs.joins(tokens.lower[verb], "out")) {
            last = t;
            cueLast = t;
            t++;
        }
        if (tokens.has(verb, Lexicon.TELL) || CueVerbs.addresses(tokens.lower[verb])) {
            t = skipAddressee(t);
        }
        int limit = t + 24;
        while (t <= scope.high && t < limit) {
            if (CueVerbs.joins(tokens.lower[verb], tokens.lower[t]) && joined(t)) {
                return this;
            }
            int next = adjuncts.skip(t);
            if (next == t) {
                break;
            }
            last = next - 1;
            t = next;
        }
        decide(t, verb);
        if (kind == Kind.END
                && tokens.has(verb, Lexicon.SAY | Lexicon.TELL)
                && !CueVerbs.isOftenNoun(tokens.lower[verb])) {
            thatAhead(t);
        }
        return this;
    }

    /** "said before the vote was held that", "told Tarn Radio, however, that": "that" behind what tells when and how it was said. */
    private void thatAhead(int t) {
        boolean inserted = tokens.is(t, ",");
        int first = inserted ? t + 1 : t;
        if (first > scope.high || !tokens.has(first, BESIDE) || scope.opaque(first)) {
            return;
        }
        for (int i = first + 1; i < Math.min(scope.high, first + FARTHEST_THAT); i++) {
            boolean breaks = tokens.is(i, ",") && !(inserted && tokens.is(i + 1, "that"));
            if (breaks || scope.opaque(i) || tokens.has(i, Lexicon.CUE) && tokens.has(i, Lexicon.FINITE)) {
                return;
            }
            if (tokens.is(i, "that") && !phrases.isFinite(i + 1)) {
                begin(Kind.CLAUSE, i, true);
                last = i - 1;
                return;
            }
        }
    }

    /** "which he said showed A", "who she said wanted A": a verb right behind "said", where a relative word is its subject. */
    private boolean lacksSubject(int t, int verb) {
        if (t != verb + 1 || !tokens.isAny(verb, SAYING) || !phrases.isFinite(t) || !tokens.has(t, Lexicon.PAST)) {
            return false;
        }
        int source = phrases.simplePhraseBefore(phrases.verbGroupFirst(verb, scope.low) - 1, scope.low);
        return source > scope.low && tokens.isAny(source - 1, List.of("who", "which", "that"));
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
        if (!told && !marksContent(end + 1) && !adjuncts.leadToContent(end + 1)) {
            return t;
        }
        boolean onlyObject = phrases.isObjectPronoun(end) && !tokens.isAny(end, List.of("it", "you"));
        if (end < scope.high && phrases.isFinite(end + 1) && !onlyObject) {
            return t;
        }
        end = told ? listEnd(end) : end;
        adjuncts.address(t, end);
        last = end;
        return tokens.is(end + 1, ",") && tokens.is(end + 2, "that") ? end + 2 : end + 1;
    }

    /** "told Quill, Reyk and the board that", "told Quill's aide, Ada Reyk, that": where what stands before "that" ends. */
    private int listEnd(int end) {
        int t = end + 1;
        boolean comma = tokens.is(t, ",");
        if (!comma && !tokens.is(t, "and")) {
            return end;
        }
        while (t < Math.min(scope.high, end + FARTHEST_TO)) {
            boolean joins = tokens.is(t, ",") || tokens.isAny(t, List.of("and", "or"));
            if (tokens.is(t, "that") && !phrases.isFinite(t + 1)) {
                return tokens.is(t - 1, ",") ? t - 2 : t - 1;
            }
            boolean phrase = phrases.isNominal(t) || tokens.has(t, Lexicon.DETERMINER | Lexicon.POSSESSIVE);
            if (scope.opaque(t) || phrases.isFinite(t) || !joins && !phrase) {
                return end;
            }
            t++;
        }
        return end;
    }

    private boolean marksContent(int t) {
        return t <= scope.high
                && (scope.opaque(t)
                        || tokens.is(t, "that")
                        || tokens.is(t, ":")
                        || tokens.is(t, ",") && scope.opaque(t + 1)
                        || tokens.isAny(t, QUESTION_WORDS));
    }

    private void decide(int t, int verb) {
        if (t > scope.high) {
            return;
        }
        if (scope.opaque(t)) {
            if (t > verb + 1 && tokens.isAny(t - 1, NAMES)) {
                return;
            }
            if (t == verb + 1 || t == last + 1 && adjuncts.addressee() != null || !isTitle(scope.quoteAt(t))) {
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
        } else if (thatAhead(t, verb) > 0) {
            last = thatAhead(t, verb) - 1;
            begin(Kind.CLAUSE, last + 1, true);
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
        } else if (lacksSubject(t, verb)) {
            begin(Kind.GAP, t, false);
        } else if (tokens.has(t, Lexicon.PREPOSITION) && adjuncts.isQuantity(t + 1)
                || tokens.is(t, "at") && tokens.isAny(t + 1, List.of("least", "most"))) {
            begin(Kind.CLAUSE, t, false);
        } else if (tokens.isAny(t, GREETINGS) && tokens.has(t + 1, Lexicon.CONJUNCTION | Lexicon.PREPOSITION)) {
            return;
        } else if (tokens.isAny(t, List.of("of", "about", "over", "against", "at"))
                && phrases.phraseAfter(t + 1, scope.high) > t) {
            begin(Kind.ABOUT, t + 1, false);
        } else {
            clauseOrPhrase(t, verb);
        }
    }

    /** "called for A", "called on X to A": the preposition belongs to the cue; false if nothing follows that it asks for. */
    private boolean joined(int preposition) {
        int first = preposition + 1;
        boolean someone = tokens.isAny(preposition, List.of("on", "with"));
        boolean phrase = scope.opaque(first)
                || tokens.isAny(first, QUESTION_WORDS)
                || tokens.has(first, Lexicon.ING)
                || phrases.phraseAfter(first, scope.high) >= first;
        boolean request = requestFollows(first);
        boolean found = phrase && !tokens.has(first, Lexicon.DAY | Lexicon.MONTH) && (request || !someone);
        if (found && last > cueLast) {
            begin(request ? Kind.REQUEST : Kind.NOUN_PHRASE, preposition, false);
        } else if (found) {
            last = preposition;
            cueLast = preposition;
            begin(request ? Kind.REQUEST : Kind.ABOUT, first, false);
        }
        return found;
    }

    /** "the mayor to resign": a phrase, then "to" and a verb, with no verb of its own before them. */
    private boolean requestFollows(int first) {
        int phrase = phrases.phraseAfter(first, scope.high);
        if (phrase < first) {
            return false;
        }
        for (int i = phrase + 1; i < Math.min(scope.high, phrase + FARTHEST_TO); i++) {
            if (scope.opaque(i) || phrases.isFinite(i)) {
                return false;
            }
            if (tokens.is(i, "to") && (scope.opaque(i + 1) || isBase(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBase(int t) {
        boolean other = tokens.has(
                t, Lexicon.DETERMINER | Lexicon.POSSESSIVE | Lexicon.PRONOUN | Lexicon.PREPOSITION | Lexicon.PEOPLE);
        return tokens.isWord(t) && tokens.isSmall(t) && (tokens.has(t, Lexicon.BASE) || !other);
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

    /** "that", with nothing but where, when or to whom it was said before it. */
    private int thatAhead(int t, int verb) {
        boolean told = tokens.has(verb, Lexicon.TELL)
                && adjuncts.addressee() != null
                && !tokens.has(t, Lexicon.DETERMINER | Lexicon.POSSESSIVE | Lexicon.PRONOUN);
        boolean adjunct = tokens.has(t, Lexicon.PREPOSITION | Lexicon.PERIOD) && !adjuncts.isQuantity(t + 1);
        if (!tokens.has(verb, Lexicon.SAY | Lexicon.TELL) || !told && !adjunct) {
            return -1;
        }
        for (int i = t; i <= Math.min(scope.high - 1, t + FARTHEST_THAT); i++) {
            if (tokens.is(i, "that")) {
                return phrases.isFinite(i + 1) ? -1 : i;
            }
            if (phrases.isFinite(i) || tokens.is(i, ",") || tokens.is(i, ":") || tokens.has(i, Lexicon.WH)) {
                return -1;
            }
        }
        return -1;
    }

    /** A colon with a quotation or a clause behind it, a few words on, with no verb between. */
    private int colonAhead(int t) {
        for (int i = t; i <= Math.min(scope.high - 1, t + 8); i++) {
            if (scope.opaque(i) || phrases.isFinite(i) || tokens.has(i, Lexicon.ING)) {
                return -1;
            }
            if (tokens.is(i, ":")) {
                return scope.opaque(i + 1) || tokens.startsLine(i + 1) ? i : -1;
            }
        }
        return -1;
    }

    private void clauseOrPhrase(int t, int verb) {
        if (CueVerbs.requests(tokens.lower[verb]) && requestFollows(t)) {
            begin(Kind.REQUEST, t, false);
            return;
        }
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
        boolean quotedNoun = tokens.has(t, Lexicon.DETERMINER | Lexicon.POSSESSIVE) && scope.opaque(t + 1);
        boolean speech = tokens.has(verb, Lexicon.SAY | Lexicon.TELL) && !tokens.has(verb, Lexicon.NOMINAL)
                || adjuncts.addressee() != null;
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
                || speech && phrases.hasFinite(t + 1, Math.min(stop, t + 40))
                || phrase < t && tokens.has(verb, Lexicon.SAY) && tokens.isWord(t) && tokens.has(t + 1, Lexicon.MODAL);
        boolean takesPhraseAlone =
                !tokens.has(verb, Lexicon.SAY | Lexicon.TELL | Lexicon.BELIEVE | Lexicon.SHOW | Lexicon.ASK)
                        && (tokens.has(verb, Lexicon.ACCUSE) || CueVerbs.takesNounPhrase(tokens.lower[verb]))
                        && adjuncts.addressee() == null;
        if (CueVerbs.makesDocuments(tokens.lower[verb]) && phrase >= t && isDocument(t)) {
            return;
        }
        boolean quoted = tokens.has(t, Lexicon.DETERMINER | Lexicon.POSSESSIVE) && scope.opaque(t + 1);
        boolean noun = (CueVerbs.takesNounPhrase(tokens.lower[verb]) || CueVerbs.calls(tokens.lower[verb]))
                && (quoted || isGerund(t) || CueVerbs.isOftenNoun(tokens.lower[t]) && tokens.isSmall(t));
        if (takesPhraseAlone && (phrase >= t || noun)) {
            begin(Kind.NOUN_PHRASE, t, false);
        } else if (clause) {
            begin(Kind.CLAUSE, t, tokens.is(t, "there"));
        } else if (phrase >= t || noun || quotedNoun) {
            begin(Kind.NOUN_PHRASE, t, false);
        }
    }

    /** "a letter to the board", "the original story": a document that is not the subject of a clause. */
    private boolean isDocument(int first) {
        int last = phrases.simplePhraseAfter(first, scope.high);
        boolean document = tokens.has(last, Lexicon.DOCUMENT) || tokens.isAny(last, PICTURES);
        return last >= first && document && (last >= scope.high || !phrases.isFinite(last + 1));
    }

    /** "denied taking the keys". */
    private boolean isGerund(int t) {
        return tokens.isWord(t) && tokens.isSmall(t) && tokens.lower[t].endsWith("ing") && tokens.lower[t].length() > 5;
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
            if (tokens.isAny(i, List.of("and", "but")) && phrases.isFinite(i + 1)) {
                return false;
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
        boolean dash = tokens.isDash(t);
        boolean age = tokens.is(t, ",") && tokens.isNumber(t + 1) && tokens.is(t + 2, ",");
        if (!dash && !age && !(tokens.is(t, ",") && tokens.has(t + 1, Lexicon.WH | Lexicon.PARTICIPLE))) {
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
