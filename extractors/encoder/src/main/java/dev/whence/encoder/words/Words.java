package dev.whence.encoder.words;

import java.util.Arrays;

/**
 * The words of a text: runs of characters, and each mark by itself ("U.S." is four, "don't" three). Every character that is no white
 * space is in one. Offsets are UTF-16 code units. Immutable.
 */
public final class Words {

    private static final int SPACE = 0;
    private static final int MARK = 1;
    private static final int LETTER = 2;

    private final String text;
    private int size;
    private int[] starts;
    private int[] ends;
    private int[] paragraphs;

    private Words(String text) {
        this.text = text;
        int expected = text.length() / 5 + 16;
        starts = new int[expected];
        ends = new int[expected];
        paragraphs = new int[expected];
    }

    /** Finds the words of a text. */
    public static Words of(String text) {
        Words words = new Words(text);
        words.find();
        return words;
    }

    private void find() {
        int run = -1;
        int paragraph = -1;
        boolean line = true;
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            int kind = kind(character);
            if (kind == LETTER) {
                run = run < 0 ? i : run;
            } else {
                if (run >= 0) {
                    paragraph += line ? 1 : 0;
                    line = false;
                    add(run, i, paragraph);
                    run = -1;
                }
                if (kind == MARK) {
                    paragraph += line ? 1 : 0;
                    line = false;
                    add(i, next, paragraph);
                }
                line |= character == '\n';
            }
            i = next;
        }
        if (run >= 0) {
            add(run, text.length(), paragraph + (line ? 1 : 0));
        }
    }

    private static int kind(int character) {
        int type = Character.getType(character);
        return switch (type) {
            case Character.SPACE_SEPARATOR, Character.CONTROL -> SPACE;
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> MARK;
            default -> Character.isWhitespace(character) ? SPACE : LETTER;
        };
    }

    private void add(int start, int end, int paragraph) {
        if (size == starts.length) {
            int capacity = size * 2;
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            paragraphs = Arrays.copyOf(paragraphs, capacity);
        }
        starts[size] = start;
        ends[size] = end;
        paragraphs[size] = paragraph;
        size++;
    }

    public int size() {
        return size;
    }

    /** Returns the offset of a word's first code unit. */
    public int start(int word) {
        return starts[word];
    }

    /** Returns the offset after a word's last code unit. */
    public int end(int word) {
        return ends[word];
    }

    /** Returns the number of the paragraph that a word stands in; lines without a word do not count. */
    public int paragraph(int word) {
        return paragraphs[word];
    }

    /** Tells whether a word is the first of its paragraph. */
    public boolean beginsParagraph(int word) {
        return word == 0 || paragraphs[word] != paragraphs[word - 1];
    }

    /** Returns a word as it stands in the text. */
    public String word(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /** Returns the first character of a word, as a code point. */
    public int first(int word) {
        return text.codePointAt(starts[word]);
    }

    /** Tells whether a word is a mark that says nothing by itself: all but signs of currencies and percent. */
    public boolean isBare(int word) {
        int character = first(word);
        return kind(character) == MARK && "$€£%".indexOf(character) < 0;
    }
}
