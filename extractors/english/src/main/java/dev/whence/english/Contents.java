package dev.whence.english;

import dev.whence.core.Quotation;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds where contents end, and makes drafts of frames. */
final class Contents {

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
    private Region region = new Region(0, 0, -1);
    private List<Frame> frames = List.of();

    Contents(Tokens tokens, Quotations quotations, Phrases phrases) {
        this.tokens = tokens;
        this.quotations = quotations;
        this.phrases = phrases;
    }

    private boolean opaque(int t) {
        return quotations.of(t) >= 0 && quotations.of(t) != region.quote();
    }

    /** Makes drafts of the frames of one region; a frame without a content is left out. */
    List<Draft> drafts(Region where, List<Frame> found) {
        region = where;
        frames = found;
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
                    quoted += opaque(t) ? 1 : 0;
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
                && !opaque(end)
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
        int resumed = behindParenthesis(frame, last + 1);
        if (resumed > 0) {
            parts.add(new int[] {resumed, endOf(frame, resumed)});
        }
    }

    /** "believe the tune - according to X the hit 'A' - must have": the content goes on behind the second dash. */
    private int behindParenthesis(Frame frame, int dash) {
        if (dash >= region.high() || !isDash(dash) || !startsAccording(frame, dash + 1)) {
            return -1;
        }
        for (int t = dash + 2; t < region.high(); t++) {
            if (isDash(t)) {
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
        int low = region.low();
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
            boolean flows = said.first() - 1 >= first && (tokens.isWord(said.first() - 1) || opaque(said.first() - 1));
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
        while (i >= region.low() && !opaque(i) && tokens.kind[i] == Tokens.MARK) {
            i--;
        }
        return i >= region.low() && opaque(i) ? quotations.of(i) : -1;
    }

    /** Leaves out "But", "Still," and a label ("What they say:") at the beginning. */
    private int skipLeading(int low, int end) {
        int first = low;
        for (int i = low; i <= Math.min(end, low + 6); i++) {
            if (opaque(i)) {
                break;
            }
            if (tokens.is(i, ":") && i < end) {
                first = i + 1;
                break;
            }
        }
        while (first < end
                && !opaque(first)
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
        if (t > region.high()) {
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
        if (next > region.high()) {
            return;
        }
        boolean quotedBefore = last >= first && opaque(last) || last > first && opaque(last - 1);
        if (opaque(next)) {
            if (!comma && !quotedBefore || !comma && !phrases.endsWithMark(quotations.of(next))) {
                return;
            }
            parts.add(new int[] {next, quotedBefore ? endOfQuoted(frame, next) : endOf(frame, next)});
            return;
        }
        if (!comma) {
            return;
        }
        boolean joins = tokens.has(next, Lexicon.CONJUNCTION);
        if (joins && (opaque(next + 1) || opaque(next + 2) || opaque(next + 3)) && next + 3 <= region.high()) {
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
                || startsFrame(next, frame);
        if (!quotedBefore && !remark && (unfinished || phrases.hasFinite(next, Math.min(region.high(), next + 14)))) {
            parts.add(new int[] {next, endOf(frame, next)});
        }
    }

    private boolean startsFrame(int t, Frame except) {
        for (Frame other : frames) {
            boolean near = other.frameFirst() >= t && other.frameFirst() <= t + 2 && tokens.has(t, Lexicon.CONJUNCTION);
            if (other != except && (other.frameFirst() == t || other.cueFirst == t || near)) {
                return true;
            }
        }
        return false;
    }

    /** The rest of a quotation that was interrupted: this quotation and those that join it. */
    private int endOfQuoted(Frame frame, int first) {
        int end = endOf(frame, first);
        int last = first;
        for (int t = first; t <= end; t++) {
            if (opaque(t)) {
                last = t;
            }
        }
        return last;
    }

    private void around(Frame frame, List<int[]> parts) {
        int before = frame.frameFirst() - 1;
        boolean dash = before >= region.low() && isDash(before);
        if (frame.frameFirst() <= skipLeading(region.low(), frame.frameFirst())) {
            int comma = frame.frameLast + 1;
            while (comma <= Math.min(region.high(), frame.frameLast + 40) && !tokens.is(comma, ",")) {
                comma++;
            }
            if (comma < region.high()) {
                parts.add(new int[] {comma + 1, endOf(frame, comma + 1)});
            }
            return;
        }
        if (dash && phrases.phraseAfter(frame.frameLast + 1, region.high()) > frame.frameLast) {
            int end = frame.frameLast + 1;
            while (end <= region.high() && !isDash(end)) {
                end++;
            }
            if (end <= region.high()) {
                parts.add(new int[] {frame.frameLast + 1, end - 1});
                return;
            }
        }
        int first = clauseStart(frame);
        parts.add(new int[] {first, before});
        int next = frame.frameLast + 1;
        if (tokens.is(next, ",")
                && next < region.high()
                && tokens.is(before, ",")
                && !tokens.has(next + 1, Lexicon.WH | Lexicon.ING)
                && phrases.hasFinite(next + 1, region.high())) {
            parts.add(new int[] {next + 1, endOf(frame, next + 1)});
        }
    }

    private boolean isDash(int t) {
        return tokens.is(t, "-") || tokens.is(t, "--") || tokens.is(t, "–") || tokens.is(t, "—");
    }

    /** Finds the last token of a content that begins at a token. */
    private int endOf(Frame frame, int first) {
        int depth = 0;
        for (int t = first; t <= region.high(); t++) {
            if (opaque(t)) {
                Quotations.Quote quote = quotations.get(quotations.of(t));
                t = Math.min(quote.last(), region.high());
                if (t == region.high()) {
                    return t;
                }
                boolean ended = quote.closed() && tokens.kind[quote.innerLast()] == Tokens.MARK;
                if (ended && t + 1 <= region.high() && stopsBehindQuote(frame, quote, first, t + 1)) {
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
        return region.high();
    }

    /** A quotation whose last mark is a comma or stop ends the content, unless the sentence goes on with another. */
    private boolean stopsBehindQuote(Frame frame, Quotations.Quote quote, int first, int next) {
        if (breaksOff(frame, next)) {
            return true;
        }
        boolean comma = tokens.is(quote.innerLast(), ",");
        boolean joins = opaque(next)
                || tokens.has(next, Lexicon.CONJUNCTION)
                        && next + 2 <= region.high()
                        && (opaque(next + 1) || opaque(next + 2));
        if (quote.first() == first || quote.first() == first + 1 && tokens.is(first, "that")) {
            return !joins;
        }
        return !comma && !joins;
    }

    private boolean stopsAt(Frame frame, int t, int first) {
        if (isDash(t) && (startsOther(frame, t + 1, Frame.Place.BEFORE) || startsAccording(frame, t + 1))) {
            return true;
        }
        if (tokens.is(frame.cueLast, "thought")
                && (tokens.is(t, "when") || tokens.is(t, ",") && tokens.isAny(t + 1, TIME_WORDS))) {
            return true;
        }
        if (tokens.is(t, ",") || tokens.is(t, ";")) {
            return t < region.high() && breaksOff(frame, t + 1);
        }
        boolean joiner = tokens.has(t, Lexicon.CONJUNCTION | Lexicon.SUBORDINATOR);
        if (joiner && startsParticiple(frame, t + 1)) {
            return true;
        }
        if (tokens.is(t, "and") || tokens.is(t, "but")) {
            return startsShared(frame, t + 1);
        }
        return t > first + 1 && startsAccording(frame, t);
    }

    /** Tells whether what follows a comma belongs to the outlet again, or to another cue. */
    private boolean breaksOff(Frame frame, int t) {
        if (startsOther(frame, t, Frame.Place.BEFORE)
                || startsParticiple(frame, t)
                || startsAccording(frame, t)
                || tokens.isAny(t, REMARKS)) {
            return true;
        }
        if (tokens.is(t, "a") || tokens.is(t, "an")) {
            return tokens.isAny(
                    t + 1, List.of("claim", "charge", "allegation", "assertion", "statement", "remark", "move"));
        }
        if (tokens.has(t, Lexicon.WH)) {
            for (Frame other : frames) {
                if (other != frame && other.sourceFirst == t + 1 && other.cueFirst > t + 1) {
                    return true;
                }
            }
        }
        int next = t;
        boolean joiner = false;
        while (next <= region.high()
                && next < t + 3
                && tokens.has(next, Lexicon.CONJUNCTION | Lexicon.SUBORDINATOR | Lexicon.ADVERB)
                && !tokens.is(next, "once")) {
            joiner = true;
            next++;
        }
        if (startsParticiple(frame, next) && joiner || startsShared(frame, next) && joiner) {
            return true;
        }
        if (joiner
                && tokens.is(t, "as")
                && phrases.hasFinite(next, Math.min(region.high(), next + 10))
                && frame.nounPhrase) {
            return true;
        }
        for (Frame other : frames) {
            boolean own = other != frame
                    && other.place == Frame.Place.BEHIND
                    && other.sourceFirst >= 0
                    && other.sourceFirst < other.cueFirst;
            if (own
                    && (other.sourceFirst == next
                            || joiner && other.sourceFirst > next && other.sourceFirst <= next + 3)) {
                return tokens.has(other.cueLast, Lexicon.SAY | Lexicon.TELL | Lexicon.NOMINAL | Lexicon.ASK);
            }
        }
        return false;
    }

    private boolean startsOther(Frame frame, int t, Frame.Place place) {
        for (Frame other : frames) {
            if (other != frame && other.place == place && other.frameFirst() == t) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAccording(Frame frame, int t) {
        return startsOther(frame, t, Frame.Place.AROUND);
    }

    private boolean startsParticiple(Frame frame, int t) {
        for (Frame other : frames) {
            if (other != frame
                    && other.place == Frame.Place.BEHIND
                    && other.elided
                    && other.cueFirst == t
                    && tokens.has(other.cueLast, Lexicon.ING)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsShared(Frame frame, int t) {
        for (Frame other : frames) {
            if (other != frame && other.place == Frame.Place.BEHIND && other.elided && other.cueFirst == t) {
                return tokens.has(other.cueLast, Lexicon.SAY | Lexicon.TELL | Lexicon.NOMINAL);
            }
        }
        return false;
    }
}
