package dev.whence.english.tagging.network;

import dev.whence.english.tagging.paragraph.HashIndex;

/**
 * Word vectors learned from other text than the model, one byte a value; they stay as they are when a model is learned.
 * Immutable and thread-safe.
 */
public final class WordVectors {

    /** How many values a vector has. */
    public static final int SIZE = 100;

    private final HashIndex index;
    private final byte[] values;
    private final float[] scales;

    /**
     * Makes the table.
     *
     * @param index the hashes of the words, whose number 0 has no vector
     * @param values {@link #SIZE} bytes a word
     * @param scales what to multiply the bytes of each word with
     */
    public WordVectors(HashIndex index, byte[] values, float[] scales) {
        this.index = index;
        this.values = values;
        this.scales = scales;
    }

    public HashIndex index() {
        return index;
    }

    /** Returns the number of a word's hash; 0 if it has no vector. */
    public int row(int hash) {
        return index.row(hash);
    }

    /** Writes the vector with a number to a place; zeros for number 0. */
    public void copy(int row, float[] to, int at) {
        if (row == 0) {
            java.util.Arrays.fill(to, at, at + SIZE, 0);
            return;
        }
        int from = (row - 1) * SIZE;
        float scale = scales[row - 1];
        for (int j = 0; j < SIZE; j++) {
            to[at + j] = values[from + j] * scale;
        }
    }

    public byte[] values() {
        return values;
    }

    public float[] scales() {
        return scales;
    }
}
