package dev.whence.english.rules;

import dev.whence.core.Span;
import dev.whence.english.draft.Draft;
import dev.whence.english.frames.Frame;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Quotations;
import dev.whence.english.text.QuotedWords;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where contents end, and makes drafts of frames. */
final class Contents {

    private final Tokens tokens;
    private final Quotations quotations;
    private final PhraseReader phrases;
    private final Scope scope;
    private final List<Frame> frames;
    private final ContentEnds ends;

    Contents(Scope scope, List<Frame> frames) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.quotations = scope.quotations;
        this.phrases = scope.phrases;
        this.frames = frames;
        ends = new ContentEnds(scope, frames);
    }

    /** Makes drafts of the frames of one scope; a frame without a content is left out. */
    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        List<Frame> borrowing = new ArrayList<>();
        for (Frame frame : frames) {
            if (frame.borrows) {
                borrowing.add(frame);
                continue;
            }
            List<int[]> parts = new ArrayList<>();
            switch (frame.place) {
                case BEHIND -> behind(frame, parts);
                case BEFORE -> before(frame, parts);
                case AROUND -> around(frame, parts);
            }
            Draft draft = draft(frame, parts);
            if (!draft.content.isEmpty()) {
                if (draft.speakerFirst() < 0 && frame.elided && !drafts.isEmpty()) {
                    draft.sameSpeakerAs = drafts.get(drafts.size() - 1);
                }
                drafts.add(draft);
            }
        }
        List<Draft> lenders = List.copyOf(drafts);
        for (Frame frame : borrowing) {
            Draft lender = lenderOf(frame, lenders);
            if (lender != null) {
                Draft draft = draft(frame, List.of());
                draft.content.addAll(lender.content);
                draft.quotation = lender.quotation;
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /** Returns the draft whose cue stands nearest, first of those before; null if there is none. */
    private static @Nullable Draft lenderOf(Frame frame, List<Draft> drafts) {
        Draft lender = null;
        for (Draft draft : drafts) {
            boolean before = draft.cueFirst < frame.cueFirst;
            if (draft.source != null && (before || lender == null)) {
                lender = draft;
            }
        }
        return lender;
    }

    private Draft draft(Frame frame, List<int[]> parts) {
        Draft draft = new Draft();
        boolean elsewhere = frame.hintFirst >= 0 && standsFor(frame);
        draft.sourceFirst = elsewhere ? frame.hintFirst : frame.sourceFirst;
        draft.sourceLast = elsewhere ? frame.hintLast : frame.sourceLast;
        if (!elsewhere) {
            draft.hintFirst = frame.hintFirst;
            draft.hintLast = frame.hintLast;
        }
        draft.cueFirst = frame.cueFirst;
        draft.cueLast = frame.cueLast;
        draft.cue.add(tokens.span(frame.cueFirst, frame.cueLast));
        if (draft.sourceFirst >= 0) {
            draft.source = tokens.span(draft.sourceFirst, draft.sourceLast);
        }
        draft.stance = frame.stance;
        draft.addressee = frame.addressee;
        draft.confidence = frame.confidence;
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
        }
        QuotedWords words =
                QuotedWords.of(tokens, draft.content, t -> scope.opaque(t) && !quotations.isName(quotations.of(t)));
        draft.quotation = words.quotation();
        if (words.words() == 0) {
            draft.content.clear();
        }
        return draft;
    }

    /** "Quill, who said A" and "Quill met the board and said A": the source is the phrase that the hint holds. */
    private boolean standsFor(Frame frame) {
        if (frame.sourceFirst >= 0) {
            return tokens.has(frame.sourceFirst, Lexicon.WH) || tokens.is(frame.sourceFirst, "that");
        }
        return !tokens.has(frame.cueLast, Lexicon.ING)
                || tokens.isAny(frame.cueFirst - 1, List.of("by", "in", "heard", "seen"));
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
        if (frame.headFirst >= 0) {
            parts.add(new int[] {frame.headFirst, frame.headLast});
        }
        int condition = conditionEnd(frame);
        if (condition > 0) {
            parts.add(new int[] {skipLeading(scope.low, condition), condition});
        }
        if (frame.contentFirst < 0) {
            return;
        }
        int last = ends.endOf(frame, frame.contentFirst);
        parts.add(new int[] {frame.contentFirst, last});
        int resumed = behindParenthesis(last + 1);
        if (resumed > 0) {
            parts.add(new int[] {resumed, ends.endOf(frame, resumed)});
        }
    }

    /** "If the gate fails, Quill said the yard will flood": returns where the condition ends; -1 if there is none. */
    private int conditionEnd(Frame frame) {
        int comma = frame.frameFirst() - 1;
        int first = scope.low;
        while (first < comma && tokens.has(first, Lexicon.CONJUNCTION)) {
            first++;
        }
        if (comma <= first || !tokens.is(comma, ",") || !tokens.is(first, "if") || frame.sourceFirst < 0) {
            return -1;
        }
        for (int t = first; t < comma; t++) {
            if (tokens.is(t, ",")) {
                return -1;
            }
        }
        return phrases.clauseBegins(first + 1, comma - 1) ? comma - 1 : -1;
    }

    /** "believe the tune - according to X the hit 'A' - must have": the content goes on behind the second dash. */
    private int behindParenthesis(int dash) {
        if (dash >= scope.high || !tokens.isDash(dash) || !ends.startsAccording(dash + 1)) {
            return -1;
        }
        for (int t = dash + 2; t < scope.high; t++) {
            if (tokens.isDash(t)) {
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
                    && other.frameLast < frame.frameFirst()
                    && !tellsOf(frame, other)) {
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

    /** "'A,' Quill told the board, police said": nothing but a comma stands between, so the second tells of the first. */
    private boolean tellsOf(Frame frame, Frame other) {
        int comma = frame.frameFirst() - 1;
        boolean beside = other.sourceFirst > other.cueLast && tokens.isAny(frame.sourceFirst, List.of("a", "an"));
        return other.frameLast + 1 == comma && tokens.is(comma, ",") && !beside;
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
            if (tokens.isDash(t)) {
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
        boolean comma = tokens.is(t, ",") || tokens.is(t, ":") || tokens.is(t, ";") || tokens.isDash(t);
        int next = comma ? t + 1 : t;
        if (next > scope.high) {
            return;
        }
        boolean quotedBefore = last >= first && scope.opaque(last) || last > first && scope.opaque(last - 1);
        if (scope.opaque(next)) {
            if (!comma && !quotedBefore || !comma && !quotations.endsWithMark(quotations.of(next))) {
                return;
            }
            parts.add(new int[] {next, quotedBefore ? endOfQuoted(frame, next) : ends.endOf(frame, next)});
            return;
        }
        if (!comma) {
            return;
        }
        boolean joins = tokens.has(next, Lexicon.CONJUNCTION);
        if (joins
                && (scope.opaque(next + 1) || scope.opaque(next + 2) || scope.opaque(next + 3))
                && next + 3 <= scope.high) {
            parts.add(new int[] {next, ends.endOf(frame, next)});
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
                || ends.startsFrame(next);
        if (!quotedBefore && !remark && (unfinished || phrases.hasFinite(next, Math.min(scope.high, next + 14)))) {
            parts.add(new int[] {next, ends.endOf(frame, next)});
        }
    }

    /** The rest of a quotation that was interrupted: this quotation and those that join it. */
    private int endOfQuoted(Frame frame, int first) {
        int end = ends.endOf(frame, first);
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
        boolean dash = before >= scope.low && tokens.isDash(before);
        if (frame.frameFirst() <= skipLeading(scope.low, frame.frameFirst())) {
            int comma = frame.frameLast + 1;
            if (tokens.is(comma, ",") && tokens.has(comma + 1, Lexicon.WH)) {
                comma += 2;
            }
            while (comma <= Math.min(scope.high, frame.frameLast + 40) && !tokens.is(comma, ",")) {
                comma++;
            }
            if (comma < scope.high) {
                parts.add(new int[] {comma + 1, ends.endOf(frame, comma + 1)});
            }
            return;
        }
        if (dash && phrases.phraseAfter(frame.frameLast + 1, scope.high) > frame.frameLast) {
            int end = frame.frameLast + 1;
            while (end <= scope.high && !tokens.isDash(end)) {
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
            parts.add(new int[] {next + 1, ends.endOf(frame, next + 1)});
        }
    }
}
