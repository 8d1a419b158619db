package dev.whence.english.frames;

import dev.whence.core.Stance;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the nouns that carry a content: "X's claim that A", "claims by X that A", "reports that A". */
final class ClaimNouns {

    private static final List<String> OWN_VOICE = List.of("my", "our", "your", "whose");
    private static final List<String> BY = List.of("by", "from", "among");
    private static final List<String> THIRD_PERSONS = List.of("he", "she", "it", "they");
    private static final List<String> DENIALS = List.of("denial", "denials");
    private static final List<String> NEAR = List.of("last", "this", "earlier", "early", "late");

    private static final int LONGEST_OPENING = 20;

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;

    ClaimNouns(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
    }

    /** Reads the noun at a token; null if no content or no holder of it is found. */
    @Nullable Frame read(int noun) {
        int next = behindTime(noun + 1);
        if (tokens.is(next, "that")) {
            Frame owned = owned(noun, next);
            return owned == null && tokens.has(noun, Lexicon.REPORT_NOUN) && isNounHere(noun) && !isRelative(next)
                    ? held(noun, next)
                    : owned;
        }
        boolean bare = next == noun + 1
                && tokens.isAny(next, THIRD_PERSONS)
                && next < scope.high
                && phrases.isFinite(next + 1);
        return bare ? owned(noun, next) : byAgent(noun);
    }

    /** Goes on past "Monday", "on Monday", "last week" and "early this month". */
    private int behindTime(int first) {
        int t = first;
        int day = tokens.is(t, "on") || tokens.is(t, "late") ? t + 1 : t;
        if (tokens.has(day, Lexicon.DAY)) {
            return day + 1;
        }
        while (tokens.isAny(t, NEAR)) {
            t++;
        }
        return t > first && tokens.has(t, Lexicon.PERIOD) ? t + 1 : first;
    }

    private Frame held(int noun, int contentFirst) {
        Frame frame = new Frame();
        frame.cueFirst = noun;
        frame.cueLast = noun;
        frame.frameLast = noun;
        frame.contentFirst = contentFirst;
        frame.opens = opens(noun);
        frame.stance = tokens.isAny(noun, DENIALS) ? Stance.DENIED : Stance.ASSERTED;
        frame.confidence = 0.85;
        return frame;
    }

    /** "Amid reports that A, X did B": tells whether the noun stands in a phrase that its sentence opens with. */
    private boolean opens(int noun) {
        int first = scope.low;
        while (first < noun && tokens.has(first, Lexicon.CONJUNCTION)) {
            first++;
        }
        if (!tokens.has(first, Lexicon.PREPOSITION | Lexicon.SUBORDINATOR) || noun - first > LONGEST_OPENING) {
            return false;
        }
        for (int t = first; t < noun; t++) {
            if (scope.opaque(t) || tokens.is(t, ",")) {
                return false;
            }
        }
        return true;
    }

    /** "X's claim that A", "his claim that A". */
    private @Nullable Frame owned(int noun, int contentFirst) {
        int owner = noun - 1;
        while (owner > scope.low
                && phrases.isNominal(owner)
                && !isGenitive(owner)
                && !tokens.has(owner, Lexicon.POSSESSIVE)) {
            owner--;
        }
        Frame frame = held(noun, contentFirst);
        if (isGenitive(owner) && owner > scope.low) {
            frame.sourceLast = owner;
            int first = phrases.phraseBefore(owner - 1, scope.low);
            frame.sourceFirst = first > owner - 1 ? first : new Beginnings(scope).begin(first, owner - 1);
            return first > owner - 1 ? null : frame;
        }
        if (!tokens.has(owner, Lexicon.POSSESSIVE) || tokens.isAny(owner, OWN_VOICE)) {
            return null;
        }
        frame.sourceFirst = owner;
        frame.sourceLast = owner;
        return frame;
    }

    /** "'s" of a noun, and the apostrophe alone behind an "s". */
    private boolean isGenitive(int t) {
        boolean apostrophe = tokens.isQuote(t)
                && scope.quotations.of(t) < 0
                && !tokens.spaceBefore(t)
                && t > scope.low
                && tokens.lower[t - 1].endsWith("s");
        return apostrophe || phrases.isPossessive(t);
    }

    /** "claims by X that A", "a belief held by X that A"; "a report by X that showed" tells of the report. */
    private @Nullable Frame byAgent(int noun) {
        int by = tokens.has(noun + 1, Lexicon.PARTICIPLE) ? noun + 2 : noun + 1;
        if (!tokens.isAny(by, BY)) {
            return null;
        }
        int last = phrases.phraseAfter(by + 1, scope.high);
        int that = last > by ? behindTime(last + 1) : -1;
        if (!tokens.is(that, "that") || isRelative(that)) {
            return null;
        }
        Frame frame = held(noun, that);
        frame.sourceFirst = by + 1;
        frame.sourceLast = last;
        frame.frameLast = last;
        return frame;
    }

    /** "a report that showed": the verb right behind tells of the report. */
    private boolean isRelative(int that) {
        int t = Math.min(that + 1, scope.high);
        boolean unknownPast = tokens.bits[t] == 0 && tokens.isSmall(t) && tokens.lower[t].endsWith("ed");
        return t == that || phrases.isFinite(t) || unknownPast;
    }

    /** "denied reports that A", never "officials report that A". */
    private boolean isNounHere(int noun) {
        int before = noun - 1;
        boolean plural = tokens.is(noun, "reports");
        while (before >= scope.low && plural && isModifier(before)) {
            before--;
        }
        return before < scope.low
                || tokens.has(before, Lexicon.DETERMINER | Lexicon.PREPOSITION)
                || plural && tokens.has(before, Lexicon.FINITE | Lexicon.ING) && !tokens.has(before, Lexicon.MODAL);
    }

    private boolean isModifier(int t) {
        return tokens.isWord(t)
                && tokens.isSmall(t)
                && phrases.isNominal(t)
                && !tokens.has(t, Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY | Lexicon.OUTLET | Lexicon.DOCUMENT);
    }
}
