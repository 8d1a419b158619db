package dev.whence.encoder.words;

import dev.whence.encoder.words.Windows.Window;
import java.util.Arrays;

/**
 * A window as the network gets it. Two are equal where the network sees the same in them, wherever they stand in the text. Immutable.
 */
public final class WindowInput {

    /** What stands beside the number of each piece in one number: its shape, its edge and whether it is quoted. */
    private static final int SHAPE_SHIFT = 4;

    private static final int EDGE_SHIFT = 1;
    private static final int NUMBER_SHIFT = 8;
    private static final int PARAGRAPH = 2;

    private final int[] packed;
    private final int[] firsts;

    private WindowInput(int[] packed, int[] firsts) {
        this.packed = packed;
        this.firsts = firsts;
    }

    /** Makes the input of a window. */
    public static WindowInput of(Window window, Words words, Pieces pieces, Features features, Vocabulary vocabulary) {
        int[] packed = new int[pieces.count(window.context(), window.end()) + 2];
        int[] firsts = new int[window.end() - window.first()];
        packed[0] = pack(vocabulary.begin(), Features.NO_WORD, 0, 0);
        int at = 1;
        for (int w = window.context(); w < window.end(); w++) {
            if (w >= window.first()) {
                firsts[w - window.first()] = at;
            }
            for (int p = 0; p < pieces.count(w); p++) {
                int edge = p == 0 && words.beginsParagraph(w) ? PARAGRAPH : 0;
                packed[at] = pack(pieces.number(w, p), features.shape(w), edge, features.quoted(w));
                at++;
            }
        }
        packed[at] = pack(vocabulary.end(), Features.NO_WORD, 0, 0);
        return new WindowInput(packed, firsts);
    }

    private static int pack(int number, int shape, int edge, int quoted) {
        return number << NUMBER_SHIFT | shape << SHAPE_SHIFT | edge << EDGE_SHIFT | quoted;
    }

    /** Returns how many pieces there are, with those that begin and end the window. */
    public int pieces() {
        return packed.length;
    }

    /** Returns how many words are the window's own. */
    public int words() {
        return firsts.length;
    }

    /** Returns where the first piece of an own word stands. */
    public int first(int word) {
        return firsts[word];
    }

    /** Returns the number of a piece. */
    public int number(int piece) {
        return packed[piece] >> NUMBER_SHIFT;
    }

    /** Returns the shape of the word that a piece is of. */
    public int shape(int piece) {
        return packed[piece] >> SHAPE_SHIFT & 7;
    }

    /** Returns 2 for the first piece of a paragraph, else 0. */
    public int edge(int piece) {
        return packed[piece] >> EDGE_SHIFT & 3;
    }

    /** Returns 1 for a piece in double quotation marks, else 0. */
    public int quoted(int piece) {
        return packed[piece] & 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WindowInput input
                && Arrays.equals(packed, input.packed)
                && Arrays.equals(firsts, input.firsts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(packed) + Arrays.hashCode(firsts);
    }
}
