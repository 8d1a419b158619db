package dev.whence.english.frames;

import dev.whence.core.Stance;
import dev.whence.english.lexicon.CueVerbs;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Sentences;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the verbs that attribute in a scope, with their subjects, and where their contents stand. */
public final class VerbFrames {

    private static final List<String> BE =
            List.of("is", "was", "are", "were", "be", "been", "being", "'s", "'re", "'m", "am");
    private static final List<String> HAVE = List.of("has", "have", "had", "'ve");
    /** Determiners that can be a subject. */
    private static final List<String> STANDING_ALONE = List.of(
            "that", "this", "those", "these", "all", "both", "some", "many", "others", "another", "each", "several",
            "few", "most");
    /** Subjects that are the article's own voice, or nobody. */
    private static final List<String> NOBODY =
            List.of("i", "we", "you", "that", "this", "which", "there", "nobody", "none", "what");

    private static final long SPEAKING =
            Lexicon.PRONOUN | Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY | Lexicon.DOCUMENT | Lexicon.OUTLET;

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;
    private final Subjects subjects;
    private final Participles participles;
    private final Placement placement;
    private final TurnedFrames turned;
    private final Unsaid unsaid;

    public VerbFrames(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
        subjects = new Subjects(scope);
        participles = new Participles(scope, subjects);
        placement = new Placement(scope);
        turned = new TurnedFrames(scope, placement);
        unsaid = new Unsaid(scope);
    }

    /** Returns the frames in order of their cues. */
    public List<Frame> find() {
        List<Frame> frames = new ArrayList<>();
        for (int t = scope.low; t <= scope.high; t++) {
            if (scope.opaque(t)) {
                t = scope.quoteAt(t).last();
            } else if (tokens.has(t, Lexicon.CUE) && tokens.isWord(t) && isVerbHere(t)) {
                Frame frame = read(t);
                if (frame != null) {
                    frames.add(frame);
                }
            }
        }
        return frames;
    }

    /** Tells a verb from a noun or adjective of the same form, by the word before it. */
    private boolean isVerbHere(int t) {
        int before = t - 1;
        if (before < scope.low) {
            return tokens.has(t, Lexicon.ING)
                    || tokens.has(t, Lexicon.ASK) && tokens.has(t, Lexicon.PARTICIPLE)
                    || tokens.has(t, Lexicon.SAY | Lexicon.TELL) && !tokens.has(t, Lexicon.BASE);
        }
        if (tokens.isCapitalized(t) && !scope.opaque(before) && !Sentences.isTitleCase(tokens, t)) {
            return false;
        }
        boolean determined =
                tokens.has(before, Lexicon.DETERMINER | Lexicon.POSSESSIVE) && !tokens.isAny(before, STANDING_ALONE);
        if (determined || phrases.isPossessive(before) || isAdjective(t)) {
            return false;
        }
        return tokens.has(t, Lexicon.ING)
                || !tokens.has(before, Lexicon.PREPOSITION)
                || tokens.is(before, "to")
                || tokens.has(before, Lexicon.SUBORDINATOR) && tokens.has(t, Lexicon.PAST);
    }

    /** "the recently announced plan", "1,000 confirmed cases": a participle between what counts or determines a noun and the noun. */
    private boolean isAdjective(int t) {
        if (!tokens.has(t, Lexicon.PARTICIPLE) || !tokens.lower[t].endsWith("ed") || t - 2 < scope.low) {
            return false;
        }
        int before = t - 1;
        boolean noun = tokens.isWord(t + 1)
                && phrases.isNominal(t + 1)
                && !tokens.has(t + 1, Lexicon.DETERMINER | Lexicon.POSSESSIVE | Lexicon.PRONOUN);
        if (!noun || tokens.isNumber(before) && tokens.has(before - 1, Lexicon.MONTH | Lexicon.PREPOSITION)) {
            return false;
        }
        int first = before - 1;
        boolean determined = phrases.isAdverb(before)
                && (tokens.has(first, Lexicon.DETERMINER | Lexicon.POSSESSIVE) || phrases.isPossessive(first))
                && !tokens.isAny(first, STANDING_ALONE);
        return determined || tokens.isNumber(before) && tokens.isSmall(t + 1);
    }

    private @Nullable Frame read(int verb) {
        Frame frame = new Frame();
        frame.cueFirst = phrases.verbGroupFirst(verb, scope.low);
        frame.cueLast = verb;
        frame.frameLast = verb;
        int group = frame.cueFirst;
        boolean negated = holds(group, verb, List.of("not", "n't", "never"));
        boolean be = holds(group, verb, BE);
        frame.stance = stance(verb, negated);
        boolean ing = tokens.has(verb, Lexicon.ING);
        boolean asked = tokens.has(verb, Lexicon.ASK) && tokens.is(verb + 1, "by");
        if (be && !ing || asked) {
            return turned.passive(frame, verb);
        }
        if (group > scope.low && tokens.is(group - 1, "to")) {
            return turned.infinitive(frame, verb);
        }
        boolean participle = tokens.has(verb, Lexicon.PARTICIPLE) && !tokens.has(verb, Lexicon.FINITE);
        frame.intention = negated && tokens.has(verb, Lexicon.SAY | Lexicon.TELL);
        if (participle && !holds(group, verb, HAVE) || negated && frame.isPlanned(tokens)) {
            return null;
        }
        return ing && !be ? participle(frame, verb) : finite(frame, verb);
    }

    /** "adding that A", "while stressing that A", "a letter saying A". */
    private @Nullable Frame participle(Frame frame, int verb) {
        if (!participles.sourceOf(frame, frame.cueFirst)) {
            return null;
        }
        After after = new After(scope).read(verb);
        boolean shown = after.kind() == After.Kind.INFINITIVE && CueVerbs.takesInfinitive(tokens.lower[verb]);
        return !shown && suits(frame, verb, after) && !unsaid.isAct(frame, after)
                ? placement.behind(frame, after)
                : null;
    }

    private @Nullable Frame finite(Frame frame, int verb) {
        Frame inverted = turned.beforeName(frame, verb);
        if (inverted != null) {
            return inverted;
        }
        if (!subjects.of(frame, frame.cueFirst)) {
            return turned.inverted(frame, verb);
        }
        subjects.widenToQuotation(frame);
        After after = new After(scope).read(verb);
        if (frame.sourceFirst >= 0 && !frame.elided && !canSpeak(frame, verb) || !suits(frame, verb, after)) {
            return null;
        }
        if (unsaid.isUnsaid(frame, after)) {
            return null;
        }
        return placement.place(frame, after);
    }

    private boolean holds(int first, int end, List<String> words) {
        for (int t = first; t < end; t++) {
            if (tokens.isAny(t, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean canSpeak(Frame frame, int verb) {
        int last = frame.sourceLast;
        if (tokens.isAny(last, NOBODY) && frame.hintFirst < 0) {
            return false;
        }
        boolean bare = tokens.has(verb, Lexicon.BASE) && !tokens.has(verb, Lexicon.PAST) && frame.cueFirst == verb;
        if (bare && tokens.isAny(last, List.of("he", "she", "it"))) {
            return false;
        }
        boolean thinks = tokens.has(verb, Lexicon.BELIEVE | Lexicon.SHOW) && !tokens.has(verb, Lexicon.SAY);
        if (thinks && tokens.is(last, "it")) {
            return false;
        }
        boolean named = tokens.isCapitalized(last) && tokens.has(verb, Lexicon.SAY | Lexicon.BELIEVE);
        return !tokens.has(last, Lexicon.PERIOD) || frame.sourceFirst != last || named;
    }

    /** Tells whether the subject can do what the verb says, where the form could as well be a noun or tell of an act. */
    private boolean suits(Frame frame, int verb, After after) {
        if (frame.sourceFirst < 0 || after.marked()) {
            return true;
        }
        int last = frame.hintFirst >= 0 ? frame.hintLast : frame.sourceLast;
        boolean showsByDoing = CueVerbs.shows(tokens.lower[verb])
                && !tokens.has(last, Lexicon.DOCUMENT | Lexicon.BODY | Lexicon.OUTLET | Lexicon.PEOPLE);
        if (showsByDoing) {
            return false;
        }
        boolean nounLike = CueVerbs.isOftenNoun(tokens.lower[verb]) && frame.cueFirst == verb
                || tokens.has(verb, Lexicon.SHOW) && !tokens.has(verb, Lexicon.SAY);
        boolean speaks = tokens.isCapitalized(last) || tokens.has(last, SPEAKING);
        if (nounLike && after.kind() == After.Kind.GAP && tokens.has(verb, Lexicon.BASE) && !gapBefore(frame)) {
            return false;
        }
        return speaks || !nounLike || after.kind() == After.Kind.QUOTE;
    }

    /** "which the makers claim is safe"; without such a word "the Reyk report is late" tells of the report. */
    private boolean gapBefore(Frame frame) {
        int before = frame.sourceFirst - 1;
        return tokens.has(before, Lexicon.WH) || tokens.is(before, "that");
    }

    private Stance stance(int verb, boolean negated) {
        if (tokens.has(verb, Lexicon.DENY)) {
            return negated ? Stance.ASSERTED : Stance.DENIED;
        }
        if (tokens.has(verb, Lexicon.DOUBT)) {
            return Stance.DOUBTED;
        }
        if (tokens.has(verb, Lexicon.ASK)) {
            return Stance.ASKED;
        }
        if (negated) {
            return tokens.has(verb, Lexicon.BELIEVE) ? Stance.DOUBTED : Stance.DENIED;
        }
        return Stance.ASSERTED;
    }
}
