package dev.whence.english.frames;

import dev.whence.english.lexicon.CueVerbs;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads passives whose source stands behind "by" and whose subject is the content: "the leak was first reported by Tarn Radio". */
final class Agents {

    private static final long SPEAKING =
            Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY | Lexicon.DOCUMENT | Lexicon.OUTLET | Lexicon.PRONOUN;

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;
    private final Subjects subjects;

    Agents(Scope scope, Subjects subjects) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
        this.subjects = subjects;
    }

    /** Returns the last token of the phrases behind "by". */
    int last(int first) {
        int last = phrases.simplePhraseAfter(first, scope.high);
        while (last >= first && tokens.is(last + 1, "and")) {
            int more = phrases.simplePhraseAfter(last + 2, scope.high);
            if (more < last + 2) {
                break;
            }
            last = more;
        }
        return last;
    }

    /** Reads "A was reported by X", "asked by X whether A"; null if nobody who speaks stands behind "by". */
    @Nullable Frame read(Frame frame, int verb, int first) {
        int last = last(first);
        if (last < first || !speaks(first, last) || frame.isPlanned(tokens)) {
            return null;
        }
        frame.sourceFirst = first;
        frame.sourceLast = last;
        frame.frameLast = last;
        if (tokens.has(verb, Lexicon.ASK)) {
            return question(frame, last + 1);
        }
        boolean takesSubject = tokens.has(verb, Lexicon.NOMINAL)
                && (CueVerbs.takesNounPhrase(tokens.lower[verb]) || !CueVerbs.describes(tokens.lower[verb]));
        return takesSubject ? ofSubject(frame) : null;
    }

    private @Nullable Frame question(Frame frame, int behind) {
        int t = behind;
        Adjuncts adjuncts = new Adjuncts(scope);
        int next = adjuncts.skip(t);
        while (next > t) {
            t = next;
            next = adjuncts.skip(t);
        }
        boolean asks = tokens.isAny(t, After.QUESTION_WORDS) && t < scope.high;
        if (!asks) {
            return null;
        }
        frame.contentFirst = t;
        frame.frameLast = t - 1;
        return frame;
    }

    /** The subject of a passive, or the noun that a participle stands behind, is the content. */
    private @Nullable Frame ofSubject(Frame frame) {
        Frame probe = new Frame();
        boolean found = subjects.of(probe, frame.cueFirst) && probe.sourceFirst >= 0;
        boolean relative = found && tokens.has(probe.sourceFirst, Lexicon.WH);
        int head = relative ? probe.hintFirst : probe.sourceFirst;
        int headLast = relative ? probe.hintLast : probe.sourceLast;
        if (!found || head < 0 || tokens.has(headLast, Lexicon.PRONOUN)) {
            return null;
        }
        frame.headFirst = head;
        frame.headLast = headLast;
        frame.leadIn = head;
        frame.confidence = 0.7;
        return frame;
    }

    private boolean speaks(int first, int last) {
        boolean time = tokens.has(first, Lexicon.DAY | Lexicon.MONTH) || tokens.has(last, Lexicon.PERIOD);
        return !time && (tokens.isCapitalized(last) || tokens.has(last, SPEAKING));
    }
}
