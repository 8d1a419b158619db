package dev.whence.tracker.linking;

import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import dev.whence.core.spi.Language;
import dev.whence.ledger.words.Words;
import dev.whence.tracker.words.Alignment;
import dev.whence.tracker.words.StatementTerms;
import dev.whence.tracker.words.Vocabulary;

/** Tells whether two aligned statements say the same or the opposite. */
public final class Polarity {

    /** Among how many words behind a negation one must be shared. */
    private static final int REACH = 2;

    private static final double LEAST_SHARE = 0.25;

    private Polarity() {}

    /** Returns whether a source is reported to hold that its content is not so. */
    static boolean denied(Attribution attribution, String text, Language language) {
        if (attribution.stance() == Stance.DENIED || attribution.stance() == Stance.DOUBTED) {
            return true;
        }
        if (attribution.stance() != Stance.ASSERTED) {
            return false;
        }
        // "do not believe": the cue itself negates
        for (Span span : attribution.cue()) {
            for (Words.Word word : Words.of(text, span.start(), span.end())) {
                if (language.isNegator(word.form())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether an odd number of negations that bear on what the two share stands in one of them only. */
    public static boolean opposed(Alignment alignment, boolean deniedA, boolean deniedB, Vocabulary vocabulary) {
        StatementTerms a = alignment.a();
        StatementTerms b = alignment.b();
        // who turns down a saying negates it once, with however many words
        boolean downA = Denials.turnsDown(a);
        boolean downB = Denials.turnsDown(b);
        int negations = (deniedA != downA ? 1 : 0) + (deniedB != downB ? 1 : 0);
        boolean[] sharedA = new boolean[a.size()];
        boolean[] sharedB = new boolean[b.size()];
        for (int i = 0; i < a.size(); i++) {
            if (alignment.answer(i) >= 0 && !alignment.moved(i) && !a.is(i, StatementTerms.STOP)) {
                sharedA[i] = true;
                sharedB[alignment.answer(i)] = true;
            }
        }
        for (int i = 0; i < a.size(); i++) {
            if (!downA
                    && a.is(i, StatementTerms.NEGATOR)
                    && alignment.answer(i) < 0
                    && turns(a, i, sharedA, vocabulary)) {
                negations++;
            }
        }
        for (int j = 0; j < b.size(); j++) {
            if (!downB
                    && b.is(j, StatementTerms.NEGATOR)
                    && !alignment.answered(j)
                    && turns(b, j, sharedB, vocabulary)) {
                negations++;
            }
        }
        return negations % 2 == 1;
    }

    /** Tells whether only one of two statements speaks of what both share as of something that may come. */
    static boolean oneAwaits(Alignment alignment, Vocabulary vocabulary) {
        StatementTerms a = alignment.a();
        StatementTerms b = alignment.b();
        boolean[] sharedA = new boolean[a.size()];
        boolean[] sharedB = new boolean[b.size()];
        for (int i = 0; i < a.size(); i++) {
            if (alignment.answer(i) >= 0 && !a.is(i, StatementTerms.STOP)) {
                sharedA[i] = true;
                sharedB[alignment.answer(i)] = true;
            }
            sharedA[i] |= alignment.akin(i);
        }
        for (int j = 0; j < b.size(); j++) {
            sharedB[j] |= alignment.akinTo(j);
        }
        return awaits(a, sharedA, vocabulary) != awaits(b, sharedB, vocabulary);
    }

    private static boolean awaits(StatementTerms profile, boolean[] shared, Vocabulary vocabulary) {
        for (int i = 0; i < profile.size(); i++) {
            if (profile.is(i, StatementTerms.PROSPECT) && turns(profile, i, shared, vocabulary)) {
                return true;
            }
        }
        return false;
    }

    /** A negation turns what follows it closely, and matters if that is no small part of what is shared. */
    private static boolean turns(StatementTerms profile, int negator, boolean[] shared, Vocabulary vocabulary) {
        int seen = 0;
        boolean close = false;
        for (int i = negator + 1; i < profile.size() && seen < REACH; i++) {
            if (!profile.is(i, StatementTerms.STOP)) {
                seen++;
                close |= shared[i];
            }
        }
        double all = 0;
        double behind = 0;
        for (int i = 0; i < profile.size(); i++) {
            double weight = shared[i] ? Alignment.weight(vocabulary, profile, i) : 0;
            all += weight;
            behind += i > negator ? weight : 0;
        }
        return close && behind >= LEAST_SHARE * all;
    }
}
