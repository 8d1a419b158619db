package dev.whence.english.frames;

import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads who gives the words of whom: "quoted X as saying A", "X was quoted by Y as saying A", and "A, Y reported, citing X",
 * where X has said it too. What else is cited is left to the verbs.
 */
final class Citations {

    private static final List<String> BE = List.of("is", "was", "are", "were", "been", "being", "be");
    private static final List<String> SAYING =
            List.of("saying", "telling", "stating", "claiming", "warning", "writing");
    private static final List<String> WITH_KNOWLEDGE = List.of("familiar", "close", "briefed", "involved");
    /** Nouns for those who tell something, not for those who are an example. */
    private static final long WHO = Lexicon.ROLE | Lexicon.PEOPLE;

    private static final int FARTHEST_NOUN = 10;

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;
    private final Subjects subjects;
    private final Participles participles;

    Citations(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
        subjects = new Subjects(scope);
        participles = new Participles(scope, subjects);
    }

    /** Reads the verb at a token; null if it gives nobody's words. */
    @Nullable Frame read(int verb) {
        Frame frame = new Frame();
        frame.cueFirst = phrases.verbGroupFirst(verb, scope.low);
        frame.cueLast = verb;
        frame.frameLast = verb;
        boolean be = holdsBe(frame.cueFirst, verb);
        boolean ing = tokens.has(verb, Lexicon.ING);
        boolean noun = tokens.has(verb - 1, Lexicon.DETERMINER | Lexicon.POSSESSIVE);
        if (noun || tokens.is(frame.cueFirst - 1, "to")) {
            return null;
        }
        boolean found = ing && !be ? participles.sourceOf(frame, frame.cueFirst) : subjects.of(frame, frame.cueFirst);
        if (!found) {
            return null;
        }
        return be && !ing ? quotedBy(frame) : citing(frame);
    }

    private boolean holdsBe(int first, int end) {
        for (int t = first; t < end; t++) {
            if (tokens.isAny(t, BE)) {
                return true;
            }
        }
        return false;
    }

    /** "X was quoted by Y as saying A": X has said it. */
    private @Nullable Frame quotedBy(Frame frame) {
        int t = frame.cueLast + 1;
        if (tokens.is(t, "by")) {
            t = phrases.phraseAfter(t + 1, scope.high) + 1;
        }
        if (!tokens.is(t, "as") || !tokens.isAny(t + 1, SAYING)) {
            return null;
        }
        if (t == frame.cueLast + 1) {
            frame.cueLast = t + 1;
        }
        return said(frame, t + 1);
    }

    private @Nullable Frame citing(Frame frame) {
        int first = frame.cueLast + 1;
        int last = scope.opaque(first)
                ? Math.min(scope.quoteAt(first).last(), scope.high)
                : phrases.phraseAfter(first, scope.high);
        if (last < first) {
            return null;
        }
        int next = tokens.is(last + 1, "as") ? last + 2 : last + 1;
        if (tokens.isAny(next, SAYING)) {
            return said(frame, next);
        }
        int who = tokens.is(last + 1, "as") || tokens.has(frame.cueLast, Lexicon.SAY) ? -1 : whoTold(first);
        return who < 0 ? null : cited(frame, first, Math.max(who, phrases.phraseAfter(who, scope.high)));
    }

    /** Returns the noun for who told it, "officials" in "two current and former officials"; -1 if there is none. */
    private int whoTold(int first) {
        if (scope.opaque(first)) {
            int last = Math.min(scope.quoteAt(first).last(), scope.high);
            return tokens.has(last - 1, WHO) ? last : -1;
        }
        for (int t = first; t <= Math.min(scope.high, first + FARTHEST_NOUN); t++) {
            boolean ends = scope.opaque(t) || tokens.kind[t] == Tokens.MARK || tokens.has(t, Lexicon.PREPOSITION);
            if (ends || phrases.isPossessive(t + 1)) {
                return -1;
            }
            if (tokens.has(t, WHO) && (!phrases.isNominal(t + 1) || tokens.isAny(t + 1, WITH_KNOWLEDGE))) {
                return t;
            }
        }
        return -1;
    }

    /** "A, X reported, citing officials": what X reported is from the officials too. */
    private static Frame cited(Frame frame, int first, int last) {
        frame.sourceFirst = first;
        frame.sourceLast = last;
        frame.hintFirst = -1;
        frame.hintLast = -1;
        frame.elided = false;
        frame.frameLast = last;
        frame.borrows = true;
        return frame;
    }

    /** What stands behind "saying", or before the whole where nothing stands behind. */
    private @Nullable Frame said(Frame frame, int saying) {
        After after = new After(scope).read(saying);
        frame.frameLast = after.last();
        frame.confidence = 0.9;
        int first = frame.frameFirst();
        boolean end = after.kind() == After.Kind.END;
        if (scope.closesQuoteBefore(first) || end && first > scope.low && scope.isBreak(first - 1)) {
            frame.place = Frame.Place.BEFORE;
            return frame;
        }
        boolean taken = switch (after.kind()) {
            case QUOTE, CLAUSE, COLON, QUESTION, NOUN_PHRASE -> true;
            default -> false;
        };
        frame.contentFirst = after.contentFirst();
        return taken ? frame : null;
    }
}
