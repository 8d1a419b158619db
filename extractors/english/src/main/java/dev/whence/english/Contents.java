package dev.whence.english;

import dev.whence.core.Quotation;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds where contents end, and makes drafts of frames. */
final class Contents {

    private static final byte BEFORE_FRAME = 1;
    private static final byte AROUND_FRAME = 1 << 1;
    private static final byte PARTICIPLE = 1 << 2;
    private static final byte SHARED = 1 << 3;
    private static final byte SUBJECT = 1 << 4;
    private static final byte ANY_FRAME = 1 << 5;

    /** So many words behind its cue a content ends, whatever the text is; a quotation counts as one. */
    private static final int LONGEST = 400;

    private static final List<String> TIME_WORDS = List.of("when", "but");
    private static final List<String> REMARKS = List.of(
            "compared",
            "referring",
            "citing",
            "speaking",
            "pointing",
            "quoting",
            "echoing",
            "according",
            "despite",
            "alluding",
            "responding",
            "drawing",
            "prompting");

    private final Tokens tokens;
    private final Quotations quotations;
    private final Phrases phrases;
    private final Scope scope;
    private final List<Frame> frames;
    /** For each token of the scope, which frames begin there: what the content of another frame must stop at. */
    private final byte[] starts;

    Contents(Scope scope, List<Frame> frames) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.quotations = scope.quotations;
        this.phrases = scope.phrases;
        this.frames = frames;
        starts = new byte[scope.high - scope.low + 1];
        frames.forEach(this::mark);
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
        int cue = frame.cueLast;
        if (frame.elided && tokens.has(cue, Lexicon.ING)) {
            mark(frame.cueFirst, PARTICIPLE);
        }
        if (frame.elided && tokens.has(cue, Lexicon.SAY | Lexicon.TELL | Lexicon.NOMINAL)) {
            mark(frame.cueFirst, SHARED);
        }
        boolean subjectFirst = frame.sourceFirst >= 0 && frame.sourceFirst < frame.cueFirst;
        if (subjectFirst && tokens.has(cue, Lexicon.SAY | Lexicon.TELL | Lexicon.NOMINAL | Lexicon.ASK)) {
            mark(frame.sourceFirst, SUBJECT);
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

    /** Makes drafts of the frames of one scope; a frame without a content is left out. */
    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (Frame frame : frames) {
            List<int[]> parts = new ArrayList<>();
            switch (frame.place) {
                case BEHIND -> behind(frame, parts);
                case BEFORE -> before(frame, parts);
                case AROUND -> around(frame, parts);
            }
            Draft draft = draft(frame, parts);
            if (!draft.content.isEmpty()) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private Draft draft(Frame frame, List<int[]> parts) {
        Draft draft = new Draft();
        draft.sourceFirst = frame.sourceFirst;
        draft.sourceLast = frame.sourceLast;
        draft.hintFirst = frame.hintFirst;
        draft.hintLast = frame.hintLast;
        draft.cueFirst = frame.cueFirst;
        draft.cueLast = frame.cueLast;
        draft.cue.add(tokens.span(frame.cueFirst, frame.cueLast));
        if (frame.sourceFirst >= 0) {
            draft.source = tokens.span(frame.sourceFirst, frame.sourceLast);
        }
        draft.stance = frame.stance;
        draft.addressee = frame.addressee;
        draft.relay = frame.relay;
        draft.confidence = frame.confidence;
        int quoted = 0;
        int words = 0;
        for (int[] part : parts) {
            int first = part[0];
            int last = trimmed(first, part[1]);
            if (last < first) {
                continue;
            }
            Span span = tokens.span(first, last);
            boolean overlaps = draft.content.stream().anyMatch(other -> other.overlaps(span));
            if (overlaps) {
                continue;
            }
            draft.content.add(span);
            for (int t = first; t <= last; t++) {
                if ((tokens.isWord(t) || tokens.isNumber(t)) && !(t == first && tokens.is(t, "that"))) {
                    words++;
                    quoted += scope.opaque(t) && !quotations.isName(quotations.of(t)) ? 1 : 0;
                }
            }
        }
        draft.quotation = quoted == 0 ? Quotation.INDIRECT : quoted == words ? Quotation.DIRECT : Quotation.MIXED;
        if (words == 0) {
            draft.content.clear();
        }
        return draft;
    }

    /** Leaves out marks at the end that stand outside a quotation. */
    private int trimmed(int first, int last) {
        int end = last;
        while (end >= first
                && !scope.opaque(end)
                && tokens.kind[end] == Tokens.MARK
                && !tokens.is(end, "%")
                && !tokens.is(end, ")")
                && !tokens.is(end, "]")) {
            end--;
        }
        return end;
    }

    private void behind(Frame frame, List<int[]> parts) {
        int last = endOf(frame, frame.contentFirst);
        if (frame.headFirst >= 0) {
            parts.add(new int[] {frame.headFirst, frame.headLast});
        }
        parts.add(new int[] {frame.contentFirst, last});
        int resumed = behindParenthesis(last + 1);
        if (resumed > 0) {
            parts.add(new int[] {resumed, endOf(frame, resumed)});
        }
    }

    /** "believe the tune - according to X the hit 'A' - must have": the content goes on behind the second dash. */
    private int behindParenthesis(int dash) {
        if (dash >= scope.high || !scope.isDash(dash) || !starts(dash + 1, AROUND_FRAME)) {
            return -1;
        }
        for (int t = dash + 2; t < scope.high; t++) {
            if (scope.isDash(t)) {
                return t + 1;
            }
        }
        return -1;
    }

    private void before(Frame frame, List<int[]> parts) {
        int first = clauseStart(frame);
        int last = frame.frameFirst() - 1;
        if (last >= first) {
            parts.add(new int[] {first, last});
        }
        goingOn(frame, first, last, parts);
    }

    /** Finds where the words before a frame begin that can be its content. */
    private int clauseStart(Frame frame) {
        int low = scope.low;
        for (Frame other : frames) {
            if (frame.place == Frame.Place.BEFORE
                    && other != frame
                    && other.place == Frame.Place.BEFORE
                    && other.frameLast < frame.frameFirst()) {
                low = Math.max(low, other.frameLast + 1);
            }
        }
        int end = frame.frameFirst() - 1;
        int first = skipLeading(low, end);
        int quote = lastQuoteBefore(frame.frameFirst());
        if (quote >= 0 && frame.place == Frame.Place.BEFORE) {
            Quotations.Quote said = quotations.get(quote);
            boolean flows =
                    said.first() - 1 >= first && (tokens.isWord(said.first() - 1) || scope.opaque(said.first() - 1));
            boolean alone = said.first() > first && !flows;
            if (alone || said.first() > first && coveredByAnother(frame, said)) {
                return said.first();
            }
        }
        return first;
    }

    private boolean coveredByAnother(Frame frame, Quotations.Quote said) {
        for (Frame other : frames) {
            if (other != frame
                    && other.place == Frame.Place.BEHIND
                    && other.contentFirst == said.first()
                    && other.sourceFirst >= 0) {
                return true;
            }
        }
        return false;
    }

    private int lastQuoteBefore(int t) {
        int i = t - 1;
        while (i >= scope.low && !scope.opaque(i) && tokens.kind[i] == Tokens.MARK) {
            i--;
        }
        return i >= scope.low && scope.opaque(i) ? quotations.of(i) : -1;
    }

    /** Leaves out "TARN, March 12 (Reuters) —" at the beginning of a line. */
    private int behindDateline(int low, int end) {
        if (!tokens.isAllCaps(low) || scope.isQuoted() || !tokens.beginsLine(tokens.sentenceOf(low))) {
            return low;
        }
        for (int t = low + 1; t < Math.min(end, low + 14); t++) {
            if (scope.isDash(t)) {
                return t + 1;
            }
            boolean place = tokens.isCapitalized(t) || tokens.isNumber(t) || tokens.kind[t] == Tokens.MARK;
            if (!place || scope.opaque(t)) {
                return low;
            }
        }
        return low;
    }

    /** Leaves out "But", "Still," and a label ("What they say:") at the beginning. */
    private int skipLeading(int low, int end) {
        int first = behindDateline(low, end);
        for (int i = first; i <= Math.min(end, first + 6); i++) {
            if (scope.opaque(i)) {
                break;
            }
            if (tokens.is(i, ":") && i < end) {
                first = i + 1;
                break;
            }
        }
        while (first < end
                && !scope.opaque(first)
                && (tokens.has(first, Lexicon.CONJUNCTION)
                        || tokens.kind[first] == Tokens.MARK && !tokens.is(first, "$")
                        || tokens.has(first, Lexicon.ADVERB) && tokens.is(first + 1, ","))) {
            first++;
        }
        return first;
    }

    /** A content that goes on behind its frame: "A," X said, "B". */
    private void goingOn(Frame frame, int first, int last, List<int[]> parts) {
        int t = frame.frameLast + 1;
        if (t > scope.high) {
            return;
        }
        boolean comma = tokens.is(t, ",")
                || tokens.is(t, ":")
                || tokens.is(t, ";")
                || tokens.is(t, "—")
                || tokens.is(t, "--")
                || tokens.is(t, "-")
                || tokens.is(t, "–");
        int next = comma ? t + 1 : t;
        if (next > scope.high) {
            return;
        }
        boolean quotedBefore = last >= first && scope.opaque(last) || last > first && scope.opaque(last - 1);
        if (scope.opaque(next)) {
            if (!comma && !quotedBefore || !comma && !quotations.endsWithMark(quotations.of(next))) {
                return;
            }
            parts.add(new int[] {next, quotedBefore ? endOfQuoted(frame, next) : endOf(frame, next)});
            return;
        }
        if (!comma) {
            return;
        }
        boolean joins = tokens.has(next, Lexicon.CONJUNCTION);
        if (joins
                && (scope.opaque(next + 1) || scope.opaque(next + 2) || scope.opaque(next + 3))
                && next + 3 <= scope.high) {
            parts.add(new int[] {next, endOf(frame, next)});
            return;
        }
        boolean unfinished = !phrases.hasFinite(first, last);
        boolean remark = !unfinished
                        && tokens.has(
                                next,
                                Lexicon.ING
                                        | Lexicon.WH
                                        | Lexicon.PREPOSITION
                                        | Lexicon.SUBORDINATOR
                                        | Lexicon.DETERMINER
                                        | Lexicon.ROLE
                                        | Lexicon.POSSESSIVE)
                        && !joins
                || startsFrame(next);
        if (!quotedBefore && !remark && (unfinished || phrases.hasFinite(next, Math.min(scope.high, next + 14)))) {
            parts.add(new int[] {next, endOf(frame, next)});
        }
    }

    private boolean startsFrame(int t) {
        boolean joined = tokens.has(t, Lexicon.CONJUNCTION) && (starts(t + 1, ANY_FRAME) || starts(t + 2, ANY_FRAME));
        return joined || starts(t, ANY_FRAME);
    }

    /** The rest of a quotation that was interrupted: this quotation and those that join it. */
    private int endOfQuoted(Frame frame, int first) {
        int end = endOf(frame, first);
        int last = first;
        for (int t = first; t <= end; t++) {
            if (scope.opaque(t)) {
                last = t;
            }
        }
        return last;
    }

    private void around(Frame frame, List<int[]> parts) {
        int before = frame.frameFirst() - 1;
        boolean dash = before >= scope.low && scope.isDash(before);
        if (frame.frameFirst() <= skipLeading(scope.low, frame.frameFirst())) {
            int comma = frame.frameLast + 1;
            if (tokens.is(comma, ",") && tokens.has(comma + 1, Lexicon.WH)) {
                comma += 2;
            }
            while (comma <= Math.min(scope.high, frame.frameLast + 40) && !tokens.is(comma, ",")) {
                comma++;
            }
            if (comma < scope.high) {
                parts.add(new int[] {comma + 1, endOf(frame, comma + 1)});
            }
            return;
        }
        if (dash && phrases.phraseAfter(frame.frameLast + 1, scope.high) > frame.frameLast) {
            int end = frame.frameLast + 1;
            while (end <= scope.high && !scope.isDash(end)) {
                end++;
            }
            if (end <= scope.high) {
                parts.add(new int[] {frame.frameLast + 1, end - 1});
                return;
            }
        }
        int first = clauseStart(frame);
        parts.add(new int[] {first, before});
        int next = frame.frameLast + 1;
        if (tokens.is(next, ",")
                && next < scope.high
                && tokens.is(before, ",")
                && !tokens.has(next + 1, Lexicon.WH | Lexicon.ING)
                && phrases.hasFinite(next + 1, scope.high)) {
            parts.add(new int[] {next + 1, endOf(frame, next + 1)});
        }
    }

    /** Finds the last token of a content that begins at a token. */
    private int endOf(Frame frame, int first) {
        int depth = 0;
        int limit = Math.min(scope.high, first + LONGEST);
        int t = first - 1;
        while (++t <= limit) {
            if (scope.opaque(t)) {
                Quotations.Quote quote = scope.quoteAt(t);
                t = Math.min(quote.last(), scope.high);
                if (t == scope.high) {
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
            if (depth == 0 && t > first && stopsAt(frame, t, first)) {
                return t - 1;
            }
        }
        return Math.min(scope.high, t - 1);
    }

    /** A quotation whose last mark is a comma or stop ends the content, unless the sentence goes on with another. */
    private boolean stopsBehindQuote(Frame frame, Quotations.Quote quote, int first, int next) {
        if (breaksOff(frame, next)) {
            return true;
        }
        boolean comma = tokens.is(quote.innerLast(), ",");
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
        if (scope.isDash(t) && (starts(t + 1, BEFORE_FRAME) || starts(t + 1, AROUND_FRAME))) {
            return true;
        }
        if (tokens.is(frame.cueLast, "thought")
                && (tokens.is(t, "when") || tokens.is(t, ",") && tokens.isAny(t + 1, TIME_WORDS))) {
            return true;
        }
        if (tokens.is(t, ",") || tokens.is(t, ";")) {
            return t < scope.high && breaksOff(frame, t + 1);
        }
        boolean joiner = tokens.has(t, Lexicon.CONJUNCTION | Lexicon.SUBORDINATOR);
        if (joiner && starts(t + 1, PARTICIPLE)) {
            return true;
        }
        if (tokens.is(t, "and") || tokens.is(t, "but")) {
            boolean wishes =
                    tokens.has(t + 1, Lexicon.WISH) && (tokens.is(t + 2, "to") || tokens.has(t + 1, Lexicon.PAST));
            return wishes && !tokens.has(frame.cueLast, Lexicon.PAST) || starts(t + 1, SHARED);
        }
        return t > first + 1 && starts(t, AROUND_FRAME);
    }

    /** Tells whether what follows a comma belongs to the outlet again, or to another cue. */
    private boolean breaksOff(Frame frame, int t) {
        if (starts(t, BEFORE_FRAME) || starts(t, PARTICIPLE) || starts(t, AROUND_FRAME) || tokens.isAny(t, REMARKS)) {
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
        if (starts(next, PARTICIPLE) && joiner || starts(next, SHARED) && joiner) {
            return true;
        }
        if (joiner
                && tokens.is(t, "as")
                && phrases.hasFinite(next, Math.min(scope.high, next + 10))
                && frame.nounPhrase) {
            return true;
        }
        if (starts(next, SUBJECT)) {
            return true;
        }
        return joiner && (starts(next + 1, SUBJECT) || starts(next + 2, SUBJECT) || starts(next + 3, SUBJECT));
    }
}
