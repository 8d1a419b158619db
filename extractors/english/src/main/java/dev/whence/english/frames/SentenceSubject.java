package dev.whence.english.frames;

import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;

/**
 * Finds the subject that a sentence begins with, where other phrases stand between it and its verb: "The head of a charity that had
 * worked in Tarn said", "One of the boys in the class said".
 */
final class SentenceSubject {

    private static final int LONGEST = 30;
    /** What no subject begins with. */
    private static final long NO_BEGINNING = Lexicon.PREPOSITION
            | Lexicon.ADVERB
            | Lexicon.CONJUNCTION
            | Lexicon.SUBORDINATOR
            | Lexicon.DAY
            | Lexicon.MONTH
            | Lexicon.ING
            | Lexicon.PRONOUN
            | Lexicon.WH;

    private static final List<String> RELATIVES = List.of("who", "that", "which");
    private static final List<String> SOME = List.of("one", "some", "many", "several", "those", "both", "all", "most");
    private static final List<String> ANYBODY = List.of("those", "someone", "somebody", "anyone", "anybody");

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;
    private int first = -1;
    private int last = -1;

    SentenceSubject(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
    }

    int first() {
        return first;
    }

    /** The last token of the subject, without a relative clause. */
    int last() {
        return last;
    }

    /** Tells whether all from the beginning of the sentence to a token is the subject of the verb behind it. */
    boolean reachesTo(int end) {
        first = scope.low;
        while (first < end && tokens.has(first, Lexicon.CONJUNCTION)) {
            first++;
        }
        if (end - first > LONGEST || first >= end || scope.opaque(first)) {
            return false;
        }
        if (tokens.has(first, NO_BEGINNING) && !tokens.isAny(first, SOME)) {
            return false;
        }
        int head = phrases.phraseAfter(first, end);
        if (head < first || head >= end || tokens.has(end, Lexicon.PRONOUN)) {
            return false;
        }
        last = tokens.isAny(end, List.of("both", "alike", "all")) && phrases.isNominal(end - 1) ? end - 1 : end;
        return isOnePhrase(head, end);
    }

    /** Tells whether every verb between belongs to a relative clause. */
    private boolean isOnePhrase(int head, int end) {
        int clauses = 0;
        int verbs = 0;
        for (int t = first + 1; t <= head; t++) {
            if (tokens.has(t, Lexicon.CUE) && tokens.has(t, Lexicon.FINITE) && tokens.has(t + 1, Lexicon.DETERMINER)) {
                return false;
            }
        }
        for (int t = head + 1; t <= end; t++) {
            boolean relative = tokens.isAny(t, RELATIVES);
            if (scope.opaque(t) || tokens.kind[t] == Tokens.MARK || clauses == 0 && breaks(t)) {
                return false;
            }
            if (relative && clauses == 0 && !tokens.isAny(t - 1, ANYBODY)) {
                last = t - 1;
            }
            boolean subject = tokens.has(t, Lexicon.PRONOUN) && t < end && phrases.isFinite(t + 1);
            if (relative || clauses > 0 && (subject || tokens.has(t, Lexicon.SUBORDINATOR))) {
                clauses++;
            } else if (phrases.isFinite(t) && !continuesVerb(t) && !(clauses == 0 && describes(t))) {
                verbs++;
            }
            if (verbs > clauses) {
                return false;
            }
        }
        return verbs == clauses;
    }

    /** Tells whether what stands here cannot be part of a phrase without a verb. */
    private boolean breaks(int t) {
        boolean newPhrase = tokens.has(t, Lexicon.DETERMINER) && tokens.isCapitalized(t);
        boolean joins = tokens.has(t, Lexicon.CONJUNCTION) && phrases.isFinite(t + 1);
        boolean clause = tokens.has(t, Lexicon.SUBORDINATOR) && !tokens.isAny(t, RELATIVES);
        boolean cue = tokens.has(t, Lexicon.CUE) && tokens.has(t, Lexicon.FINITE) && !describes(t);
        return newPhrase || joins || clause || cue;
    }

    /** "hostages held by Tarn": a participle that tells more of the noun before it. */
    private boolean describes(int t) {
        boolean agent = tokens.is(t + 1, "by");
        return tokens.has(t, Lexicon.PARTICIPLE)
                && phrases.isNominal(t - 1)
                && (agent
                        || tokens.has(t + 1, Lexicon.PREPOSITION)
                                && !tokens.is(t + 1, "to")
                                && !tokens.isCapitalized(t - 1));
    }

    private boolean continuesVerb(int t) {
        int before = t - 1;
        while (phrases.isAdverb(before)) {
            before--;
        }
        return tokens.has(before, Lexicon.AUXILIARY | Lexicon.MODAL);
    }
}
