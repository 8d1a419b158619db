package dev.whence.english.rules;

import dev.whence.english.lexicon.CueVerbs;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;

/**
 * Tells where, in what follows a cue, the sentence around the attribution goes on: with its main clause, with a second verb of
 * the source's, or with a remark. Asked token by token, from the first of a content on. Used by one thread.
 */
final class Resumption {

    /** What the clause of the cue is to the sentence around it. */
    private enum Clause {
        MAIN,
        /** "While Quill said A, ...", "Calling it A, ...". */
        OPENING,
        /** "Quill, who said A, ...". */
        RELATIVE
    }

    private static final int FAR = 16;
    private static final int LONGEST_INSERTION = 20;
    private static final List<String> RELATIVES = List.of("who", "which", "whom");
    private static final long VERB_FORM = Lexicon.FINITE | Lexicon.AUXILIARY | Lexicon.MODAL;

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;
    private final Adjuncts adjuncts;
    private Clause clause = Clause.MAIN;
    private boolean phrase;
    private int first;
    private boolean namesWithAs;
    private boolean relativeInside;
    private boolean cuePast;
    private boolean past;
    private boolean present;

    Resumption(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
        adjuncts = new Adjuncts(scope);
    }

    /** Begins with the content of a frame. */
    void begin(Frame frame, int contentFirst) {
        first = contentFirst;
        int verb = frame.cueLast;
        namesWithAs = CueVerbs.describesWithAs(tokens.lower[verb]);
        boolean behind = frame.place == Frame.Place.BEHIND && !tokens.is(first - 1, ",");
        clause = behind ? clauseOf(frame) : Clause.MAIN;
        boolean names = CueVerbs.describes(tokens.lower[verb]) && !tokens.has(verb, Lexicon.SAY | Lexicon.TELL);
        boolean about = frame.place == Frame.Place.BEHIND && tokens.has(first - 1, Lexicon.PREPOSITION);
        phrase = (frame.nounPhrase || names || about) && !tokens.has(verb, Lexicon.ACCUSE) && !tokens.is(first, "that");
        cuePast = tokens.has(verb, Lexicon.PAST) && frame.place == Frame.Place.BEHIND;
        for (int t = frame.cueFirst; t < verb; t++) {
            cuePast &= !tokens.has(t, Lexicon.AUXILIARY | Lexicon.MODAL) || tokens.is(t, "had");
        }
        relativeInside = false;
        past = false;
        present = false;
    }

    private Clause clauseOf(Frame frame) {
        int first = frame.frameFirst();
        if (tokens.isAny(frame.sourceFirst, RELATIVES)) {
            return tokens.is(frame.sourceFirst - 1, ",") ? Clause.RELATIVE : Clause.MAIN;
        }
        if (tokens.isAny(first - 1, RELATIVES)) {
            return tokens.is(first - 2, ",") ? Clause.RELATIVE : Clause.MAIN;
        }
        int before = first - 1;
        if (tokens.has(frame.cueLast, Lexicon.ING) && frame.cueFirst == first) {
            if (before >= scope.low && tokens.has(before, Lexicon.PREPOSITION | Lexicon.SUBORDINATOR)) {
                before--;
            }
            return before < scope.low || before == scope.low && tokens.has(before, Lexicon.CONJUNCTION)
                    ? Clause.OPENING
                    : Clause.MAIN;
        }
        if (before < scope.low || !tokens.has(before, Lexicon.SUBORDINATOR) || tokens.is(before, "that")) {
            return Clause.MAIN;
        }
        before--;
        if (before >= scope.low && tokens.is(before, "even")) {
            before--;
        }
        boolean opens = before < scope.low
                || tokens.is(before, ",")
                || tokens.has(before, Lexicon.CONJUNCTION)
                || scope.isDash(before);
        return opens ? Clause.OPENING : Clause.MAIN;
    }

    /** Tells whether the sentence around goes on at a token of the content, or behind it if it is a comma. */
    boolean at(int t) {
        if (phrases.isFinite(t)) {
            boolean was = tokens.has(t, Lexicon.PAST) || tokens.isAny(t, PAST_FORMS);
            past |= was;
            present |= !was && tokens.has(t, Lexicon.AUXILIARY | Lexicon.MODAL);
        }
        if (tokens.is(t, ",")) {
            return t < scope.high && behindComma(t + 1);
        }
        if (t > first && (tokens.has(t, Lexicon.WH) || tokens.is(t, "that"))) {
            relativeInside = true;
        }
        if (phrase && t > first && leavesPhrase(t)) {
            return true;
        }
        if (tokens.isAny(t, JOINERS)) {
            return joinsSource(t);
        }
        return false;
    }

    private static final List<String> PAST_FORMS = List.of("was", "were", "had", "did", "would", "could", "might");
    private static final List<String> JOINERS = List.of("and", "but");

    /** Tells whether the sentence around goes on behind a comma. */
    boolean behindComma(int t) {
        if (scope.opaque(t)) {
            return false;
        }
        if (clause == Clause.RELATIVE && verbFollows(t)) {
            return true;
        }
        if (clause == Clause.OPENING && mainClause(t)) {
            return true;
        }
        if (tokens.isAny(t, JOINERS)) {
            return joinsSource(t);
        }
        if (tokens.is(t, "something") && (tokens.has(t + 1, Lexicon.PRONOUN | Lexicon.DETERMINER) || tokens.isCapitalized(t + 1))) {
            return !isInserted(t);
        }
        if (tokens.has(t, Lexicon.ING) && tokens.has(t, Lexicon.NOMINAL | Lexicon.ACCUSE | Lexicon.DENY) && !tokens.has(t, Lexicon.SHOW)) {
            return true;
        }
        if (past && !present && tokens.is(t, "which") && !tokens.has(t + 1, Lexicon.MODAL)) {
            return !isInserted(t);
        }
        return phrase
                && !relativeInside
                && tokens.has(t, Lexicon.WH | Lexicon.ING | Lexicon.SUBORDINATOR)
                && !tokens.is(t + 1, "well")
                && !isInserted(t);
    }

    /** Tells whether a remark begins behind a quotation that ends with a comma. */
    boolean behindQuote(int t) {
        return !scope.opaque(t) && (tokens.has(t, Lexicon.ING) && !tokens.is(t, "including") || tokens.isAny(t, QUOTE_REMARKS));
    }

    /** "said it was 'the wrong road' and left": a verb behind a quotation is the source's, as the cue is. */
    boolean joinsBehindQuote(int t) {
        boolean joins = tokens.isAny(t, JOINERS) && !phrases.isAdverb(t + 1);
        int verb = t + 1;
        return joins
                && cuePast
                && tokens.has(verb, Lexicon.PAST)
                && !tokens.has(verb, Lexicon.AUXILIARY)
                && phrases.isFinite(verb)
                && !tokens.is(verb + 1, "by");
    }

    private static final List<String> QUOTE_REMARKS = List.of("a", "an", "though", "although", "while", "when", "after", "even", "as");

    /** Tells whether what begins behind a comma is closed by another. */
    private boolean isInserted(int t) {
        for (int i = t + 1; i <= Math.min(scope.high, t + LONGEST_INSERTION); i++) {
            if (scope.opaque(i)) {
                return false;
            }
            if (tokens.is(i, ",")) {
                return true;
            }
        }
        return false;
    }

    private boolean verbFollows(int t) {
        int verb = t;
        while (verb < t + 3 && phrases.isAdverb(verb)) {
            verb++;
        }
        return tokens.has(verb, VERB_FORM) && phrases.isFinite(verb) || tokens.has(verb, Lexicon.PAST);
    }

    /** Tells whether a subject with its verb begins here, and nothing that joins it to what stands before. */
    private boolean mainClause(int t) {
        if (tokens.has(t, Lexicon.CONJUNCTION | Lexicon.WH | Lexicon.ING | Lexicon.SUBORDINATOR)
                || tokens.has(t, Lexicon.PREPOSITION)) {
            return false;
        }
        if (tokens.has(t, Lexicon.PRONOUN) || tokens.is(t, "there") || tokens.is(t, "it")) {
            return true;
        }
        int last = phrases.phraseAfter(t, scope.high);
        if (last < t) {
            return false;
        }
        if (tokens.is(last + 1, ",") && tokens.isAny(last + 2, RELATIVES)) {
            return true;
        }
        for (int i = last + 1; i <= Math.min(scope.high, t + FAR); i++) {
            if (scope.opaque(i) || tokens.kind[i] == Tokens.MARK || tokens.has(i, Lexicon.WH) || tokens.is(i, "that")) {
                return false;
            }
            if (phrases.isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /** "said A and left": tells whether a verb behind "and" or "but" is the source's, as the cue is. */
    private boolean joinsSource(int joiner) {
        int verb = joiner + 1;
        while (verb < joiner + 4 && phrases.isAdverb(verb)) {
            verb++;
        }
        if (verb >= scope.high || scope.opaque(verb) || !tokens.isWord(verb)) {
            return false;
        }
        if (phrase) {
            return !relativeInside && beginsPredicate(verb);
        }
        boolean apart = present && !past && !tokens.is(verb + 1, "by") && (!relativeInside || tokens.is(joiner, "but"));
        if (cuePast && tokens.is(joiner, "but") && withholds(verb)) {
            return true;
        }
        return cuePast && apart && isPast(verb) && beginsPredicate(verb);
    }

    private static final List<String> TIMES = List.of("after", "when", "while", "during", "since", "following", "amid", "throughout", "though", "although", "before", "despite");

    /** "denied the claim in a letter": tells whether something that no longer belongs to a phrase begins here. */
    private boolean leavesPhrase(int t) {
        if (relativeInside) {
            return false;
        }
        if (tokens.isAny(t, TIMES) || adjuncts.tellsWhenOrWhere(t)) {
            return true;
        }
        if (tokens.is(t, "as") && !namesWithAs) {
            return phrases.clauseBegins(t + 1, scope.high) && phrases.hasFinite(t + 1, Math.min(scope.high, t + 8));
        }
        return false;
    }

    private boolean isPast(int t) {
        return tokens.has(t, Lexicon.PAST) || tokens.isAny(t, PAST_FORMS);
    }

    /** "but would not say", "but gave no details". */
    private boolean withholds(int verb) {
        boolean not = tokens.is(verb + 1, "not") || tokens.is(verb + 1, "n't");
        boolean declines = tokens.isAny(verb, List.of("declined", "refused")) && tokens.is(verb + 1, "to");
        boolean none = tokens.isAny(verb, List.of("gave", "offered", "provided")) && tokens.isAny(verb + 1, List.of("no", "few"));
        return declines || none || not && tokens.isAny(verb, List.of("did", "would", "could")) && (tokens.has(verb + 2, Lexicon.CUE) || tokens.isAny(verb + 2, List.of("elaborate", "give", "provide", "specify", "discuss", "identify", "disclose", "supply", "offer", "name", "comment", "explain")));
    }

    private boolean beginsPredicate(int verb) {
        if (!phrases.isFinite(verb)) {
            return false;
        }
        int next = verb + 1;
        return tokens.has(verb, Lexicon.AUXILIARY | Lexicon.MODAL)
                || scope.opaque(next)
                || tokens.is(next, "to")
                || tokens.isCapitalized(next)
                || tokens.has(
                        next,
                        Lexicon.DETERMINER
                                | Lexicon.PRONOUN
                                | Lexicon.POSSESSIVE
                                | Lexicon.PREPOSITION
                                | Lexicon.SUBORDINATOR
                                | Lexicon.WH
                                | Lexicon.ADVERB)
                || phrases.isObjectPronoun(next);
    }
}
