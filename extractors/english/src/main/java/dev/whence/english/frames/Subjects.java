package dev.whence.english.frames;

import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Quotations;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;

/** Finds the subject of a cue verb: the words before it, past what is inserted between. */
public final class Subjects {

    private static final int FAR = 45;
    private static final int FARTHEST_HINT = 120;
    private static final int LONGEST_APPOSITION = 16;
    private static final int FAR_RELATIVE = 14;
    /** What a subject does not begin with. */
    private static final long NO_SUBJECT =
            Lexicon.CONJUNCTION | Lexicon.SUBORDINATOR | Lexicon.WH | Lexicon.ADVERB | Lexicon.PREPOSITION;

    private static final List<String> ANYBODY = List.of("those", "someone", "somebody", "anyone", "anybody");

    private final Tokens tokens;
    private final PhraseReader phrases;
    private final Scope scope;
    private final Beginnings phrase;

    public Subjects(Scope scope) {
        this.scope = scope;
        phrase = new Beginnings(scope);
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
    }

    /** Writes the subject of a finite verb into the frame; false if there is none before the verb. */
    boolean of(Frame frame, int group) {
        int t = skipAdverbs(group - 1);
        for (int hops = 0; hops < 4 && t >= scope.low && group - t < FAR; hops++) {
            if (scope.opaque(t) && !isShortQuote(t)) {
                return false;
            }
            if (tokens.is(t, ")")) {
                t = scope.openingBracket(t) - 1;
            } else if (tokens.is(t, ",")) {
                if (takeInsertedName(frame, t)) {
                    return true;
                }
                int comma = insertionStart(t);
                if (comma < 0) {
                    return false;
                }
                t = skipAdverbs(comma - 1);
            } else if (tokens.isDash(t)) {
                int dash = dashBefore(t);
                if (dash < 0) {
                    return false;
                }
                t = dash - 1;
            } else {
                boolean found = take(frame, t);
                if (found && frame.hintFirst < 0 && holdsInitials(frame.sourceLast + 1)) {
                    frame.hintFirst = frame.sourceFirst;
                    frame.hintLast = frame.sourceLast;
                    frame.sourceLast += 3;
                }
                return found;
            }
        }
        return false;
    }

    /** "the Harbour Trade Board [(HTB)] said": the short form belongs to the name. */
    private boolean holdsInitials(int bracket) {
        return tokens.is(bracket, "(")
                && tokens.is(bracket + 2, ")")
                && tokens.isAllCaps(bracket + 1)
                && !phrase.isParty(bracket + 1)
                && tokens.end[bracket + 1] - tokens.start[bracket + 1] > 2;
    }

    /** Goes back over "also", "on Tuesday" and "last week" between the subject and its verb. */
    private int skipAdverbs(int from) {
        int t = from;
        while (t > scope.low && !scope.opaque(t)) {
            if (tokens.has(t, Lexicon.DAY)) {
                t -= tokens.is(t - 1, "on") || tokens.is(t - 1, "late") || tokens.is(t - 1, "early") ? 2 : 1;
            } else if (phrases.isAdverb(t) && !tokens.isCapitalized(t)) {
                t--;
            } else if (tokens.has(t, Lexicon.PERIOD) && tokens.has(t - 1, Lexicon.DAY) && t - 2 > scope.low) {
                t--;
            } else if (tokens.has(t, Lexicon.PERIOD)
                    && tokens.isAny(t - 1, List.of("last", "this", "next"))
                    && tokens.isWord(t - 2)
                    && !tokens.has(t - 2, Lexicon.PREPOSITION)) {
                t -= 2;
            } else {
                break;
            }
        }
        return t;
    }

    private boolean take(Frame frame, int t) {
        if (tokens.isAny(t, List.of("who", "which", "that")) && t > scope.low) {
            return relative(frame, t);
        }
        if (tokens.isAny(t, List.of("and", "but", "or", "then")) || tokens.is(t, "also")) {
            return shared(frame, t);
        }
        if (tokens.is(t - 1, "@") && t > scope.low && !tokens.spaceBefore(t)) {
            frame.sourceFirst = t - 1;
            frame.sourceLast = t;
            return true;
        }
        int first = phrases.phraseBefore(t, scope.low);
        if (first > t) {
            boolean reduced = t > scope.low
                    && tokens.has(t, Lexicon.PARTICIPLE)
                    && tokens.has(t - 1, Lexicon.DOCUMENT)
                    && !scope.opaque(t - 1);
            return reduced && take(frame, t - 1);
        }
        if (first == t && phrase.isParty(t) && first - 2 >= scope.low && tokens.is(first - 1, ",")) {
            return take(frame, first - 2);
        }
        int named = nameBeforeApposition(first, t);
        if (named >= 0) {
            return take(frame, named);
        }
        int wide = widen(first);
        named = wide < first ? nameBeforeApposition(wide, t) : -1;
        if (named >= 0) {
            return take(frame, named);
        }
        first = wide;
        if (!phrases.beginsClause(first, scope.low) && takeWhole(frame, t)) {
            return !tokens.is(frame.sourceFirst, "no");
        }
        int who = behindRelative(first);
        int last = t;
        if (who >= 0) {
            int person = tokens.is(who - 1, ",") ? who - 2 : who - 1;
            first = widen(phrases.phraseBefore(person, scope.low));
            last = tokens.isAny(person, ANYBODY) ? t : person;
            frame.hintFirst = first;
            frame.hintLast = t;
        }
        first = phrase.begin(first, last);
        if (tokens.is(first, "no")) {
            return false;
        }
        frame.sourceFirst = first;
        frame.sourceLast = last;
        return true;
    }

    /** Takes all that the sentence begins with for the subject of the verb behind a token; false if that is more than one phrase. */
    private boolean takeWhole(Frame frame, int last) {
        SentenceSubject whole = new SentenceSubject(scope);
        if (!whole.reachesTo(last)) {
            return false;
        }
        frame.sourceFirst = phrase.begin(whole.first(), whole.last());
        frame.sourceLast = whole.last();
        if (whole.last() < last) {
            frame.hintFirst = frame.sourceFirst;
            frame.hintLast = last;
        }
        return true;
    }

    /**
     * "A person who has seen the contract said": the subject is the person; the clause in between has a verb of its own. Returns where
     * the clause begins; -1 if there is none.
     */
    private int behindRelative(int first) {
        boolean verb = false;
        for (int t = first - 1; t > scope.low && first - t < FAR_RELATIVE; t--) {
            if (tokens.is(t, "who")) {
                boolean people = tokens.has(t - 1, Lexicon.PEOPLE | Lexicon.ROLE)
                        || tokens.isAny(t - 1, List.of("those", "someone", "somebody"));
                int person = verb && people ? widen(phrases.phraseBefore(t - 1, scope.low)) : t;
                return person < t && phrases.beginsClause(person, scope.low) ? t : -1;
            }
            boolean ends = scope.opaque(t)
                    || tokens.kind[t] == Tokens.MARK
                    || tokens.has(t, Lexicon.WH | Lexicon.SUBORDINATOR | Lexicon.CONJUNCTION)
                    || tokens.is(t, "that");
            boolean finite = phrases.isFinite(t);
            if (ends || finite && tokens.has(t, Lexicon.CUE)) {
                return -1;
            }
            verb |= finite;
        }
        return -1;
    }

    /** "Ada Quill, the mayor of Tarn, said": the name, not what stands beside it; -1 if there is no name. */
    private int nameBeforeApposition(int first, int end) {
        boolean beside = tokens.is(first - 1, ",")
                && first - 2 >= scope.low
                && !scope.opaque(first - 2)
                && (tokens.has(first, Lexicon.DETERMINER | Lexicon.ROLE | Lexicon.TITLE | Lexicon.POSSESSIVE)
                                && !tokens.isCapitalized(first)
                        || holdsRole(first, end));
        boolean age = tokens.isNumber(first - 2) && tokens.is(first - 3, ",") && first - 4 > scope.low;
        int last = age ? first - 4 : first - 2;
        if (!beside || !tokens.isCapitalized(last) || !phrases.isNominal(last) || scope.opaque(last)) {
            return -1;
        }
        int name = phrases.phraseBefore(last, scope.low);
        boolean starts = name < last && (phrases.beginsClause(name, scope.low) || tokens.is(name - 1, ","));
        boolean dated = tokens.has(name, Lexicon.DAY | Lexicon.MONTH) || tokens.has(last, Lexicon.DAY | Lexicon.MONTH);
        return starts && !dated && !tokens.is(name - 1, "and") ? last : -1;
    }

    /** "Senior director of the board", "Tarn's mayor": a role in lower case, and no name behind it. */
    private boolean holdsRole(int first, int last) {
        for (int t = first; t <= Math.min(last, first + LONGEST_APPOSITION); t++) {
            boolean role = tokens.has(t, Lexicon.ROLE) || tokens.lower[t].endsWith("-in-chief");
            if (role && !tokens.isCapitalized(t)) {
                return t == last || !tokens.isCapitalized(t + 1);
            }
        }
        return false;
    }

    /** "'A,' president of sales and public affairs Ada Quill said": behind a quotation left open with a comma stands who said it. */
    void widenToQuotation(Frame frame) {
        int t = frame.sourceFirst - 1;
        while (t > scope.low
                && frame.sourceFirst - t < LONGEST_APPOSITION
                && !scope.opaque(t)
                && !phrases.isFinite(t)
                && tokens.kind[t] != Tokens.MARK) {
            t--;
        }
        boolean verbLess = frame.sourceFirst - 1 > t && scope.opaque(t) && scope.leftOpenBefore(t + 1);
        if (verbLess && (tokens.isCapitalized(t + 1) || !tokens.has(t + 1, NO_SUBJECT))) {
            frame.sourceFirst = t + 1;
        }
    }

    /** Takes the phrase back to where its clause begins, if no finite verb stands between. */
    private int widen(int first) {
        if (phrases.beginsClause(first, scope.low)) {
            return first;
        }
        int i = first - 1;
        int start = first;
        while (i >= scope.low && first - i < 16 && !scope.opaque(i) && !tokens.is(i, ",") && !phrases.isFinite(i)) {
            if (phrases.beginsClause(i, scope.low)) {
                start = i;
                break;
            }
            i--;
        }
        int before = first - 1;
        boolean modified =
                tokens.has(before, Lexicon.PREPOSITION | Lexicon.ING | Lexicon.PARTICIPLE) || tokens.is(before, "to");
        boolean phraseLike = modified
                && start < first
                && !tokens.has(
                        start,
                        Lexicon.PREPOSITION
                                | Lexicon.ADVERB
                                | Lexicon.CONJUNCTION
                                | Lexicon.SUBORDINATOR
                                | Lexicon.DAY
                                | Lexicon.ING
                                | Lexicon.PRONOUN
                                | Lexicon.WH)
                && (tokens.has(start, Lexicon.DETERMINER | Lexicon.POSSESSIVE) || phrases.isNominal(start));
        boolean verbBetween = false;
        for (int k = start; k < first; k++) {
            verbBetween |= tokens.has(k, Lexicon.SAY | Lexicon.TELL | Lexicon.BELIEVE)
                    && tokens.has(k, Lexicon.FINITE)
                    && phrases.isVerb(k);
        }
        boolean anybody = modified && start < first && tokens.isAny(start, List.of("someone", "somebody", "those"));
        return (phraseLike || anybody) && !verbBetween ? start : first;
    }

    /** ", who said": the source is the relative word, told by the phrase before it. */
    private boolean relative(Frame frame, int wh) {
        int before = wh - 1;
        if (tokens.is(before, ",")) {
            before--;
        }
        if (before >= scope.low && tokens.is(before, ")")) {
            before = scope.openingBracket(before) - 1;
        }
        if (tokens.has(before, Lexicon.DAY) && tokens.is(before - 1, "on")) {
            before -= 2;
        }
        if (before < scope.low || scope.opaque(before)) {
            return false;
        }
        int first = phrases.phraseBefore(before, scope.low);
        if (first > before) {
            return false;
        }
        if (tokens.has(before, Lexicon.DOCUMENT)) {
            frame.sourceFirst = first;
            frame.sourceLast = before;
            return true;
        }
        frame.sourceFirst = wh;
        frame.sourceLast = wh;
        frame.hintFirst = phrase.begin(phrase.whoSpeaks(first, before), before);
        frame.hintLast = before;
        return true;
    }

    /** "X did this and said that": the subject is that of the first verb. */
    private boolean shared(Frame frame, int conjunction) {
        frame.elided = true;
        hint(frame, conjunction);
        return conjunction > scope.low;
    }

    /** Writes the subject of a sentence without a cue into the frame as a hint; false if it has none. */
    public boolean ofSentence(Frame frame) {
        return hint(frame, scope.high);
    }

    /** Finds the subject of the clause that a token stands in, as a hint to who speaks. */
    boolean hint(Frame frame, int from) {
        int main = behindSubordinateClause(from);
        for (int t = Math.max(main, from - FARTHEST_HINT); t < from; t++) {
            if (scope.opaque(t)) {
                t = scope.quoteAt(t).last();
                continue;
            }
            if (phrases.isFinite(t) && t > main) {
                int group = phrases.verbGroupFirst(t, scope.low);
                Frame probe = new Frame();
                int before = group - 1;
                if (before >= scope.low && tokens.is(before, ",")) {
                    int comma = insertionStart(before);
                    before = comma > 0 ? comma - 1 : before;
                }
                if (before >= scope.low
                        && !scope.opaque(before)
                        && !tokens.isAny(before, List.of("who", "which", "that", "and", "but", "or"))
                        && take(probe, before)
                        && !tokens.isAny(probe.sourceLast, List.of("i", "we", "you"))) {
                    frame.hintFirst = probe.sourceFirst;
                    frame.hintLast = phrase.beforeVerb(probe.sourceFirst, probe.sourceLast);
                    return true;
                }
            }
        }
        return firstPhrase(frame, from);
    }

    /** "After Quill spoke, the board wrote, saying": returns where the main clause begins, else where the region does. */
    private int behindSubordinateClause(int from) {
        int t = scope.low;
        while (t < from && t < scope.low + 4 && (tokens.has(t, Lexicon.CONJUNCTION) || tokens.kind[t] == Tokens.MARK)) {
            t++;
        }
        if (!tokens.has(t, Lexicon.SUBORDINATOR) || from - t > FARTHEST_HINT) {
            return scope.low;
        }
        while (t < from && !tokens.is(t, ",") && !scope.opaque(t)) {
            t++;
        }
        return t < from && tokens.is(t, ",") ? t + 1 : scope.low;
    }

    /** Where no verb is known before: the phrase that the region begins with. */
    private boolean firstPhrase(Frame frame, int from) {
        int first = scope.low;
        while (first < from && (tokens.has(first, Lexicon.CONJUNCTION) || tokens.kind[first] == Tokens.MARK)) {
            first++;
        }
        int last = scope.opaque(first) ? first - 1 : phrases.phraseAfter(first, from - 1);
        if (last < first || tokens.has(first, Lexicon.PREPOSITION | Lexicon.DAY | Lexicon.MONTH)) {
            return false;
        }
        frame.hintFirst = first;
        frame.hintLast = last;
        return true;
    }

    /** Writes the noun that a clause with a gap belongs to: "a claim" in "a claim DHS said was false". */
    void head(Frame frame) {
        int before = frame.sourceFirst - 1;
        if (tokens.isAny(before, List.of("which", "that"))) {
            before--;
        }
        if (before >= scope.low && phrases.isNominal(before) && !scope.opaque(before)) {
            int first = phrases.simplePhraseBefore(before, scope.low);
            if (first <= before) {
                frame.headFirst = first;
                frame.headLast = before;
            }
        }
    }

    private boolean isShortQuote(int t) {
        Quotations.Quote quote = scope.quoteAt(t);
        return quote.words() <= 3
                && tokens.isWord(quote.innerLast())
                && quote.first() > scope.low
                && phrases.isNominal(quote.first() - 1);
    }

    private int dashBefore(int dash) {
        for (int i = dash - 1; i > Math.max(scope.low, dash - FAR); i--) {
            if (tokens.isDash(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the comma that opens what is inserted before the comma at t; -1 if nothing is inserted. */
    private int insertionStart(int t) {
        for (int i = t - 1; i > Math.max(scope.low, t - FAR); i--) {
            if (scope.opaque(i)) {
                if (scope.quoteAt(i).words() > 6) {
                    return -1;
                }
                continue;
            }
            if (tokens.is(i, ",")
                    && beginsInsertion(i + 1, t)
                    && (phrases.isNominal(i - 1) || tokens.is(i - 1, ")") || tokens.has(i - 1, Lexicon.PRONOUN))) {
                int first = phrases.phraseBefore(
                        tokens.is(i - 1, ")") ? scope.openingBracket(i - 1) - 1 : i - 1, scope.low);
                boolean age = first == i - 1 && tokens.isNumber(first);
                boolean dated = tokens.isCapitalized(first) && tokens.has(first - 1, Lexicon.PERIOD);
                boolean startsClause = !age
                        && first <= i - 1
                        && (dated || phrases.beginsClause(first, scope.low) || widen(first) < first);
                if (startsClause && !isPlaceOrDate(i + 1, t)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** "A spokeswoman, Ada Quill, said": the name is an apposition, and tells who it is; false if no name is inserted. */
    private boolean takeInsertedName(Frame frame, int comma) {
        int first = comma - 1;
        while (first > scope.low && tokens.isWord(first) && tokens.isCapitalized(first) && !scope.opaque(first)) {
            first--;
        }
        boolean name = comma - first > 1 && comma - first < 7;
        int before = tokens.has(first, Lexicon.DETERMINER) && tokens.is(first - 1, ",") ? first - 1 : first;
        if (!name || before == first && comma - first < 3 || !tokens.is(before, ",") || before - 1 < scope.low) {
            return false;
        }
        int role = phrases.phraseBefore(before - 1, scope.low);
        boolean described = role <= before - 1
                && !tokens.isCapitalized(before - 1)
                && (tokens.has(role, Lexicon.DETERMINER | Lexicon.POSSESSIVE) || tokens.has(before - 1, Lexicon.ROLE));
        if (!described) {
            return false;
        }
        frame.sourceFirst = phrase.begin(widen(role), before - 1);
        frame.sourceLast = before - 1;
        frame.hintFirst = before + 1;
        frame.hintLast = comma - 1;
        return true;
    }

    private boolean isPlaceOrDate(int first, int end) {
        return end - first == 1 && tokens.isNumber(first) && tokens.end[first] - tokens.start[first] == 4;
    }

    private boolean beginsInsertion(int t, int end) {
        if (t >= end) {
            return false;
        }
        if (tokens.has(
                t,
                Lexicon.WH
                        | Lexicon.PREPOSITION
                        | Lexicon.ING
                        | Lexicon.PARTICIPLE
                        | Lexicon.TITLE
                        | Lexicon.ROLE
                        | Lexicon.ADVERB
                        | Lexicon.SUBORDINATOR)) {
            return true;
        }
        if (tokens.isNumber(t) || tokens.has(t, Lexicon.DETERMINER | Lexicon.POSSESSIVE)) {
            return true;
        }
        return phrases.isNominal(t) && !phrases.hasFinite(t, end - 1);
    }
}
