package dev.whence.english.rules;

import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.english.draft.Draft;
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
        previous = lastSpoken(found);
        previousParagraph = paragraph;
    }

    /** Takes note that nobody speaks any more. */
    void stop() {
        giveBack();
        previous = null;
    }

    /** Reads a sentence that has no cue. */
    void read(Scope scope, int paragraph) {
        Draft draft = previous;
        boolean leftOpen = isLeftOpen(scope);
        if (leftOpen && open.size() < MOST_CARRIED && (!open.isEmpty() || draft == null || startsAnew(draft, paragraph))) {
            if (open.isEmpty()) {
                beforeOpen = draft;
            }
            open.add(tokens.span(scope.low, scope.high));
            previousParagraph = paragraph;
            return;
        }
        giveBack();
        if (draft != null && carries(scope, draft, paragraph - previousParagraph)) {
            previousParagraph = paragraph;
        } else {
            previous = null;
        }
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

    private static Draft lastSpoken(List<Draft> found) {
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
