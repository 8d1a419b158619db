package dev.whence.english.rules;

import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.english.draft.Draft;
import dev.whence.english.frames.Frame;
import dev.whence.english.frames.Subjects;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.Quotations;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives quotations that have no cue of their own to who spoke before them, or to the cue behind the last of them. Used by one thread. */
final class Continuations {

    /** Quotations this short, in a sentence without a cue, are names and scare quotes. */
    private static final int SHORT_QUOTE = 4;
    /** So many sentences can stand between what somebody says. */
    private static final int MOST_BETWEEN = 3;
    /** What is no surname. */
    private static final long NO_PERSON = Lexicon.BODY
            | Lexicon.DOCUMENT
            | Lexicon.DAY
            | Lexicon.MONTH
            | Lexicon.PLACE_NAME
            | Lexicon.DEMONYM
            | Lexicon.ORGANIZATION_NAME;
    /** A speech printed in full may go on so long without a cue. */
    private static final int MOST_CARRIED = 200;

    private final Tokens tokens;
    private final Quotations quotations;
    /** What was said last, while a quotation can still go on from it. */
    private @Nullable Draft previous;

    private int previousParagraph = -1;
    /** Quotations left open: whose words they are is told behind the last of them, or else they go on from what was said before. */
    private final List<Span> open = new ArrayList<>();

    private @Nullable Draft beforeOpen;

    /** What was said last, though a sentence that says nothing stands behind it; and who that sentence is about. */
    private @Nullable Draft earlier;

    private int sentencesBehind;
    private @Nullable Scope about;
    private int aboutParagraph = -1;

    Continuations(Tokens tokens, Quotations quotations) {
        this.tokens = tokens;
        this.quotations = quotations;
    }

    /** Takes note of what a sentence attributes. */
    void spoke(List<Draft> found, Scope scope, int paragraph) {
        if (!open.isEmpty() && (quotations.of(scope.low) < 0 || !takeOpen(found, scope))) {
            giveBack();
        }
        open.clear();
        speaks(lastSpoken(found, scope), paragraph);
    }

    private void speaks(Draft draft, int paragraph) {
        previous = draft;
        previousParagraph = paragraph;
        earlier = draft;
        sentencesBehind = 0;
        about = null;
    }

    /** Takes note that nobody speaks any more. */
    void stop() {
        giveBack();
        previous = null;
        earlier = null;
        about = null;
    }

    /** Reads a sentence that has no cue; returns a draft if it is said by somebody else than what was said before. */
    @Nullable Draft read(Scope scope, int paragraph) {
        Draft draft = previous;
        boolean leftOpen = isLeftOpen(scope);
        if (leftOpen
                && open.size() < MOST_CARRIED
                && (!open.isEmpty() || draft == null || startsAnew(draft, paragraph))) {
            if (open.isEmpty()) {
                beforeOpen = draft;
            }
            open.add(tokens.span(scope.low, scope.high));
            previousParagraph = paragraph;
            return null;
        }
        giveBack();
        Draft announced = announced(scope);
        if (announced != null) {
            speaks(announced, paragraph);
            return announced;
        }
        if (draft != null && carries(scope, draft, paragraph - previousParagraph)) {
            previousParagraph = paragraph;
            return null;
        }
        previous = null;
        if (isSpeech(scope)) {
            return behindSentence(scope, paragraph);
        }
        about = scope;
        aboutParagraph = paragraph;
        sentencesBehind++;
        return null;
    }

    /** "Quill had a message for the board: 'A'": a quotation behind a colon is said by whom the sentence is about. */
    private @Nullable Draft announced(Scope scope) {
        int colon = scope.low;
        while (colon < scope.high && quotations.of(colon) < 0 && !tokens.is(colon, ":")) {
            colon++;
        }
        int first = colon + 1;
        if (first > scope.high || !tokens.is(colon, ":") || !quotations.isOpening(first)) {
            return null;
        }
        Quotations.Quote quote = quotations.get(quotations.of(first));
        boolean said = quote.words() > SHORT_QUOTE
                && quote.last() >= scope.high - 1
                && tokens.isCapitalized(quote.innerFirst())
                && (!quote.closed() || quotations.endsWithMark(quotations.of(first)));
        Frame frame = new Frame();
        return said
                        && new Subjects(scope).ofSentence(frame)
                        && (isPerson(frame) || tokens.has(frame.hintLast, Lexicon.BODY))
                ? draft(frame, tokens.span(first, Math.min(quote.last(), scope.high)))
                : null;
    }

    private Draft draft(Frame person, Span content) {
        Draft draft = new Draft();
        draft.sourceFirst = person.hintFirst;
        draft.sourceLast = person.hintLast;
        draft.source = tokens.span(person.hintFirst, person.hintLast);
        draft.content.add(content);
        draft.quotation = Quotation.DIRECT;
        draft.confidence = 0.7;
        return draft;
    }

    /** A quotation behind a sentence about somebody: it is theirs, or goes on from what was said before that. */
    private @Nullable Draft behindSentence(Scope scope, int paragraph) {
        Draft before = earlier;
        if (aboutParagraph != paragraph) {
            return null;
        }
        Frame person = about == null ? null : personOf(about);
        boolean near = before != null && previousParagraph == paragraph && sentencesBehind <= MOST_BETWEEN;
        if (near && before != null && (person == null || isSpeakerOf(before, person))) {
            before.content.add(tokens.span(scope.low, scope.high));
            before.quotation = before.quotation == Quotation.DIRECT ? Quotation.DIRECT : Quotation.MIXED;
            previous = before;
            return null;
        }
        if (person == null) {
            return null;
        }
        Draft draft = draft(person, tokens.span(scope.low, scope.high));
        speaks(draft, paragraph);
        return draft;
    }

    /** Tells whether a sentence is one quotation that is a sentence: it begins with a capital and ends with a stop. */
    private boolean isSpeech(Scope scope) {
        int number = quotations.of(scope.low);
        if (number < 0 || !quotations.isOpening(scope.low)) {
            return false;
        }
        Quotations.Quote quote = quotations.get(number);
        boolean stopped = quotations.endsWithMark(number) && !tokens.is(quote.innerLast(), ",")
                || tokens.is(quote.last() + 1, ".") && quote.last() + 1 == scope.high;
        return quote.closed()
                && stopped
                && quote.words() > SHORT_QUOTE
                && quote.last() >= scope.high - 1
                && tokens.isCapitalized(quote.innerFirst());
    }

    /** Returns whom a sentence is about, as a hint; null if that is nobody. */
    private @Nullable Frame personOf(Scope scope) {
        Frame frame = new Frame();
        if (!new Subjects(scope).ofSentence(frame)) {
            return null;
        }
        int narrow = isPerson(frame) ? -1 : personIn(frame, scope);
        frame.hintLast = narrow < 0 ? frame.hintLast : narrow;
        return narrow >= 0 || isPerson(frame) ? frame : null;
    }

    /** "[Quill]'s shop was flooded", "[the porter] strode in", which a list of verbs does not hold: where the person ends; -1 if none. */
    private int personIn(Frame frame, Scope scope) {
        int first = frame.hintFirst;
        for (int t = first + 1; t <= frame.hintLast; t++) {
            if (scope.phrases.isPossessive(t)) {
                boolean titled = tokens.has(first, Lexicon.TITLE) || t - first > 1;
                return titled && tokens.isCapitalized(t - 1) && !tokens.has(t - 1, NO_PERSON) ? t - 1 : -1;
            }
        }
        int noun = first + 1;
        boolean described = noun < frame.hintLast
                && tokens.has(first, Lexicon.DETERMINER | Lexicon.POSSESSIVE)
                && tokens.has(noun, Lexicon.ROLE)
                && tokens.isSmall(noun);
        return described ? noun : -1;
    }

    private boolean isPerson(Frame frame) {
        int last = frame.hintLast;
        if (tokens.isAny(last, List.of("he", "she"))) {
            return true;
        }
        for (int t = frame.hintFirst; t <= last; t++) {
            if (tokens.has(t, Lexicon.PREPOSITION) || tokens.is(t, "[")) {
                return false;
            }
        }
        boolean name = tokens.isCapitalized(last)
                && !tokens.has(last, NO_PERSON)
                && (frame.hintLast > frame.hintFirst
                        || !tokens.startsSentence(last)
                        || !tokens.has(last, Lexicon.STARTER));
        return name || tokens.has(last, Lexicon.ROLE | Lexicon.PEOPLE) && !tokens.has(last, Lexicon.BODY);
    }

    private boolean isSpeakerOf(Draft draft, Frame person) {
        int last = person.hintLast;
        boolean same = draft.speakerLast() >= 0 && tokens.lower[draft.speakerLast()].equals(tokens.lower[last]);
        return same || tokens.isAny(last, List.of("he", "she", "they"));
    }

    private boolean isLeftOpen(Scope scope) {
        int quote = quotations.of(scope.low);
        return quote >= 0
                && quotations.get(quote).goesOn()
                && quotations.get(quote).last() >= scope.high;
    }

    /** Behind an indirect statement a new paragraph may as well be somebody else's. */
    private boolean startsAnew(Draft draft, int paragraph) {
        return draft.quotation == Quotation.INDIRECT && paragraph > previousParagraph;
    }

    /** Nobody is named behind what was left open: it goes on from what was said before. */
    private void giveBack() {
        Draft draft = beforeOpen;
        if (draft != null && !open.isEmpty() && draft.content.size() < MOST_CARRIED) {
            draft.content.addAll(open);
            draft.quotation = Quotation.MIXED;
        }
        open.clear();
        beforeOpen = null;
    }

    /** "'A. 'B,' said X": the cue behind the second quotation is that of the first, which was left open, too. */
    private boolean takeOpen(List<Draft> found, Scope scope) {
        for (Draft draft : found) {
            if (draft.quotation == Quotation.DIRECT && draft.content.get(0).start() == tokens.start[scope.low]) {
                draft.content.addAll(0, open);
                return true;
            }
        }
        return false;
    }

    /** "'A,' X said, noting B. 'C.'": what goes on is the quotation that the sentence begins with, unless another follows it. */
    private Draft lastSpoken(List<Draft> found, Scope scope) {
        Draft begins = null;
        boolean alone = true;
        for (Draft draft : found) {
            if (begins == null && beginsSentence(draft, scope)) {
                begins = draft;
            } else {
                boolean later = begins != null && draft.start() >= begins.end();
                alone &= draft.quotation == Quotation.INDIRECT || !later;
            }
        }
        return begins != null && alone ? begins : lastOf(found);
    }

    /** Tells whether what is said is a quotation that a sentence begins with, and its cue stands behind it. */
    private boolean beginsSentence(Draft draft, Scope scope) {
        Span first = draft.content.get(0);
        return draft.quotation == Quotation.DIRECT
                && first.start() == tokens.start[scope.low]
                && draft.cueFirst >= 0
                && first.end() <= tokens.start[draft.cueFirst];
    }

    private static Draft lastOf(List<Draft> found) {
        Draft last = found.get(found.size() - 1);
        for (Draft draft : found) {
            if (draft.quotation != Quotation.INDIRECT && draft.end() >= last.end()) {
                last = draft;
            }
        }
        return last;
    }

    /** Gives a quotation without a cue to the attribution before it, if it goes on from it. */
    private boolean carries(Scope scope, Draft draft, int paragraphs) {
        int quote = -1;
        boolean bare = true;
        for (int t = scope.low; t <= scope.high; t++) {
            if (quotations.of(t) >= 0) {
                quote = quote < 0
                                || quotations.get(quotations.of(t)).words()
                                        > quotations.get(quote).words()
                        ? quotations.of(t)
                        : quote;
                t = quotations.get(quotations.of(t)).last();
            } else if (tokens.kind[t] != Tokens.MARK) {
                bare = false;
            }
        }
        if (quote < 0 || draft.quotation == Quotation.INDIRECT && !bare) {
            return false;
        }
        boolean goesOn = bare
                ? paragraphs <= 1
                : paragraphs == 0 && quotations.get(quote).words() > SHORT_QUOTE;
        boolean follows = paragraphs == 0 || endsInQuote(draft) || draft.quotation == Quotation.INDIRECT;
        if (!goesOn || draft.content.size() >= MOST_CARRIED || !follows) {
            return false;
        }
        int last = scope.high;
        if (!bare && tokens.kind[last] == Tokens.MARK && quotations.of(last) < 0) {
            last--;
        }
        draft.content.add(tokens.span(scope.low, last));
        draft.quotation = draft.quotation == Quotation.DIRECT && bare ? Quotation.DIRECT : Quotation.MIXED;
        return true;
    }

    private boolean endsInQuote(Draft draft) {
        int end = draft.content.get(draft.content.size() - 1).end();
        int token = tokens.tokenAt(end) - 1;
        return token >= 0 && quotations.of(token) >= 0;
    }
}
