package dev.whence.tracker.words;

import dev.whence.ledger.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sample of an article's runs of words, by which near-copies of whole articles are told (shingles, Broder 1997). Which
 * runs are sampled depends on the words alone, so that two copies sample the same ones.
 */
public final class Sketch {

    private static final int RUN = 6;
    private static final int ONE_IN = 4;

    /** Fewer sampled runs than this, from about seventy words, can agree by one long quotation that both carry. */
    private static final int LEAST_RUNS = 16;

    private static final double COPY = 0.6;

    private final int[] sampled;

    private Sketch(int[] sampled) {
        this.sampled = sampled;
    }

    public static Sketch of(String text) {
        List<Words.Word> words = Words.of(text, 0, text.length());
        IntStream.Builder runs = IntStream.builder();
        for (int i = 0; i + RUN <= words.size(); i++) {
            long hash = 0xcbf29ce484222325L;
            for (int k = 0; k < RUN; k++) {
                hash = (hash ^ words.get(i + k).form().hashCode()) * 0x100000001b3L;
            }
            hash ^= hash >>> 32;
            if (hash % ONE_IN == 0) {
                runs.add((int) (hash >>> Byte.SIZE));
            }
        }
        return new Sketch(runs.build().sorted().distinct().toArray());
    }

    /** Returns whether most of the shorter text stands in the other. */
    public boolean nearCopyOf(Sketch other) {
        int least = Math.min(sampled.length, other.sampled.length);
        long shared = Arrays.stream(sampled)
                .filter(run -> Arrays.binarySearch(other.sampled, run) >= 0)
                .count();
        return shared >= LEAST_RUNS && shared >= COPY * least;
    }
}
