package dev.whence.english.frames;

import dev.whence.english.lexicon.CueVerbs;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;

/** Tells forms of cue verbs that attribute nothing where they stand: nouns, what one might say, what is done and not said. */
final class Unsaid {

    /** Determiners of several; a verb behind them that has the ending of one is a noun: "some states". */
    private static final List<String> SEVERAL = List.of(
            "some", "many", "most", "all", "both", "several", "few", "those", "these", "other", "others", "various");
    /** What is claimed by a disaster, and not with words. */
    private static final List<String> CLAIMED = List.of("lives", "life", "victim", "victims");

    private static final int FEW = 5;

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;

    Unsaid(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
    }

    /** Tells whether a finite form attributes nothing: "one might say", "some states", "these two reported cases". */
    boolean isUnsaid(Frame frame, After after) {
        int verb = frame.cueLast;
        int source = frame.sourceLast;
        if (source < 0 || frame.elided) {
            return claimsLives(verb, after);
        }
        boolean single = frame.sourceFirst == source;
        boolean adverb = single
                && tokens.has(source, Lexicon.ADVERB)
                && !tokens.has(source, Lexicon.PRONOUN)
                && !tokens.isCapitalized(source);
        boolean anybody = single && tokens.is(source, "one") && tokens.has(frame.cueFirst, Lexicon.MODAL);
        boolean several = single
                && (tokens.isAny(source, SEVERAL) || tokens.has(source, Lexicon.NUMBER_WORD) || tokens.isNumber(source))
                && isOfOne(verb)
                && frame.cueFirst == verb;
        boolean counted = frame.sourceFirst == source - 1
                && tokens.isAny(frame.sourceFirst, SEVERAL)
                && tokens.has(source, Lexicon.NUMBER_WORD)
                && tokens.has(verb, Lexicon.PARTICIPLE)
                && !after.marked()
                && after.kind() != After.Kind.QUOTE;
        return adverb || anybody || several || counted || isModified(verb, after) || claimsLives(verb, after);
    }

    /** "rules that allow": "that" with a verb right behind it tells what a noun before it is, not what is said. */
    private boolean isModified(int verb, After after) {
        int that = after.contentFirst();
        return CueVerbs.isOftenNoun(tokens.lower[verb])
                && !tokens.has(verb, Lexicon.PAST)
                && that == verb + 1
                && tokens.is(that, "that")
                && (tokens.has(that + 1, Lexicon.MODAL | Lexicon.AUXILIARY)
                        || tokens.has(that + 1, Lexicon.FINITE) && !phrases.isNominal(that + 1));
    }

    private boolean isOfOne(int verb) {
        return tokens.has(verb, Lexicon.FINITE)
                && !tokens.has(verb, Lexicon.PAST | Lexicon.BASE)
                && tokens.lower[verb].endsWith("s");
    }

    /** "The storm claimed three lives." */
    private boolean claimsLives(int verb, After after) {
        if (after.marked() || !tokens.lower[verb].startsWith("claim")) {
            return false;
        }
        for (int t = verb + 1; t <= Math.min(scope.high, verb + FEW); t++) {
            if (tokens.isAny(t, CLAIMED)) {
                return true;
            }
            if (!tokens.isNumber(t)
                    && !phrases.isNominal(t)
                    && !tokens.has(
                            t, Lexicon.NUMBER_WORD | Lexicon.DETERMINER | Lexicon.PREPOSITION | Lexicon.ADVERB)) {
                return false;
            }
        }
        return false;
    }

    /** "After announcing his bid, Quill left", "by tweeting it": tells of an act, and the sentence goes on with another. */
    boolean isAct(Frame frame, After after) {
        int before = frame.cueFirst - 1;
        int verb = frame.cueLast;
        boolean prepared = before >= scope.low
                && tokens.has(before, Lexicon.PREPOSITION | Lexicon.SUBORDINATOR)
                && !tokens.is(before, "while");
        if (claimsLives(verb, after)) {
            return true;
        }
        if (!prepared || CueVerbs.describes(tokens.lower[verb]) || after.marked() || after.kind() == After.Kind.QUOTE) {
            return false;
        }
        boolean begins = before <= scope.low + 1;
        return begins || after.kind() == After.Kind.NOUN_PHRASE && !tokens.has(verb, Lexicon.ACCUSE);
    }
}
