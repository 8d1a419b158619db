package dev.whence.benchmarks.news;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Words of no language, as frequent as words are: that of rank r about as often as 1/r (Zipf 1949), the frequent ones short.
 * Immutable and thread-safe.
 */
final class InventedWords {

    private static final String[] SYLLABLES = {
        "ba", "bel", "bri", "cor", "da", "del", "dor", "fa", "fen", "gar", "gol", "ha", "hol", "ka", "kel", "kri", "la",
        "len", "lor", "ma", "mer", "mon", "na", "nel", "nor", "pa", "pel", "pra", "ra", "ren", "ro", "sa", "sel", "sto",
        "ta", "tel", "tor", "tra", "va", "vel", "vor", "wa", "wen", "zo"
    };

    /** About as many stems as ten million words of news hold. */
    private static final int WORDS = 300_000;

    private static final double[] CUMULATIVE = cumulative();

    private InventedWords() {}

    private static double[] cumulative() {
        double[] sums = new double[WORDS];
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            sum += 1.0 / (rank + 20);
            sums[rank] = sum;
        }
        return sums;
    }

    /** Returns a word, the frequent ones more often. */
    static String any(SplittableRandom random) {
        double at = random.nextDouble() * CUMULATIVE[WORDS - 1];
        int found = Arrays.binarySearch(CUMULATIVE, at);
        return ofRank(Math.min(WORDS - 1, found < 0 ? -found - 1 : found));
    }

    /** Returns a word that is not among the most frequent ones, as what an article is about. */
    static String telling(SplittableRandom random) {
        return ofRank(500 + random.nextInt(20_000));
    }

    /** Returns a name, with a capital. */
    static String name(int number) {
        String word = ofRank(WORDS + number);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String ofRank(int rank) {
        StringBuilder word = new StringBuilder();
        int rest = rank + SYLLABLES.length;
        while (rest > 0) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
            rest /= SYLLABLES.length;
        }
        // an ending that no rule takes off, so that words of two ranks stay two
        return word.append("um").toString();
    }
}
