package dev.whence.english.frames;

import dev.whence.core.Stance;
import dev.whence.english.lexicon.CuePhrases;
import dev.whence.english.lexicon.CueVerbs;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the cues that are not a verb alone: "according to", "X's claim that", "expressed concern", "is worried". */
public final class PhraseFrames {

    private static final long SPEAKING =
            Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY | Lexicon.DOCUMENT | Lexicon.OUTLET;
    private static final List<String> BE =
            List.of("is", "was", "are", "were", "'s", "'re", "been", "remain", "remains", "remained");
    private static final List<String> SEEM = List.of(
            "appear",
            "appears",
            "appeared",
            "seem",
            "seems",
            "seemed",
            "sound",
            "sounds",
            "sounded",
            "feel",
            "feels",
            "felt");
    private static final List<String> SURE_OF_CLAUSE = List.of("he", "she", "they", "it", "there");
    private static final List<String> DOUBTS =
            List.of("doubt", "doubts", "skepticism", "scepticism", "doubtful", "unsure", "skeptical", "sceptical");

    private final Tokens tokens;
    private final PhraseReader phrases;
    private final Subjects subjects;
    private final Participles participles;
    private final VerbPhraseFrames verbs;
    private final ClaimNouns claims;
    private final Citations citations;
    private final Scope scope;

    public PhraseFrames(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
        this.subjects = new Subjects(scope);
        participles = new Participles(scope, subjects);
        this.claims = new ClaimNouns(scope);
        this.citations = new Citations(scope);
        this.verbs = new VerbPhraseFrames(scope);
    }

    public List<Frame> find() {
        List<Frame> frames = new ArrayList<>();
        for (int t = scope.low; t <= scope.high; t++) {
            if (scope.opaque(t)) {
                t = scope.quoteAt(t).last();
                continue;
            }
            Frame frame = read(t);
            if (frame != null) {
                frames.add(frame);
            }
        }
        return frames;
    }

    private @Nullable Frame read(int t) {
        for (CuePhrases.Phrase phrase : CuePhrases.beginningWith(tokens.lower[t])) {
            int last = t + phrase.words().size() - 1;
            if (stands(phrase.words(), t)) {
                Frame frame = accordingTo(t, last);
                return frame == null || !phrase.named() || setOff(t) && names(frame) ? frame : null;
            }
        }
        if (tokens.is(t, "as")) {
            return asToldBy(t);
        }
        Frame verb = tokens.has(t, Lexicon.PHRASE_VERB) ? verbs.read(t) : null;
        if (verb != null) {
            return verb;
        }
        boolean cites = tokens.has(t, Lexicon.SAY | Lexicon.NOMINAL) && CueVerbs.citesSources(tokens.lower[t]);
        Frame citation = cites ? citations.read(t) : null;
        if (citation != null) {
            return citation;
        }
        if (tokens.has(t, Lexicon.FEELING_NOUN | Lexicon.CLAIM_NOUN) && expressedBy(t) > 0) {
            return feeling(t, expressedBy(t));
        }
        if (tokens.has(t, Lexicon.CLAIM_NOUN)) {
            return claims.read(t);
        }
        if (tokens.has(t, Lexicon.FEELING_ADJECTIVE)) {
            return state(t);
        }
        if (tokens.is(t, "learned") && tokens.is(t + 1, "from")) {
            return learnedFrom(t);
        }
        return null;
    }

    private boolean stands(List<String> words, int first) {
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.is(first + i, words.get(i))) {
                return false;
            }
        }
        return first + words.size() - 1 <= scope.high;
    }

    /** Tells whether a phrase begins what it stands in, or is set off from it by a mark. */
    private boolean setOff(int first) {
        int before = first - 1;
        return before < scope.low || tokens.kind[before] == Tokens.MARK || scope.opaque(before);
    }

    /** Tells whether a frame's source is a name, or someone or something that speaks with "the" or a name before it. */
    private boolean names(Frame frame) {
        boolean named = tokens.is(frame.sourceFirst, "the") || tokens.has(frame.sourceFirst, Lexicon.POSSESSIVE);
        for (int t = frame.sourceFirst; t <= frame.sourceLast; t++) {
            if (tokens.has(t, Lexicon.PREPOSITION)) {
                return false;
            }
            named |= isName(t);
        }
        return isName(frame.sourceLast) || named && tokens.has(frame.sourceLast, SPEAKING);
    }

    private boolean isName(int t) {
        return tokens.isCapitalized(t) && !tokens.has(t, Lexicon.DAY | Lexicon.MONTH | Lexicon.DETERMINER);
    }

    /** "According to X, A" and "A, according to X". */
    private @Nullable Frame accordingTo(int cue, int cueLast) {
        int first = cueLast + 1;
        // "according to publicly available records"
        boolean modified = phrases.isAdverb(first) && tokens.isSmall(first) && phrases.isNominal(first + 1);
        int last = phrases.wholePhraseAfter(modified ? first + 1 : first, scope.high);
        while (last >= first
                && tokens.is(last + 1, "and")
                && phrases.phraseAfter(last + 2, scope.high) > last + 1
                && !phrases.hasFinite(last + 2, Math.min(scope.high, phrases.phraseAfter(last + 2, scope.high) + 1))) {
            last = phrases.phraseAfter(last + 2, scope.high);
        }
        if (last >= first
                && tokens.isAny(last + 1, List.of("by", "from", "in", "with", "on"))
                && !tokens.has(last + 2, Lexicon.DAY)
                && tokens.has(last, Lexicon.DOCUMENT)) {
            int more = phrases.phraseAfter(last + 2, scope.high);
            last = Math.max(last, more);
        }
        if (last < first || tokens.isAny(first, List.of("plan", "schedule"))) {
            return null;
        }
        Frame frame = new Frame();
        frame.cueFirst = cue;
        frame.cueLast = cueLast;
        frame.sourceFirst = first;
        frame.sourceLast = last;
        frame.frameLast = last;
        frame.place = Frame.Place.AROUND;
        frame.confidence = 0.95;
        return frame;
    }

    /** Returns the verb in "expressed (grave) concern"; -1 if there is none. */
    private int expressedBy(int noun) {
        for (int i = noun - 1; i >= Math.max(scope.low, noun - 4); i--) {
            if (CueVerbs.expresses(tokens.lower[i])) {
                return i;
            }
            if (!phrases.isNominal(i) && !tokens.has(i, Lexicon.DETERMINER | Lexicon.POSSESSIVE | Lexicon.ADVERB)) {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable Frame feeling(int noun, int verb) {
        Frame frame = new Frame();
        frame.cueFirst = phrases.verbGroupFirst(verb, scope.low);
        frame.cueLast = noun;
        frame.frameLast = noun;
        frame.confidence = 0.85;
        boolean found = tokens.has(verb, Lexicon.ING)
                ? participles.sourceOf(frame, frame.cueFirst)
                : subjects.of(frame, frame.cueFirst);
        if (!found && !tokens.has(verb, Lexicon.ING)) {
            return null;
        }
        After after = new After(scope).read(noun);
        if (after.kind() == After.Kind.CLAUSE && after.marked() || after.kind() == After.Kind.QUOTE) {
            return content(frame, after.contentFirst(), noun);
        }
        if (!tokens.has(noun, Lexicon.FEELING_NOUN) || tokens.is(noun + 1, "to")) {
            return null;
        }
        int t = Math.max(noun, after.last()) + 1;
        while (t <= scope.high
                && (phrases.isAdverb(t)
                        || tokens.has(t, Lexicon.DAY)
                        || tokens.is(t, "on") && tokens.has(t + 1, Lexicon.DAY))) {
            t++;
        }
        if (tokens.isAny(t, List.of("about", "over", "at", "for", "in", "with", "of"))) {
            t++;
        }
        return content(frame, t, noun);
    }

    /** "is worried (that) A", "has been clear: A", "made clear that A". */
    private @Nullable Frame state(int adjective) {
        int i = adjective - 1;
        while (i >= scope.low && phrases.isAdverb(i)) {
            i--;
        }
        Frame frame = new Frame();
        frame.cueLast = adjective;
        frame.frameLast = adjective;
        frame.confidence = 0.7;
        boolean clear = tokens.is(adjective, "clear") || tokens.is(adjective, "certain");
        if (tokens.isAny(i, BE) || tokens.isAny(i, SEEM)) {
            frame.cueFirst = phrases.verbGroupFirst(i, scope.low);
        } else if (tokens.is(adjective, "clear") && tokens.isAny(i, List.of("made", "makes", "make", "making", "it"))) {
            int make = tokens.is(i, "it") ? i - 1 : i;
            if (!tokens.isAny(make, List.of("made", "makes", "make", "making"))) {
                return null;
            }
            frame.cueFirst = phrases.verbGroupFirst(make, scope.low);
        } else {
            return null;
        }
        if (!subjects.of(frame, frame.cueFirst)
                || frame.sourceFirst < 0
                || tokens.isAny(frame.sourceLast, List.of("it", "i", "we", "you", "that", "this", "there", "what"))) {
            return null;
        }
        int t = adjective + 1;
        if (tokens.is(t, "that") || tokens.is(t, ":") && t < scope.high) {
            return content(frame, tokens.is(t, ":") ? t + 1 : t, adjective);
        }
        boolean made = !tokens.isAny(i, BE) && !tokens.isAny(i, SEEM);
        if (clear && made && tokens.isAny(t, SURE_OF_CLAUSE) && t < scope.high && phrases.isFinite(t + 1)) {
            return content(frame, t, adjective);
        }
        if (clear
                && made
                && tokens.is(t, ",")
                && tokens.is(frame.sourceFirst - 1, "as")
                && frame.sourceFirst <= scope.low + 2) {
            return content(frame, t + 1, adjective);
        }
        if (clear
                || tokens.isAny(
                        adjective,
                        List.of("sure", "proud", "glad", "sorry", "aware", "adamant", "unaware", "surprised"))) {
            return null;
        }
        boolean about = tokens.isAny(t, List.of("about", "by", "over"));
        if (!about && !phrases.clauseBegins(t, scope.high)) {
            return null;
        }
        return content(frame, about ? t + 1 : t, adjective);
    }

    private @Nullable Frame content(Frame frame, int first, int word) {
        if (first > scope.high || tokens.kind[first] == Tokens.MARK) {
            return null;
        }
        frame.contentFirst = first;
        boolean quoted = scope.opaque(first);
        if (!quoted && !tokens.isWord(first) && !tokens.isNumber(first)) {
            return null;
        }
        frame.stance = DOUBTS.contains(tokens.lower[word]) ? Stance.DOUBTED : Stance.ASSERTED;
        return frame;
    }

    /** "As (first) reported by X, A" and "A, as reported by X". */
    private @Nullable Frame asToldBy(int as) {
        int verb = as + 1;
        while (verb < scope.high && phrases.isAdverb(verb) || tokens.is(verb, "first")) {
            verb++;
        }
        int put = phrases.phraseAfter(as + 1, scope.high) + 1;
        if (put > as + 1 && tokens.isAny(put, List.of("put", "puts")) && tokens.is(put + 1, "it")) {
            return setOff(as) && !tokens.is(put + 2, ":") && !scope.opaque(put + 2) ? asPut(as, put) : null;
        }
        boolean told = tokens.has(verb, Lexicon.SAY | Lexicon.SHOW) && tokens.has(verb, Lexicon.PARTICIPLE);
        if (!told || !tokens.is(verb + 1, "by") || verb + 2 > scope.high || !setOff(as)) {
            return null;
        }
        Frame frame = accordingTo(verb, verb + 1);
        if (frame != null) {
            frame.cueLast = verb;
            frame.leadIn = as;
        }
        return frame;
    }

    /** "As X put it, A" and "A, as X put it". */
    private @Nullable Frame asPut(int as, int put) {
        Frame frame = new Frame();
        frame.leadIn = as;
        frame.sourceFirst = as + 1;
        frame.sourceLast = put - 1;
        frame.cueFirst = put;
        frame.cueLast = put;
        frame.frameLast = put + 1;
        frame.place = Frame.Place.AROUND;
        frame.confidence = 0.9;
        return frame;
    }

    /** "learned from X that A": X is the source. */
    private @Nullable Frame learnedFrom(int verb) {
        int last = phrases.phraseAfter(verb + 2, scope.high);
        if (last < verb + 2 || !tokens.is(last + 1, "that")) {
            return null;
        }
        Frame frame = new Frame();
        frame.cueFirst = phrases.verbGroupFirst(verb, scope.low);
        frame.cueLast = verb + 1;
        frame.sourceFirst = verb + 2;
        frame.sourceLast = last;
        frame.frameLast = last;
        frame.contentFirst = last + 1;
        return frame;
    }
}
