package dev.whence.english.tagging.features;

import java.util.Arrays;

/** Collects the features of one candidate as hashes; each kind of feature has its place in the order of calls. */
public final class HashedFeatures {

    private int[] values = new int[160];
    private int[] kinds = new int[160];
    private int[] hashes = new int[160];
    private int count;
    private int kind;

    public void clear(int seed) {
        count = 0;
        kind = seed;
    }

    /** Keeps the first features and goes on with a kind of its own, so that what was left out shifts nothing. */
    public void clear(int keep, int next) {
        count = keep;
        kind = next;
    }

    private static int mix(int a, int b) {
        int x = a * 0x9E3779B1 + b * 0x85EBCA6B;
        x ^= x >>> 15;
        x *= 0xC2B2AE35;
        return x ^ x >>> 13;
    }

    public void add(int a) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
        }
        values[count] = a;
        kinds[count++] = ++kind;
    }

    public void add(int a, int b) {
        add(mix(a, b));
    }

    public void add(int a, int b, int c) {
        add(mix(mix(a, b), c));
    }

    public void add(int a, int b, int c, int d) {
        add(mix(mix(mix(a, b), c), d));
    }

    /** Makes the hashes of all features at once, which is faster than one by one. */
    public HashedFeatures hashed() {
        if (hashes.length < values.length) {
            hashes = new int[values.length];
        }
        for (int i = 0; i < count; i++) {
            hashes[i] = mix(mix(values[i], kinds[i]), 0x27D4EB2F);
        }
        return this;
    }

    public int count() {
        return count;
    }

    /** Returns a hash, once they are made. */
    public int get(int i) {
        return hashes[i];
    }

    /** Returns the hashes, once they are made. */
    public int[] copy() {
        return Arrays.copyOf(hashes, count);
    }

    /** Puts a probability into one of sixteen classes, even on the logistic scale. */
    public static int level(double p) {
        int level = p >= LEVELS[7] ? 8 : 0;
        level += p >= LEVELS[level + 3] ? 4 : 0;
        level += p >= LEVELS[level + 1] ? 2 : 0;
        return level + (p >= LEVELS[level] ? 1 : 0);
    }

    private static final double[] ODDS = {0.005, 0.012, 0.025, 0.05, 0.09, 0.15, 0.25, 0.4, 0.65, 1, 1.6, 2.7, 5, 10, 30
    };
    private static final double[] LEVELS =
            Arrays.stream(ODDS).map(odds -> odds / (1 + odds)).toArray();

    /** Puts a distance or a length into one of eleven classes. */
    public static int distance(int tokens) {
        int d = Math.abs(tokens);
        return d < 6 ? d : d < 9 ? 6 : d < 13 ? 7 : d < 20 ? 8 : d < 35 ? 9 : 10;
    }
}
