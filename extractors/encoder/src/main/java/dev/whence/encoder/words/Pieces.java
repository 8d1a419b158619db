package dev.whence.encoder.words;

import java.util.Arrays;

/** The pieces of all words of a text, one after the other. Immutable. */
public final class Pieces {

    /** Words come again; so many are kept in mind while a text is cut. */
    private static final int KEPT = 1 << 12;

    private int[] numbers;
    /** Where the pieces of each word begin; one more entry closes the last. */
    private final int[] firsts;

    private Pieces(int words) {
        numbers = new int[words * 2 + 16];
        firsts = new int[words + 1];
    }

    /** Cuts the words of a text. */
    public static Pieces of(Words words, Vocabulary vocabulary) {
        Pieces pieces = new Pieces(words.size());
        Recent<String, int[]> known = new Recent<>(KEPT);
        int count = 0;
        for (int w = 0; w < words.size(); w++) {
            String word = words.word(w);
            int[] cut = known.get(word);
            if (cut == null) {
                cut = vocabulary.cut(word);
                known.keep(word, cut);
            }
            if (count + cut.length > pieces.numbers.length) {
                pieces.numbers = Arrays.copyOf(pieces.numbers, pieces.numbers.length * 2);
            }
            System.arraycopy(cut, 0, pieces.numbers, count, cut.length);
            count += cut.length;
            pieces.firsts[w + 1] = count;
        }
        return pieces;
    }

    /** Returns how many pieces a word has, one at least. */
    public int count(int word) {
        return firsts[word + 1] - firsts[word];
    }

    /** Returns how many pieces the words of a range have. */
    public int count(int firstWord, int endWord) {
        return firsts[endWord] - firsts[firstWord];
    }

    /** Returns the number of a word's piece. */
    public int number(int word, int piece) {
        return numbers[firsts[word] + piece];
    }
}
