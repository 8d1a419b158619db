package dev.whence.english.tagging.features;

import dev.whence.english.tagging.paragraph.HashIndex;
import java.util.Arrays;

/**
 * How often words are part of a cue, begin one, and are part of a source, in nine classes from 0 (not known) to 8 (nearly
 * always). Immutable and thread-safe.
 */
public final class Habits {

    private static final double[] SHARES = {.005, .03, .08, .18, .35, .6, .8};

    private final HashIndex words;
    private final byte[] classes;

    /**
     * Makes a table.
     *
     * @param classes three a word: cue, begins a cue, source
     */
    public Habits(HashIndex words, byte[] classes) {
        this.words = words;
        this.classes = classes;
    }

    private int of(int word, int which) {
        int row = words.row(word);
        return row == 0 ? 0 : classes[(row - 1) * 3 + which];
    }

    public int cue(int word) {
        return of(word, 0);
    }

    int begins(int word) {
        return of(word, 1);
    }

    int source(int word) {
        return of(word, 2);
    }

    public HashIndex words() {
        return words;
    }

    public byte[] classes() {
        return Arrays.copyOf(classes, classes.length);
    }

    /** Returns the class of a share of the times that a word occurs. */
    public static byte level(int part, int times) {
        double share = part / (times + 1.0);
        byte level = 1;
        for (double s : SHARES) {
            level += (byte) (share >= s ? 1 : 0);
        }
        return level;
    }
}
