package dev.whence.english.rules;

import dev.whence.english.frames.Adjuncts;
import dev.whence.english.frames.Frame;
import dev.whence.english.lexicon.CueVerbs;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.lexicon.Remarks;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;

/**
 * Tells where, in what follows a cue, the sentence around the attribution goes on: with its main clause, with a second verb of
 * the source's, or with a remark of the reporter's. Asked token by token, from the first of a content on. Used by one thread.
 */
final class Resumption {

    /** What the clause of a cue is to the sentence around it. */
    private enum Clause {
        MAIN,
        /** "While Quill said A, ...", "Calling it A, ...". */
        OPENING,
        /** "Quill, who said A, ...". */
        RELATIVE
    }

    private static final int FARTHEST_VERB = 16;
    private static final int LONGEST_INSERTION = 24;
    private static final List<String> RELATIVES = List.of("who", "which", "whom");
    private static final List<String> JOINERS = List.of("and", "but");
    private static final List<String> PAST_FORMS = List.of("was", "were", "had", "did", "would", "could", "might");
    /** What stands behind a verb that has an object or an adjunct. */
    private static final long AFTER_VERB = Lexicon.DETERMINER
            | Lexicon.PRONOUN
            | Lexicon.POSSESSIVE
            | Lexicon.PREPOSITION
            | Lexicon.SUBORDINATOR
            | Lexicon.WH
            | Lexicon.ADVERB;

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;
    private final Adjuncts adjuncts;
    private final MainVerb mainVerb;
    private int first;
    private Clause clause = Clause.MAIN;
    /** Whether the content is a phrase, not a clause. */
    private boolean phrase;

    private boolean describesWithAs;
    private boolean cuePast;
    /** Whether a relative clause or another one with "that" has begun in the content. */
    private boolean inner;
    /** Whether a dash was passed that no other has closed. */
    private boolean dashed;
    /** Whether a finite verb of the past was passed, and one of the present. */
    private boolean past;

    private boolean present;

    Resumption(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
        adjuncts = new Adjuncts(scope);
        mainVerb = new MainVerb(scope);
    }

    /** Begins with a content of a frame. */
    void begin(Frame frame, int contentFirst) {
        first = contentFirst;
        int verb = frame.verb();
        String form = tokens.lower[verb];
        boolean behind = frame.place == Frame.Place.BEHIND;
        clause = behind && !tokens.is(first - 1, ",") ? clauseOf(frame) : Clause.MAIN;
        boolean names = CueVerbs.describes(form) && !tokens.has(verb, Lexicon.SAY | Lexicon.TELL);
        boolean about = behind && tokens.has(first - 1, Lexicon.PREPOSITION);
        boolean noun = frame.nounPhrase && !tokens.has(first, Lexicon.PRONOUN);
        phrase = (noun || names || about) && !tokens.has(verb, Lexicon.ACCUSE) && !tokens.is(first, "that");
        describesWithAs = CueVerbs.describesWithAs(form);
        cuePast = behind && tokens.has(verb, Lexicon.PAST);
        for (int t = frame.cueFirst; t < verb; t++) {
            cuePast &= !tokens.has(t, Lexicon.AUXILIARY | Lexicon.MODAL) || tokens.is(t, "had");
        }
        mainVerb.begin(frame, first, phrase);
        inner = false;
        dashed = false;
        past = false;
        present = false;
    }

    private Clause clauseOf(Frame frame) {
        int start = frame.frameFirst();
        int relative = tokens.isAny(frame.sourceFirst, RELATIVES) ? frame.sourceFirst : start - 1;
        if (tokens.isAny(relative, RELATIVES)) {
            return tokens.is(relative - 1, ",") ? Clause.RELATIVE : Clause.MAIN;
        }
        int before = start - 1;
        boolean participle = tokens.has(frame.verb(), Lexicon.ING) && frame.cueFirst == start;
        if (participle) {
            boolean led = before >= scope.low && tokens.has(before, Lexicon.PREPOSITION | Lexicon.SUBORDINATOR);
            before -= led ? 1 : 0;
            if (!led && tokens.is(before, ",") && isSubject(before - 1)) {
                return Clause.RELATIVE;
            }
            boolean joined = before == scope.low && tokens.has(before, Lexicon.CONJUNCTION);
            return before < scope.low || joined ? Clause.OPENING : Clause.MAIN;
        }
        if (before < scope.low || !tokens.has(before, Lexicon.SUBORDINATOR) || tokens.is(before, "that")) {
            return Clause.MAIN;
        }
        before -= tokens.is(before - 1, "even") ? 2 : 1;
        boolean opens = before < scope.low
                || tokens.is(before, ",")
                || tokens.has(before, Lexicon.CONJUNCTION)
                || tokens.isDash(before);
        return opens ? Clause.OPENING : Clause.MAIN;
    }

    /** Tells whether all from the beginning of the sentence to a token is one phrase: "Quill, calling it A, left". */
    private boolean isSubject(int last) {
        return last >= scope.low
                && !tokens.has(scope.low, Lexicon.PREPOSITION | Lexicon.SUBORDINATOR | Lexicon.ADVERB | Lexicon.ING)
                && phrases.phraseBefore(last, scope.low) == scope.low;
    }

    /** Tells whether the sentence around goes on at a token of the content; a comma or dash that parts it is its first token. */
    boolean at(int t) {
        if (phrases.isFinite(t)) {
            boolean was = isPast(t);
            past |= was;
            present |= !was && tokens.has(t, Lexicon.AUXILIARY | Lexicon.MODAL);
        }
        if (mainVerb.at(t)) {
            return true;
        }
        if (tokens.is(t, ",")) {
            return t < scope.high && behindComma(t + 1);
        }
        if (t == first) {
            return false;
        }
        inner |= tokens.has(t, Lexicon.WH) || tokens.is(t, "that");
        if (tokens.isDash(t)) {
            dashed = !dashed;
            return dashed && (tokens.is(t + 1, "a") || tokens.is(t + 1, "an")) && !isInserted(t);
        }
        return tokens.isAny(t, JOINERS) ? joinsSource(t) : phrase && leavesPhrase(t);
    }

    /** Tells whether the sentence around goes on behind a comma. */
    boolean behindComma(int t) {
        if (scope.opaque(t)) {
            return false;
        }
        if (clause == Clause.RELATIVE && verbFollows(t) || clause == Clause.OPENING && mainClause(t)) {
            return true;
        }
        if (tokens.isAny(t, JOINERS)) {
            return joinsSource(t);
        }
        return sumsUp(t) || speaksOn(t) || addsClause(t) && !isInserted(t - 1);
    }

    /** ", denouncing the plan": what else the source did with words. */
    private boolean speaksOn(int t) {
        return tokens.has(t, Lexicon.ING)
                && tokens.has(t, Lexicon.NOMINAL | Lexicon.ACCUSE | Lexicon.DENY)
                && !tokens.has(t, Lexicon.SHOW);
    }

    /** ", something he denies"; ", which is new" behind what was told in the past; any clause behind a phrase. */
    private boolean addsClause(int t) {
        if (tokens.is(t, "something")) {
            return tokens.has(t + 1, Lexicon.PRONOUN | Lexicon.DETERMINER) || tokens.isCapitalized(t + 1);
        }
        if (past && !present && tokens.is(t, "which") && !tokens.has(t + 1, Lexicon.MODAL)) {
            return true;
        }
        return phrase
                && !inner
                && tokens.has(t, Lexicon.WH | Lexicon.ING | Lexicon.SUBORDINATOR)
                && !tokens.is(t + 1, "well");
    }

    /** ", a step that few expected": a noun that names as a whole what was told. */
    private boolean sumsUp(int t) {
        return tokens.isAny(t, List.of("a", "an", "another"))
                && t + 2 <= scope.high
                && (Remarks.sumUp(tokens.lower[t + 1]) || Remarks.sumUp(tokens.lower[t + 2]));
    }

    /** Tells whether what a comma or dash begins is closed by another. */
    private boolean isInserted(int mark) {
        for (int i = mark + 1; i <= Math.min(scope.high, mark + LONGEST_INSERTION); i++) {
            if (scope.opaque(i)) {
                return false;
            }
            if (tokens.is(mark, ",") ? tokens.is(i, ",") : tokens.isDash(i)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a remark begins behind a quotation that ends with a comma. */
    boolean behindQuote(int t) {
        if (scope.opaque(t)) {
            return false;
        }
        boolean participle = tokens.has(t, Lexicon.ING) && !tokens.is(t, "including");
        return participle || Remarks.beginBehindQuotation(tokens.lower[t]);
    }

    /** "said it was 'the wrong road' and left": a verb behind a quotation is the source's, as the cue is. */
    boolean joinsBehindQuote(int t) {
        int verb = t + 1;
        return cuePast
                && tokens.isAny(t, JOINERS)
                && tokens.has(verb, Lexicon.PAST)
                && !tokens.has(verb, Lexicon.AUXILIARY)
                && phrases.isFinite(verb)
                && !tokens.is(verb + 1, "by");
    }

    private boolean verbFollows(int t) {
        int verb = t;
        while (verb < t + 3 && phrases.isAdverb(verb)) {
            verb++;
        }
        if (phrases.isFinite(verb) || tokens.has(verb, Lexicon.PAST)) {
            return true;
        }
        boolean unknown = tokens.isWord(verb) && tokens.isSmall(verb) && tokens.bits[verb] == 0;
        boolean verbLike = unknown || tokens.has(verb, Lexicon.CUE) && tokens.has(verb, Lexicon.FINITE);
        boolean past = isUnknownPast(verb) && !tokens.has(verb + 1, Lexicon.PREPOSITION);
        return past || verbLike && tokens.has(verb + 1, Lexicon.DETERMINER | Lexicon.POSSESSIVE);
    }

    /** Tells whether a subject with its verb begins here, with nothing that joins it to what stands before. */
    private boolean mainClause(int t) {
        if (tokens.has(
                t, Lexicon.CONJUNCTION | Lexicon.WH | Lexicon.ING | Lexicon.SUBORDINATOR | Lexicon.PREPOSITION)) {
            return false;
        }
        if (tokens.is(t, "then")) {
            return mainClause(t + 1);
        }
        if (tokens.has(t, Lexicon.PRONOUN) || tokens.isAny(t, List.of("there", "most", "others"))) {
            return true;
        }
        int last = phrases.phraseAfter(t, scope.high);
        if (last < t) {
            return false;
        }
        if (tokens.is(last + 1, ",") && tokens.isAny(last + 2, RELATIVES)) {
            return true;
        }
        for (int i = last + 1; i <= Math.min(scope.high, t + FARTHEST_VERB); i++) {
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
            return !inner && beginsPredicate(verb);
        }
        boolean but = tokens.is(joiner, "but");
        if (!cuePast || but && keepsBack(verb)) {
            return cuePast;
        }
        boolean otherTense = present && !past && isPast(verb);
        return otherTense && (but || !inner) && !tokens.is(verb + 1, "by") && beginsPredicate(verb);
    }

    private boolean isPast(int t) {
        return tokens.has(t, Lexicon.PAST) || tokens.isAny(t, PAST_FORMS) || isUnknownPast(t);
    }

    private boolean isUnknownPast(int t) {
        return tokens.bits[t] == 0 && tokens.isWord(t) && tokens.isSmall(t) && tokens.lower[t].endsWith("ed");
    }

    /** "but would not say", "but declined to comment", "but gave no details". */
    private boolean keepsBack(int verb) {
        int next = verb + 1;
        if (tokens.isAny(verb, List.of("declined", "refused"))) {
            return tokens.is(next, "to");
        }
        if (tokens.isAny(verb, List.of("gave", "offered", "provided"))) {
            return tokens.isAny(next, List.of("no", "few"));
        }
        boolean not = tokens.is(next, "not") || tokens.is(next, "n't");
        return not
                && tokens.isAny(verb, List.of("did", "would", "could"))
                && next < scope.high
                && (tokens.has(next + 1, Lexicon.CUE) || Remarks.tellUntold(tokens.lower[next + 1]));
    }

    private boolean beginsPredicate(int verb) {
        int next = verb + 1;
        if (isUnknownPast(verb)) {
            return tokens.has(next, Lexicon.DETERMINER | Lexicon.POSSESSIVE)
                    || tokens.is(next, "to")
                    || tokens.isCapitalized(next)
                    || phrases.isObjectPronoun(next);
        }
        return phrases.isFinite(verb)
                && (tokens.has(verb, Lexicon.AUXILIARY | Lexicon.MODAL)
                        || tokens.has(next, AFTER_VERB)
                        || tokens.is(next, "to")
                        || tokens.isCapitalized(next)
                        || scope.opaque(next)
                        || phrases.isObjectPronoun(next));
    }

    /** "denied the claim in a letter": tells whether what no longer belongs to a phrase begins here. */
    private boolean leavesPhrase(int t) {
        if (inner) {
            return false;
        }
        boolean also = tokens.is(t, "as") && tokens.is(t + 1, "well") && endsSentence(t + 2);
        if (also || Remarks.tellSetting(tokens.lower[t]) || adjuncts.tellsWhenOrWhere(t)) {
            return !asksBehind(t);
        }
        return tokens.is(t, "as")
                && !describesWithAs
                && phrases.clauseBegins(t + 1, scope.high)
                && phrases.hasFinite(t + 1, Math.min(scope.high, t + 8));
    }

    private boolean endsSentence(int t) {
        return t > scope.high || t == scope.high && tokens.kind[t] == Tokens.MARK;
    }

    /** "urged the board on Monday to resign": what was asked for follows. */
    private boolean asksBehind(int t) {
        int next = tokens.is(t, "on") ? t + 2 : t + 1;
        return tokens.has(next - 1, Lexicon.DAY) && tokens.is(next, "to") && tokens.isWord(next + 1);
    }
}
