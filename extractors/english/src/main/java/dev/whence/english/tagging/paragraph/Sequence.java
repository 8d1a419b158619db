package dev.whence.english.tagging.paragraph;

import java.util.Arrays;

/**
 * The tokens of one paragraph as the network sees them.
 *
 * @param words one hash a token: of the word in lower case
 * @param vectorWords the word that has a vector: mostly the same, the last part of a word with a hyphen
 * @param endings a hash of the last three letters
 * @param shapes a hash of the kinds of letters, and whether a sentence begins
 * @param quotes how the token lies to quotation marks, below {@link #QUOTE_STATES}
 * @param marks what the rules say of the token, a {@link Tag}
 * @param annotators who annotated it, below {@link #ANNOTATORS}; 0 where nobody is known, as it is whenever a text is read
 */
public record Sequence(
        int[] words, int[] vectorWords, int[] endings, int[] shapes, byte[] quotes, byte[] marks, byte[] annotators) {

    public static final int QUOTE_STATES = 4;
    public static final int ANNOTATORS = 18;

    /** Returns the same tokens as one annotator had them before him. */
    public Sequence by(int annotator) {
        byte[] annotated = new byte[length()];
        Arrays.fill(annotated, (byte) annotator);
        return new Sequence(words, vectorWords, endings, shapes, quotes, marks, annotated);
    }

    public int length() {
        return words.length;
    }
}
