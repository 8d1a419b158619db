package dev.whence.english.frames;

import dev.whence.core.Mention;
import dev.whence.core.Stance;
import dev.whence.english.lexicon.CueVerbs;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the verbs whose subject does not stand right before them: inverted, passive and infinitive ones. */
final class TurnedFrames {

    /** Verbs that pass their subject on to an infinitive: "continued to maintain". */
    private static final List<String> RAISING = List.of(
            "continue",
            "continued",
            "continues",
            "began",
            "begins",
            "proceeded",
            "came",
            "rushed",
            "hastened",
            "used",
            "took",
            "seemed",
            "appeared",
            "appears",
            "seems");

    /** Ways to reach someone, before "to say". */
    private static final List<String> GOING = List.of("went", "goes", "go", "going");

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;
    private final Subjects subjects;
    private final Placement placement;
    private final Agents agents;
    private final Purposes purposes;

    TurnedFrames(Scope scope, Placement placement) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
        this.subjects = new Subjects(scope);
        this.placement = placement;
        agents = new Agents(scope, subjects);
        purposes = new Purposes(scope, subjects, placement);
    }

    /** ", said Ada Quill, the mayor": the verb stands between a comma and a name with which its clause ends. */
    @Nullable Frame beforeName(Frame frame, int verb) {
        int before = frame.cueFirst - 1;
        if (frame.cueFirst != verb
                || before < scope.low
                || !(tokens.is(before, ",") || scope.opaque(before))
                || verb == scope.high) {
            return null;
        }
        int last = phrases.phraseAfter(verb + 1, scope.high);
        boolean name = last > verb
                && !scope.opaque(verb + 1)
                && (tokens.isCapitalized(last) || tokens.has(last, Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.PRONOUN));
        boolean ends = last == scope.high
                || last < scope.high && tokens.kind[last + 1] == Tokens.MARK
                || tokens.has(last + 1, Lexicon.WH);
        Frame probe = new Frame();
        boolean subjectAtStart = name && ends && subjects.of(probe, verb) && probe.sourceFirst <= scope.low + 1;
        return name && ends && !subjectAtStart ? inverted(frame, verb) : null;
    }

    /** "'A,' said X" and "A, says X": the subject stands behind the verb. */
    @Nullable Frame inverted(Frame frame, int verb) {
        boolean finite = tokens.has(verb, Lexicon.FINITE)
                && (tokens.has(verb, Lexicon.PAST)
                        || !tokens.has(verb, Lexicon.BASE)
                        || tokens.is(verb, "say") && saidBySeveral(verb + 1));
        int before = frame.cueFirst - 1;
        boolean speaks = tokens.has(verb, Placement.SPEECH) && !CueVerbs.needsParticle(tokens.lower[verb]);
        if (!finite || !speaks || verb == scope.high) {
            return null;
        }
        if (before < scope.low) {
            return opening(frame, verb);
        }
        boolean quoteBefore = scope.closesQuoteBefore(frame.cueFirst);
        boolean clauseBefore = tokens.is(before, ",")
                && tokens.has(verb, Lexicon.SAY)
                && phrases.hasFinite(Math.max(scope.low, before - 80), before);
        boolean handle = tokens.is(verb + 1, "@") && verb + 2 <= scope.high && !tokens.spaceBefore(verb + 2);
        int last = handle ? verb + 2 : phrases.phraseAfter(verb + 1, scope.high);
        boolean interrupts = tokens.is(before, ",")
                && tokens.has(verb, Lexicon.SAY)
                && last > verb
                && tokens.isCapitalized(last)
                && tokens.is(last + 1, ",");
        boolean verbNext = last < scope.high && phrases.isFinite(last + 1);
        if (!quoteBefore && (!clauseBefore && !interrupts || verbNext) || last <= verb || scope.opaque(verb + 1)) {
            return null;
        }
        last = handle ? last : phrases.wholePhraseAfter(verb + 1, scope.high);
        frame.sourceFirst = verb + 1;
        frame.sourceLast = last;
        frame.place = Frame.Place.BEFORE;
        frame.frameLast = behindApposition(last);
        frame.confidence = quoteBefore ? 0.95 : 0.8;
        return frame;
    }

    /** ", say residents": a phrase that can be several people. */
    private boolean saidBySeveral(int first) {
        int last = phrases.phraseAfter(first, scope.high);
        for (int t = first; t <= last; t++) {
            if (tokens.has(t, Lexicon.PEOPLE) || tokens.isWord(t) && tokens.lower[t].endsWith("s")) {
                return true;
            }
        }
        return false;
    }

    /** ", said Tomas Reyk, an expert on dams, ...": the last token of what is said of the source. */
    private int behindApposition(int last) {
        if (!tokens.is(last + 1, ",") || !tokens.has(last + 2, Lexicon.DETERMINER | Lexicon.ROLE | Lexicon.WH)) {
            return last;
        }
        for (int t = last + 2; t <= Math.min(scope.high, last + 24); t++) {
            if (scope.opaque(t)) {
                return last;
            }
            if (tokens.is(t, ",")) {
                return t - 1;
            }
        }
        return last;
    }

    /** "Said X: A". */
    private @Nullable Frame opening(Frame frame, int verb) {
        int last = phrases.phraseAfter(verb + 1, scope.high);
        if (last <= verb || !tokens.is(last + 1, ":") || last + 2 > scope.high) {
            return null;
        }
        frame.sourceFirst = verb + 1;
        frame.sourceLast = last;
        frame.frameLast = last + 1;
        frame.contentFirst = last + 2;
        return frame;
    }

    /** "has been accused by X of A", "was told by X that A", "A, X is told". */
    @Nullable Frame passive(Frame frame, int verb) {
        int t = verb + 1;
        while (t <= scope.high && phrases.isAdverb(t)) {
            t++;
        }
        boolean takesAgent =
                tokens.has(verb, Lexicon.ACCUSE | Lexicon.TELL) || CueVerbs.describesWithAs(tokens.lower[verb]);
        if (tokens.is(t, "by") && t < scope.high) {
            Frame told = takesAgent ? byAgent(frame, verb, t + 1) : null;
            return told != null ? told : agents.read(frame, verb, t + 1);
        }
        return tokens.is(verb, "told") && (t > scope.high || tokens.is(t, ".")) ? told(frame) : null;
    }

    private @Nullable Frame byAgent(Frame frame, int verb, int first) {
        int last = agents.last(first);
        int next = last + 1;
        boolean fits = tokens.has(verb, Lexicon.ACCUSE)
                ? tokens.is(next, "of") || tokens.is(next, "for")
                : tokens.is(next, "that") || tokens.is(next, "as");
        if (last < first || !fits || next >= scope.high) {
            return null;
        }
        frame.sourceFirst = first;
        frame.sourceLast = last;
        frame.contentFirst = tokens.is(next, "that") ? next : next + 1;
        frame.frameLast = next;
        return frame;
    }

    /** "A, X is told": X is whom it was told to; who told it is left out. */
    private @Nullable Frame told(Frame frame) {
        boolean found = frame.cueFirst > scope.low + 1 && subjects.of(frame, frame.cueFirst);
        if (!found || frame.sourceFirst <= scope.low || !scope.isBreak(frame.sourceFirst - 1)) {
            return null;
        }
        frame.addressee = new Mention(
                scope.nameOf(frame.sourceFirst, frame.sourceLast),
                List.of(tokens.span(frame.sourceFirst, frame.sourceLast)));
        frame.leadIn = frame.sourceFirst;
        frame.sourceFirst = -1;
        frame.sourceLast = -1;
        frame.place = Frame.Place.BEFORE;
        return frame;
    }

    /** "continued to maintain that A", "went on to say that A". */
    @Nullable Frame infinitive(Frame frame, int verb) {
        int to = frame.cueFirst - 1;
        boolean wentOn = tokens.is(to - 1, "on") && tokens.isAny(to - 2, GOING);
        boolean asks = tokens.is(verb, "know") && tokens.isAny(to - 1, List.of("wanted", "wants", "want"));
        boolean raised = wentOn || asks || tokens.isAny(to - 1, RAISING);
        if (!raised || !tokens.has(verb, Lexicon.SAY | Lexicon.TELL | Lexicon.BELIEVE)) {
            return raised ? null : purposes.read(frame, verb);
        }
        frame.cueFirst = phrases.verbGroupFirst(wentOn ? to - 2 : to - 1, scope.low);
        if (asks) {
            frame.stance = Stance.ASKED;
        }
        After after = new After(scope).read(verb);
        boolean follows = asks || wentOn || after.kind() != After.Kind.END;
        boolean found = follows && subjects.of(frame, frame.cueFirst);
        boolean own = found && tokens.isAny(frame.sourceLast, List.of("i", "we", "you", "it", "there"));
        return found && !own ? placement.place(frame, after) : null;
    }
}
