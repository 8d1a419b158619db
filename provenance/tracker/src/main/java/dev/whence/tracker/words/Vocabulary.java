package dev.whence.tracker.words;

import dev.whence.ledger.compact.Interned;
import java.util.Arrays;

/**
 * Numbers words and counts in how many sentences each was seen, so that words can be weighted by how little they surprise
 * (inverse document frequency; Spärck Jones 1972). Until enough was read, the shape of a word stands in for its count. Not
 * thread-safe.
 */
public final class Vocabulary {

    /** How many sentences the priors count for. */
    private static final double PRIOR_SENTENCES = 400;

    /** A word weighs at least so much, a stop word no more. */
    public static final double LEAST_WEIGHT = 0.12;

    private final Interned<String> terms = new Interned<>();
    private int[] sentencesWith = new int[1024];
    private float[] prior = new float[1024];

    /** The logarithm of how often each word was seen, with its prior; of a stop word infinite, as it tells nothing. */
    private double[] logarithms = new double[1024];

    private double perLogarithm = 1 / Math.log(PRIOR_SENTENCES);
    private long sentences;

    int number(String term, boolean stop) {
        int known = terms.size();
        int number = terms.number(term);
        if (number < known) {
            return number;
        }
        if (number == prior.length) {
            int larger = number + (number >> 1);
            prior = Arrays.copyOf(prior, larger);
            sentencesWith = Arrays.copyOf(sentencesWith, larger);
            logarithms = Arrays.copyOf(logarithms, larger);
        }
        prior[number] = stop ? -1 : priorOf(term);
        countIn(number, 0);
        return number;
    }

    /** Shorter words are the more frequent ones (Zipf's law of abbreviation). */
    private static float priorOf(String term) {
        if (term.startsWith("#")) {
            return 1.5f;
        }
        return term.length() <= 3 ? 4 : term.length() <= 5 ? 2.5f : term.length() <= 7 ? 1.5f : 1;
    }

    public void countSentences(int count) {
        sentences += count;
        perLogarithm = 1 / Math.log(PRIOR_SENTENCES + sentences);
    }

    public void countIn(int term, int count) {
        sentencesWith[term] += count;
        logarithms[term] = prior[term] < 0 ? Double.POSITIVE_INFINITY : Math.log(sentencesWith[term] + prior[term]);
    }

    /** Tells whether a term was counted in a sentence, or is too small a word to be counted. */
    public boolean isKnown(int term) {
        return sentencesWith[term] > 0 || prior[term] < 0;
    }

    /** Returns a weight that is about 1 for a word seen once in a long text. */
    public double weight(int term) {
        return Math.max(LEAST_WEIGHT, 1 - logarithms[term] * perLogarithm);
    }
}
