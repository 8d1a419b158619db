package dev.whence.english.rules;

import dev.whence.english.frames.Frame;
import dev.whence.english.lexicon.CueVerbs;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.lexicon.Remarks;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Quotations;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;

/** Finds where the content behind a cue ends: where the outlet's own words, or another cue, begin. */
final class ContentEnds {

    private static final byte BEFORE_FRAME = 1;
    private static final byte AROUND_FRAME = 1 << 1;
    private static final byte PARTICIPLE = 1 << 2;
    private static final byte SHARED = 1 << 3;
    private static final byte SUBJECT = 1 << 4;
    private static final byte ANY_FRAME = 1 << 5;
    private static final byte BELIEVER = 1 << 6;
    /** So many words behind its cue a content ends, whatever the text is; a quotation counts as one. */
    private static final int LONGEST = 400;

    private static final long SHARING = Lexicon.SAY
            | Lexicon.TELL
            | Lexicon.NOMINAL
            | Lexicon.ACCUSE
            | Lexicon.BELIEVE
            | Lexicon.SHOW
            | Lexicon.ASK;

    private static final List<String> TIME_WORDS = List.of("when", "but");
    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;
    /** For each token of the scope, which frames begin there. */
    private final byte[] starts;

    private final Resumption resumption;

    ContentEnds(Scope scope, List<Frame> frames) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
        starts = new byte[scope.high - scope.low + 1];
        resumption = new Resumption(scope);
        for (Frame frame : frames) {
            if (frame.borrows) {
                mark(frame.cueFirst, PARTICIPLE);
            } else if (!frame.intention) {
                mark(frame);
            }
        }
    }

    /** Tells whether "according to" or the like begins here. */
    boolean startsAccording(int t) {
        return starts(t, AROUND_FRAME);
    }

    private void mark(Frame frame) {
        switch (frame.place) {
            case BEFORE -> mark(frame.frameFirst(), BEFORE_FRAME);
            case AROUND -> mark(frame.frameFirst(), AROUND_FRAME);
            case BEHIND -> markBehind(frame);
        }
        mark(frame.cueFirst, ANY_FRAME);
        mark(frame.frameFirst(), ANY_FRAME);
    }

    private void markBehind(Frame frame) {
        int cue = frame.verb();
        if (frame.elided && tokens.has(cue, Lexicon.ING)) {
            mark(frame.cueFirst, PARTICIPLE);
        }
        boolean demands = frame.cueLast != cue || CueVerbs.requests(tokens.lower[cue]);
        if (frame.elided && !tokens.has(cue, Lexicon.ING) && (demands || tokens.has(cue, SHARING))) {
            mark(frame.cueFirst, SHARED);
        }
        boolean subjectFirst = frame.sourceFirst >= 0 && frame.sourceFirst < frame.cueFirst;
        if (subjectFirst && (demands || tokens.has(cue, Lexicon.SAY | Lexicon.TELL | Lexicon.NOMINAL | Lexicon.ASK))) {
            mark(frame.sourceFirst, SUBJECT);
        }
        if (subjectFirst && tokens.has(cue, Lexicon.BELIEVE)) {
            mark(frame.sourceFirst, BELIEVER);
        }
    }

    private void mark(int t, byte kind) {
        if (t >= scope.low && t <= scope.high) {
            starts[t - scope.low] |= kind;
        }
    }

    private boolean starts(int t, int kind) {
        return t >= scope.low && t <= scope.high && (starts[t - scope.low] & kind) != 0;
    }

    /** Tells whether a second verb of the frame's source begins here. */
    private boolean shares(Frame frame, int t) {
        if (!starts(t, SHARED) || frame.place == Frame.Place.AROUND) {
            return false;
        }
        int verb = t;
        while (verb < t + 4 && !tokens.has(verb, SHARING)) {
            verb++;
        }
        return tokens.has(verb, Lexicon.SAY | Lexicon.TELL | Lexicon.NOMINAL)
                || tokens.has(verb, Lexicon.PAST) == tokens.has(frame.verb(), Lexicon.PAST);
    }

    boolean startsFrame(int t) {
        boolean joined = tokens.has(t, Lexicon.CONJUNCTION) && (starts(t + 1, ANY_FRAME) || starts(t + 2, ANY_FRAME));
        return joined || starts(t, ANY_FRAME);
    }

    /** Finds the last token of a content that begins at a token. */
    int endOf(Frame frame, int first) {
        int depth = 0;
        int limit = Math.min(scope.high, first + LONGEST);
        resumption.begin(frame, first);
        int t = first - 1;
        while (++t <= limit) {
            if (scope.opaque(t)) {
                Quotations.Quote quote = scope.quoteAt(t);
                t = Math.min(quote.last(), scope.high);
                if (t == scope.high) {
                    return t;
                }
                if (resumption.joinsBehindQuote(t + 1) || standsAlone(quote, first, t + 1)) {
                    return t;
                }
                boolean ended = quote.closed() && tokens.kind[quote.innerLast()] == Tokens.MARK;
                if (ended && t + 1 <= scope.high && stopsBehindQuote(frame, quote, first, t + 1)) {
                    return t;
                }
                continue;
            }
            if (tokens.is(t, "(")) {
                depth++;
            } else if (tokens.is(t, ")") && --depth < 0) {
                return t - 1;
            }
            if (depth == 0 && (resumption.at(t) || stopsAt(frame, t, first)) && t > first) {
                return t - 1;
            }
        }
        return Math.min(scope.high, t - 1);
    }

    /** "said: 'A', and left": a quotation that is the whole content ends it although its comma stands outside. */
    private boolean standsAlone(Quotations.Quote quote, int first, int next) {
        boolean whole = quote.first() == first && quote.closed() && tokens.isCapitalized(quote.innerFirst());
        if (!whole || !tokens.is(next, ",") || !phrases.hasFinite(quote.innerFirst(), quote.innerLast())) {
            return false;
        }
        for (int t = next + 1; t <= Math.min(scope.high, next + 4); t++) {
            if (scope.opaque(t)) {
                return false;
            }
        }
        return true;
    }

    /** A quotation whose last mark is a comma or stop ends the content, unless the sentence goes on with another. */
    private boolean stopsBehindQuote(Frame frame, Quotations.Quote quote, int first, int next) {
        if (breaksOff(frame, next)) {
            return true;
        }
        boolean comma = tokens.is(quote.innerLast(), ",");
        if (comma && (resumption.behindComma(next) || resumption.behindQuote(next))) {
            return true;
        }
        boolean joins = scope.opaque(next)
                || tokens.has(next, Lexicon.CONJUNCTION)
                        && next + 2 <= scope.high
                        && (scope.opaque(next + 1) || scope.opaque(next + 2));
        if (quote.first() == first || quote.first() == first + 1 && tokens.is(first, "that")) {
            return !joins;
        }
        return !comma && !joins;
    }

    private boolean stopsAt(Frame frame, int t, int first) {
        if (tokens.isDash(t) && (starts(t + 1, BEFORE_FRAME) || starts(t + 1, AROUND_FRAME))) {
            return true;
        }
        if (believed(frame) && (tokens.is(t, "when") || tokens.is(t, ",") && tokens.isAny(t + 1, TIME_WORDS))) {
            return true;
        }
        if (tokens.is(t, ",") && opensSentence(frame) && phrases.clauseBegins(t + 1, scope.high)) {
            return true;
        }
        if (tokens.is(t, ",") || tokens.is(t, ";")) {
            return t < scope.high
                    && (breaksOff(frame, t + 1) || frame.opens && phrases.clauseBegins(t + 1, scope.high));
        }
        boolean joiner = tokens.has(t, Lexicon.CONJUNCTION | Lexicon.SUBORDINATOR);
        if (joiner && starts(t + 1, PARTICIPLE)) {
            return true;
        }
        if (tokens.is(t, "and") || tokens.is(t, "but")) {
            boolean wishes =
                    tokens.has(t + 1, Lexicon.WISH) && (tokens.is(t + 2, "to") || tokens.has(t + 1, Lexicon.PAST));
            return wishes && !tokens.has(frame.verb(), Lexicon.PAST) || shares(frame, t + 1) || othersSpeak(t, first);
        }
        return t > first + 1 && (starts(t, AROUND_FRAME) || tokens.is(t, "while") && othersSpeak(t, first));
    }

    /** "said A and critics said B": tells whether another source's clause begins behind a word that joins it to a clause. */
    private boolean othersSpeak(int joiner, int first) {
        return starts(joiner + 1, SUBJECT)
                && (scope.opaque(joiner - 1)
                        || tokens.isDash(joiner - 1)
                        || phrases.hasFinite(first, joiner - 1)
                        || tokens.is(joiner, "but"));
    }

    /** "Citing the storm, Quill closed the gates": the sentence begins with the cue, and goes on behind a comma. */
    private boolean opensSentence(Frame frame) {
        boolean participle = frame.elided && frame.nounPhrase && tokens.has(frame.verb(), Lexicon.ING);
        boolean asked = frame.sourceFirst > frame.cueLast && tokens.has(frame.verb(), Lexicon.ASK);
        return frame.cueFirst <= scope.low + 1 && (participle || asked);
    }

    /** A belief of the past is part of a tale, which goes on with "when" or "but": "thought it was over when ...". */
    private boolean believed(Frame frame) {
        return tokens.has(frame.verb(), Lexicon.BELIEVE)
                && tokens.has(frame.verb(), Lexicon.PAST)
                && !tokens.has(frame.verb(), Lexicon.SAY | Lexicon.SHOW);
    }

    /** Tells whether what follows a comma belongs to the outlet again, or to another cue. */
    private boolean breaksOff(Frame frame, int t) {
        if (starts(t, BEFORE_FRAME)
                || starts(t, PARTICIPLE)
                || starts(t, AROUND_FRAME)
                || Remarks.begin(tokens.lower[t])) {
            return true;
        }
        if (tokens.is(t, "a") || tokens.is(t, "an")) {
            return tokens.isAny(
                    t + 1, List.of("claim", "charge", "allegation", "assertion", "statement", "remark", "move"));
        }
        if (tokens.has(t, Lexicon.WH) && starts(t + 1, SUBJECT)) {
            return true;
        }
        int next = t;
        boolean joiner = false;
        while (next <= scope.high
                && next < t + 3
                && tokens.has(next, Lexicon.CONJUNCTION | Lexicon.SUBORDINATOR | Lexicon.ADVERB)
                && !tokens.is(next, "once")) {
            joiner = true;
            next++;
        }
        if (starts(next, PARTICIPLE) && joiner || joiner && shares(frame, next)) {
            return true;
        }
        if (joiner
                && tokens.is(t, "as")
                && phrases.hasFinite(next, Math.min(scope.high, next + 10))
                && frame.nounPhrase) {
            return true;
        }
        if (starts(next, SUBJECT) || tokens.is(t, "while") && starts(next, BELIEVER)) {
            return true;
        }
        return joiner && (starts(next + 1, SUBJECT) || starts(next + 2, SUBJECT) || starts(next + 3, SUBJECT));
    }
}
