package dev.whence.encoder;

import dev.whence.encoder.words.Words;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * The words of a text that are in memory: they follow each other, and each has its vector. Words are counted from the first of the text.
 * Used by one thread.
 */
final class Stretch {

    private final Words words;
    private final int most;
    private int from;
    private int end;
    private int width;
    /** Outside the heap, where the runtime reads them without a copy: copies would stay there until the heap is cleaned up. */
    private FloatBuffer vectors = FloatBuffer.allocate(0);
    /** A number for each word: where two are the same, so are the vectors, and whether the words are bare. */
    private final int[] alike;

    /**
     * Makes an empty one.
     *
     * @param words the words of the text
     * @param most how many it may hold
     */
    Stretch(Words words, int most) {
        this.words = words;
        this.most = Math.min(most, words.size());
        alike = new int[this.most];
    }

    /** Returns the first word. */
    int from() {
        return from;
    }

    /** Returns the word after the last. */
    int end() {
        return end;
    }

    /** Tells whether there is room for words up to one. */
    boolean hasRoom(int next) {
        return next - from <= most;
    }

    /**
     * Adds the words of a window.
     *
     * @param number the window's number: another where a vector is
     * @param added the vectors of its words, one after the other
     * @param count how many words it has
     */
    void add(int number, float[] added, int count) {
        int size = end - from;
        if (width == 0) {
            width = added.length / count;
            vectors = ByteBuffer.allocateDirect(most * width * Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        }
        vectors.put(size * width, added);
        for (int i = 0; i < count; i++) {
            alike[size + i] = number + 2 * i + (words.isBare(end + i) ? 1 : 0);
        }
        end += count;
    }

    /** Forgets the words before one. */
    void forgetBefore(int word) {
        int gone = word - from;
        vectors.duplicate().limit((end - from) * width).position(gone * width).compact();
        System.arraycopy(alike, gone, alike, 0, end - word);
        from = word;
    }

    /** Returns the vectors of the words of a range. */
    FloatBuffer vectors(int first, int next) {
        return vectors.slice((first - from) * width, (next - first) * width);
    }

    /** Returns the number of the paragraph of each word of a range. */
    long[] paragraphs(int first, int next) {
        long[] paragraphs = new long[next - first];
        for (int w = first; w < next; w++) {
            paragraphs[w - first] = words.paragraph(w);
        }
        return paragraphs;
    }

    /** Returns what is the same for two ranges that nothing tells apart, with a number of the caller's before it. */
    IntBuffer likeness(int before, int first, int next) {
        int[] likeness = new int[next - first + 1];
        likeness[0] = before;
        System.arraycopy(alike, first - from, likeness, 1, next - first);
        return IntBuffer.wrap(likeness);
    }
}
