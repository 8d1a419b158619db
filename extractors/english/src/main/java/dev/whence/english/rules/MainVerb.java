package dev.whence.english.rules;

import dev.whence.english.frames.Frame;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;

/**
 * Finds the verb that a sentence still owes to its subject, where the cue only tells more of that subject: "A report claiming that A
 * is false", "A man who thought A has found B". Asked token by token, from the first of a content on. Used by one thread.
 */
final class MainVerb {

    private static final List<String> RELATIVES = List.of("who", "that", "which");
    private static final long NO_SUBJECT = Lexicon.PREPOSITION
            | Lexicon.ADVERB
            | Lexicon.SUBORDINATOR
            | Lexicon.DAY
            | Lexicon.MONTH
            | Lexicon.ING
            | Lexicon.WH;

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;
    private boolean owed;
    private int first;
    /** How many clauses of the content have begun, and how many have had their verb. */
    private int clauses;

    private int verbs;

    MainVerb(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
    }

    /** Begins with a content of a frame. */
    void begin(Frame frame, int contentFirst, boolean phrase) {
        first = contentFirst;
        verbs = 0;
        clauses = phrase || tokens.has(first, Lexicon.WH) || tokens.is(first, "that") ? 0 : 1;
        owed = frame.place == Frame.Place.BEHIND && describesSubject(frame);
    }

    /** Tells whether the cue stands in a participle or relative clause behind the phrase that the sentence begins with. */
    private boolean describesSubject(Frame frame) {
        int last = frame.cueFirst - 1;
        if (!tokens.has(frame.verb(), Lexicon.ING)) {
            while (phrases.isAdverb(last)) {
                last--;
            }
            if (!tokens.isAny(last, RELATIVES)) {
                return false;
            }
            last--;
        }
        int start = scope.low;
        while (start < last && tokens.has(start, Lexicon.CONJUNCTION)) {
            start++;
        }
        return start <= last
                && !tokens.has(start, NO_SUBJECT)
                && phrases.isNominal(last)
                && !phrases.hasFinite(start, last)
                && !breaks(start, last);
    }

    private boolean breaks(int start, int last) {
        for (int t = start; t <= last; t++) {
            if (scope.opaque(t) || tokens.kind[t] == Tokens.MARK) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a token is the verb that was owed. */
    boolean at(int t) {
        if (!owed) {
            return false;
        }
        boolean finite = phrases.isFinite(t);
        boolean subject = t > first && tokens.has(t, Lexicon.PRONOUN) && phrases.isFinite(t + 1);
        if (subject || tokens.has(t, Lexicon.WH | Lexicon.SUBORDINATOR) && !finite || tokens.is(t, "that")) {
            clauses++;
        } else if (finite && !belongsToVerb(t)) {
            if (verbs >= clauses && t > first) {
                return tokens.has(t, Lexicon.AUXILIARY | Lexicon.MODAL) || tokens.has(t + 1, Lexicon.DETERMINER);
            }
            verbs++;
        }
        return false;
    }

    private boolean belongsToVerb(int t) {
        int before = t - 1;
        while (before > first && phrases.isAdverb(before)) {
            before--;
        }
        return tokens.has(before, Lexicon.AUXILIARY | Lexicon.MODAL | Lexicon.CONJUNCTION)
                || tokens.has(t, Lexicon.PARTICIPLE) && tokens.has(t + 1, Lexicon.PREPOSITION) && verbs >= clauses;
    }
}
