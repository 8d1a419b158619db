package dev.whence.tracker.linking;

import dev.whence.tracker.words.Alignment;
import dev.whence.tracker.words.StatementTerms;
import dev.whence.tracker.words.Vocabulary;

/**
 * How much a statement can share with others at most, whatever their order: enough to see without aligning them that most
 * candidates cannot be the same claim. Not thread-safe.
 */
final class Glance {

    /** A term weighs at least so much. */
    private static final double LEAST_WEIGHT = Vocabulary.LEAST_WEIGHT * StatementTerms.LEAST_KEPT;

    private final StatementTerms profile;
    private final Vocabulary vocabulary;
    private final double least;
    private final double[] weights;
    private final double weight;

    /** The terms and concepts, each plus one, where their hashes lead. */
    private final int[] words;

    /** For each place of the table the last statement that had the word. */
    private final int[] seen;

    private int compared;

    Glance(StatementTerms profile, Vocabulary vocabulary, double least) {
        this.least = least;
        this.profile = profile;
        this.vocabulary = vocabulary;
        weights = new double[profile.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Alignment.weight(vocabulary, profile, i);
            sum += weights[i];
        }
        weight = sum;
        words = new int[Integer.highestOneBit(Math.max(1, profile.size())) * 8];
        seen = new int[words.length];
        for (int i = 0; i < profile.size(); i++) {
            words[slot(profile.term(i))] = profile.term(i) + 1;
            words[slot(profile.concept(i))] = profile.concept(i) + 1;
        }
    }

    private int slot(int word) {
        int slot = (word * 0x9E3779B9 >>> 8) & words.length - 1;
        while (words[slot] != 0 && words[slot] != word + 1) {
            slot = slot + 1 & words.length - 1;
        }
        return slot;
    }

    /** Tells whether a written statement can be the same claim, as far as its words tell without their order. */
    boolean possible(StatementTerms.Written written) {
        compared++;
        double shared = 0;
        int unshared = 0;
        for (int i = 0; i < written.size(); i++) {
            written.next();
            if (sees(written)) {
                shared += weight(written);
            } else {
                unshared++;
            }
        }
        double atLeast = shared + unshared * LEAST_WEIGHT;
        for (int i = 0; i < weights.length; i++) {
            if (seen[slot(profile.term(i))] == compared || seen[slot(profile.concept(i))] == compared) {
                shared += weights[i];
            }
        }
        // most share so little that what else the other says need not be weighed
        return Match.possible(shared / 2, weight, atLeast, least)
                && Match.possible(shared / 2, weight, whole(written), least);
    }

    private double whole(StatementTerms.Written written) {
        written.rewind();
        double sum = 0;
        for (int i = 0; i < written.size(); i++) {
            written.next();
            sum += weight(written);
        }
        return sum;
    }

    private double weight(StatementTerms.Written written) {
        return vocabulary.weight(written.term()) * written.topicality();
    }

    /** An answer is the same term, or one of the same concept. */
    private boolean sees(StatementTerms.Written written) {
        boolean sameTerm = see(written.term());
        return written.concept() != written.term() && see(written.concept()) || sameTerm;
    }

    private boolean see(int word) {
        int slot = slot(word);
        boolean here = words[slot] != 0;
        if (here) {
            seen[slot] = compared;
        }
        return here;
    }
}
