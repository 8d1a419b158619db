package dev.whence.english;

import java.util.List;

/** Finds the subject of a cue verb: the words before it, past what is inserted between. */
final class Subjects {

    private static final int FAR = 45;

    private final Tokens tokens;
    private final Quotations quotations;
    private final Phrases phrases;
    private Region region = new Region(0, 0, -1);

    Subjects(Tokens tokens, Quotations quotations, Phrases phrases) {
        this.tokens = tokens;
        this.quotations = quotations;
        this.phrases = phrases;
    }

    private boolean opaque(int t) {
        return quotations.of(t) >= 0 && quotations.of(t) != region.quote();
    }

    /** Writes the subject of a finite verb into the frame; false if there is none before the verb. */
    boolean of(Frame frame, int group, Region where) {
        region = where;
        int t = skipAdverbs(group - 1);
        for (int hops = 0; hops < 4 && t >= region.low() && group - t < FAR; hops++) {
            if (opaque(t) && !isShortQuote(t)) {
                return false;
            }
            if (tokens.is(t, ")")) {
                t = matching(t, "(") - 1;
            } else if (tokens.is(t, ",")) {
                int comma = insertionStart(t);
                if (comma < 0) {
                    return false;
                }
                t = comma - 1;
            } else if (isDash(t)) {
                int dash = dashBefore(t);
                if (dash < 0) {
                    return false;
                }
                t = dash - 1;
            } else {
                return take(frame, t);
            }
        }
        return false;
    }

    /** Goes back over "also", "on Tuesday" and "last week" between the subject and its verb. */
    private int skipAdverbs(int from) {
        int t = from;
        while (t > region.low() && !opaque(t)) {
            if (tokens.has(t, Lexicon.DAY)) {
                t -= tokens.is(t - 1, "on") || tokens.is(t - 1, "late") || tokens.is(t - 1, "early") ? 2 : 1;
            } else if (phrases.isAdverb(t) && !tokens.isCapitalized(t)) {
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
        if (tokens.isAny(t, List.of("who", "which", "that")) && t > region.low()) {
            return relative(frame, t);
        }
        if (tokens.isAny(t, List.of("and", "but", "or", "then")) || tokens.is(t, "also")) {
            return shared(frame, t);
        }
        int first = phrases.phraseBefore(t, region.low());
        if (first > t) {
            return false;
        }
        int named = nameBeforeApposition(first);
        if (named >= 0) {
            return take(frame, named);
        }
        first = widen(first);
        if (tokens.is(first, "no")) {
            return false;
        }
        frame.sourceFirst = first;
        frame.sourceLast = t;
        return true;
    }

    /** "Ada Quill, the mayor of Tarn, said": the name, not what stands beside it; -1 if there is no name. */
    private int nameBeforeApposition(int first) {
        boolean beside = tokens.is(first - 1, ",")
                && first - 2 >= region.low()
                && !opaque(first - 2)
                && tokens.has(first, Lexicon.DETERMINER | Lexicon.ROLE | Lexicon.TITLE | Lexicon.POSSESSIVE)
                && !tokens.isCapitalized(first);
        if (!beside || !tokens.isCapitalized(first - 2) || !phrases.isNominal(first - 2)) {
            return -1;
        }
        int name = phrases.phraseBefore(first - 2, region.low());
        boolean starts = name <= first - 2
                && name < first - 2
                && (phrases.beginsClause(name, region.low()) || tokens.is(name - 1, ","));
        return starts && !tokens.has(name, Lexicon.DAY | Lexicon.MONTH) ? first - 2 : -1;
    }

    /** Takes the phrase back to where its clause begins, if no finite verb stands between. */
    private int widen(int first) {
        if (phrases.beginsClause(first, region.low())) {
            return first;
        }
        int i = first - 1;
        int start = first;
        while (i >= region.low() && first - i < 16 && !opaque(i) && !tokens.is(i, ",") && !phrases.isFinite(i)) {
            if (phrases.beginsClause(i, region.low())) {
                start = i;
                break;
            }
            i--;
        }
        boolean phraseLike = start < first
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
        return phraseLike && !verbBetween ? start : first;
    }

    /** ", who said": the source is the relative word, told by the phrase before it. */
    private boolean relative(Frame frame, int wh) {
        int before = wh - 1;
        if (tokens.is(before, ",")) {
            before--;
        }
        if (before >= region.low() && tokens.is(before, ")")) {
            before = matching(before, "(") - 1;
        }
        if (before < region.low() || opaque(before)) {
            return false;
        }
        int first = phrases.phraseBefore(before, region.low());
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
        frame.hintFirst = first;
        frame.hintLast = before;
        return true;
    }

    /** "X did this and said that": the subject is that of the first verb. */
    private boolean shared(Frame frame, int conjunction) {
        frame.elided = true;
        hint(frame, conjunction);
        return conjunction > region.low();
    }

    /** Finds the subject of the clause that a token stands in, as a hint to who speaks. */
    private boolean hint(Frame frame, int from) {
        for (int t = region.low(); t < from; t++) {
            if (opaque(t)) {
                t = quotations.get(quotations.of(t)).last();
                continue;
            }
            if (phrases.isFinite(t) && t > region.low()) {
                int group = phrases.verbGroupFirst(t, region.low());
                Frame probe = new Frame();
                int before = group - 1;
                if (before >= region.low() && tokens.is(before, ",")) {
                    int comma = insertionStart(before);
                    before = comma > 0 ? comma - 1 : before;
                }
                if (before >= region.low()
                        && !opaque(before)
                        && !tokens.isAny(before, List.of("who", "which", "that", "and", "but", "or"))
                        && take(probe, before)
                        && !tokens.isAny(probe.sourceLast, List.of("i", "we", "you"))) {
                    frame.hintFirst = probe.sourceFirst;
                    frame.hintLast = probe.sourceLast;
                    return true;
                }
            }
        }
        return firstPhrase(frame, from);
    }

    /** Where no verb is known before: the phrase that the region begins with. */
    private boolean firstPhrase(Frame frame, int from) {
        int first = region.low();
        while (first < from && (tokens.has(first, Lexicon.CONJUNCTION) || tokens.kind[first] == Tokens.MARK)) {
            first++;
        }
        int last = opaque(first) ? first - 1 : phrases.phraseAfter(first, from - 1);
        if (last < first || tokens.has(first, Lexicon.PREPOSITION | Lexicon.DAY | Lexicon.MONTH)) {
            return false;
        }
        frame.hintFirst = first;
        frame.hintLast = last;
        return true;
    }

    /** Writes the source of a verb in -ing: the phrase right before it, or the clause's subject as a hint. */
    boolean ofParticiple(Frame frame, int group, Region where) {
        region = where;
        int before = group - 1;
        if (tokens.is(before, "as") && before - 1 >= region.low() && !opaque(before - 1)) {
            int first = phrases.phraseBefore(before - 1, region.low());
            if (first <= before - 1) {
                frame.sourceFirst = first;
                frame.sourceLast = before - 1;
                return true;
            }
        }
        boolean direct = before >= region.low()
                && !opaque(before)
                && tokens.isWord(before)
                && (phrases.isNominal(before)
                        && !tokens.has(
                                before, Lexicon.PREPOSITION | Lexicon.SUBORDINATOR | Lexicon.PERIOD | Lexicon.DAY));
        if (direct && tokens.has(before, Lexicon.DOCUMENT | Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY)) {
            int first = phrases.phraseBefore(before, region.low());
            frame.sourceFirst = first;
            frame.sourceLast = before;
            return true;
        }
        frame.elided = true;
        return hint(frame, group);
    }

    /** Writes the noun that a clause with a gap belongs to: "a claim" in "a claim DHS said was false". */
    void head(Frame frame, Region where) {
        region = where;
        int before = frame.sourceFirst - 1;
        if (tokens.isAny(before, List.of("which", "that", "who", "what"))) {
            return;
        }
        if (before >= region.low() && phrases.isNominal(before) && !opaque(before)) {
            int first = phrases.simplePhraseBefore(before, region.low());
            if (first <= before) {
                frame.headFirst = first;
                frame.headLast = before;
            }
        }
    }

    private boolean isShortQuote(int t) {
        Quotations.Quote quote = quotations.get(quotations.of(t));
        return quote.words() <= 3
                && tokens.isWord(quote.innerLast())
                && quote.first() > region.low()
                && phrases.isNominal(quote.first() - 1);
    }

    private int matching(int close, String open) {
        for (int i = close - 1; i >= Math.max(region.low(), close - FAR); i--) {
            if (tokens.is(i, open)) {
                return i;
            }
        }
        return region.low();
    }

    private boolean isDash(int t) {
        return tokens.is(t, "-") || tokens.is(t, "--") || tokens.is(t, "–") || tokens.is(t, "—");
    }

    private int dashBefore(int dash) {
        for (int i = dash - 1; i > Math.max(region.low(), dash - FAR); i--) {
            if (isDash(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the comma that opens what is inserted before the comma at t; -1 if nothing is inserted. */
    private int insertionStart(int t) {
        for (int i = t - 1; i > Math.max(region.low(), t - FAR); i--) {
            if (opaque(i)) {
                if (quotations.get(quotations.of(i)).words() > 6) {
                    return -1;
                }
                continue;
            }
            if (tokens.is(i, ",")
                    && beginsInsertion(i + 1, t)
                    && (phrases.isNominal(i - 1) || tokens.is(i - 1, ")") || tokens.has(i - 1, Lexicon.PRONOUN))) {
                int first =
                        phrases.phraseBefore(tokens.is(i - 1, ")") ? matching(i - 1, "(") - 1 : i - 1, region.low());
                boolean startsClause =
                        first <= i - 1 && (phrases.beginsClause(first, region.low()) || widen(first) < first);
                if (startsClause && !isPlaceOrDate(i + 1, t)) {
                    return i;
                }
            }
        }
        return -1;
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
