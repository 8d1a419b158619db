package dev.whence.encoder.words;

import java.util.Locale;

/**
 * What the pieces of a word do not tell, since they have neither capitals nor directed marks: its shape, and whether it stands in
 * double quotation marks, which end with the paragraph. Immutable.
 */
public final class Features {

    /** The shape of what is no word: of the pieces that begin, end and fill a window. */
    public static final int NO_WORD = 4;

    private static final int SMALL = 0;
    private static final int NUMBER = 1;
    private static final int CAPITALS = 2;
    private static final int CAPITAL = 3;
    private static final int OTHER = NO_WORD;
    private static final int STRAIGHT_MARK = 5;
    private static final int OPENING_MARK = 6;
    private static final int CLOSING_MARK = 7;

    private final byte[] shapes;
    private final byte[] quoted;

    private Features(int words) {
        shapes = new byte[words];
        quoted = new byte[words];
    }

    /** Finds the features of the words of a text. */
    public static Features of(Words words) {
        Features features = new Features(words.size());
        boolean open = false;
        for (int w = 0; w < words.size(); w++) {
            int shape = shape(words, w);
            open &= !words.beginsParagraph(w);
            boolean mark = shape >= STRAIGHT_MARK;
            features.shapes[w] = (byte) shape;
            features.quoted[w] = (byte) (open || mark ? 1 : 0);
            if (mark) {
                open = shape == OPENING_MARK || shape == STRAIGHT_MARK && !open;
            }
        }
        return features;
    }

    private static int shape(Words words, int word) {
        int first = words.first(word);
        return switch (first) {
            case '"' -> STRAIGHT_MARK;
            case '“' -> OPENING_MARK;
            case '”' -> CLOSING_MARK;
            default ->
                Character.isLetter(first) ? ofLetters(words, word, first) : Character.isDigit(first) ? NUMBER : OTHER;
        };
    }

    private static int ofLetters(Words words, int word, int first) {
        String text = words.word(word);
        if (text.equals(text.toLowerCase(Locale.ROOT))) {
            return SMALL;
        }
        boolean several = text.length() > Character.charCount(first);
        return several && text.equals(text.toUpperCase(Locale.ROOT)) ? CAPITALS : CAPITAL;
    }

    /** Returns the shape of a word. */
    public int shape(int word) {
        return shapes[word];
    }

    /** Returns 1 for a word in double quotation marks or such a mark, else 0. */
    public int quoted(int word) {
        return quoted[word];
    }
}
