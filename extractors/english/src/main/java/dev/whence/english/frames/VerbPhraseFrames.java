package dev.whence.english.frames;

import dev.whence.core.Stance;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.lexicon.VerbPhrases;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the verbs that attribute with several words behind them: "took issue with A". */
public final class VerbPhraseFrames {

    private static final List<String> BE = List.of("is", "was", "are", "were", "be", "been", "'s", "'re", "'m", "am");
    private static final List<String> NOT = List.of("not", "n't", "never");
    private static final List<String> NOBODY =
            List.of("i", "we", "you", "this", "that", "there", "what", "nobody", "it");
    private static final long SPEAKING = Lexicon.PRONOUN
            | Lexicon.ROLE
            | Lexicon.PEOPLE
            | Lexicon.BODY
            | Lexicon.DOCUMENT
            | Lexicon.OUTLET
            | Lexicon.WH;
    /** What no noun phrase begins with. */
    private static final long NO_PHRASE =
            Lexicon.CONJUNCTION | Lexicon.DAY | Lexicon.PREPOSITION | Lexicon.SUBORDINATOR;

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;
    private final Subjects subjects;
    private final Participles participles;

    public VerbPhraseFrames(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
        subjects = new Subjects(scope);
        participles = new Participles(scope, subjects);
    }

    /** Tells whether a verb and the words behind it are such a phrase. */
    public static boolean begins(Tokens tokens, int verb) {
        return phraseAt(tokens, verb) != null;
    }

    private static VerbPhrases.@Nullable Phrase phraseAt(Tokens tokens, int verb) {
        if (tokens.has(verb, Lexicon.PHRASE_VERB)) {
            for (VerbPhrases.Phrase phrase : VerbPhrases.beginningWith(tokens.lower[verb])) {
                if (follow(tokens, phrase.words(), verb)) {
                    return phrase;
                }
            }
        }
        return null;
    }

    private static boolean follow(Tokens tokens, List<String> words, int verb) {
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.is(verb + 1 + i, words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Reads the phrase that begins at a token; null if none does. */
    @Nullable Frame read(int verb) {
        VerbPhrases.Phrase phrase = phraseAt(tokens, verb);
        int last = phrase == null ? -1 : verb + phrase.words().size();
        if (phrase == null || last > scope.high || scope.opaque(last) || isNoun(verb)) {
            return null;
        }
        Frame frame = new Frame();
        frame.cueFirst = phrases.verbGroupFirst(verb, scope.low);
        frame.cueLast = last;
        frame.verb = verb;
        frame.frameLast = last;
        frame.stance = stance(phrase, frame);
        return findSource(frame) && canSpeak(frame, phrase) ? place(frame, phrase) : null;
    }

    private boolean isNoun(int verb) {
        int before = verb - 1;
        boolean first = before < scope.low;
        return first && !tokens.has(verb, Lexicon.ING)
                || tokens.has(before, Lexicon.DETERMINER | Lexicon.POSSESSIVE)
                || phrases.isPossessive(before);
    }

    private Stance stance(VerbPhrases.Phrase phrase, Frame frame) {
        boolean negated = holds(frame, NOT);
        if (phrase.denies()) {
            return negated ? Stance.ASSERTED : Stance.DENIED;
        }
        if (phrase.doubts()) {
            return Stance.DOUBTED;
        }
        return negated ? Stance.DENIED : Stance.ASSERTED;
    }

    /** Tells whether one of some words stands among the auxiliaries. */
    private boolean holds(Frame frame, List<String> words) {
        for (int t = frame.cueFirst; t < frame.verb; t++) {
            if (tokens.isAny(t, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean findSource(Frame frame) {
        boolean be = holds(frame, BE);
        boolean ing = tokens.lower[frame.verb].endsWith("ing");
        if (be && !ing || tokens.is(frame.cueFirst - 1, "to")) {
            return false;
        }
        return ing && !be ? participles.sourceOf(frame, frame.cueFirst) : subjects.of(frame, frame.cueFirst);
    }

    private boolean canSpeak(Frame frame, VerbPhrases.Phrase phrase) {
        if (frame.sourceFirst < 0 || frame.elided) {
            return true;
        }
        int last = frame.hintFirst >= 0 ? frame.hintLast : frame.sourceLast;
        boolean speaks = tokens.isCapitalized(last) || tokens.has(last, SPEAKING);
        return !tokens.isAny(last, NOBODY) && (speaks || !phrase.needsSpeaker());
    }

    private @Nullable Frame place(Frame frame, VerbPhrases.Phrase phrase) {
        int next = frame.cueLast + 1;
        if (phrase.takesNoun()) {
            frame.contentFirst = next;
            frame.nounPhrase = true;
            frame.confidence = 0.75;
            return beginsPhrase(next) && !frame.isPlanned(tokens) ? frame : null;
        }
        After after = new After(scope).read(frame.cueLast);
        frame.frameLast = after.last();
        frame.confidence = 0.9;
        if (after.kind() == After.Kind.QUOTE) {
            frame.contentFirst = after.contentFirst();
            return frame;
        }
        frame.place = Frame.Place.BEFORE;
        return after.kind() == After.Kind.END && scope.closesQuoteBefore(frame.frameFirst()) ? frame : null;
    }

    private boolean beginsPhrase(int t) {
        if (t > scope.high || scope.opaque(t)) {
            return t <= scope.high;
        }
        boolean word = tokens.isWord(t) || tokens.isNumber(t) || tokens.is(t, "$");
        return word && !tokens.has(t, NO_PHRASE) && !phrases.isFinite(t);
    }
}
