package dev.whence.english.text;

import dev.whence.core.Span;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.lexicon.WordTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words and marks of one text, and its sentences, as parallel arrays: what every later stage reads. Token offsets are
 * UTF-16 code units of the text. Made once per article by {@link Tokenizer} and {@link Sentences}; not changed afterwards.
 */
public final class Tokens {

    /** A word, with letters in it. */
    static final byte WORD = 0;
    /** Digits, with the separators inside them. */
    public static final byte NUMBER = 1;
    /** Any mark that is not a quotation mark. */
    public static final byte MARK = 2;
    /** A mark that may open or close a quotation; a lone apostrophe at the edge of a word is one too. */
    public static final byte QUOTE = 3;

    /** So few characters a token has in news, with the space behind it. */
    private static final int LETTERS = 4;

    private static final byte CAPITAL = 1;
    private static final byte SMALL = 2;
    private static final byte CAPS = 4;
    private static final byte KNOWN = 8;

    public final String text;
    public int size;
    public int[] start;
    public int[] end;
    public byte[] kind;
    /** Whether it begins with a capital or a small letter, whether all its letters are capitals, and whether the lexicon knows it. */
    private byte[] shape;

    /** The token in lower case, curly apostrophes made straight. */
    public String[] lower;
    /** What the lexicon knows of {@link #lower}: bits of {@link Lexicon}. */
    public long[] bits;

    /** The first token of each sentence; one more entry closes the last. */
    int[] sentenceFirst = new int[0];

    public int sentenceCount;
    /** The sentence of each token. */
    public int[] sentenceOf = new int[0];

    Tokens(String text) {
        this.text = text;
        int capacity = text.length() / LETTERS + 64;
        start = new int[capacity];
        end = new int[capacity];
        kind = new byte[capacity];
        shape = new byte[capacity];
        lower = new String[capacity];
        bits = new long[capacity];
    }

    void add(int from, int to, byte tokenKind) {
        if (size == start.length) {
            grow();
        }
        start[size] = from;
        end[size] = to;
        kind[size] = tokenKind;
        int hash = 0;
        long head = 0;
        int letters = 0;
        int capitals = 0;
        int i = from;
        while (i < to) {
            int c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letters++;
            } else if (c >= 'A' && c <= 'Z') {
                letters++;
                capitals++;
                c += 'a' - 'A';
            } else if (c == '’') {
                c = '\'';
            } else if (c > '~' && (c < '–' || c > '…')) {
                break;
            }
            hash = 31 * hash + c;
            head = WordTable.addToHead(head, c, i - from);
            i++;
        }
        if (i < to) {
            addForeign(from, to);
        } else {
            char first = text.charAt(from);
            boolean capital = first >= 'A' && first <= 'Z';
            boolean small = first >= 'a' && first <= 'z';
            boolean caps = tokenKind == WORD && letters > 1 && letters == capitals;
            int slot = Lexicon.words().find(text, from, to, hash, head);
            shape[size] =
                    (byte) ((capital ? CAPITAL : small ? SMALL : 0) | (caps ? CAPS : 0) | (slot >= 0 ? KNOWN : 0));
            lower[size] = slot >= 0 ? Lexicon.words().word(slot) : lowerCase(from, to, capitals);
            bits[size] = slot >= 0 ? Lexicon.words().bits(slot) : 0;
        }
        size++;
    }

    private void grow() {
        int capacity = size * 2;
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        kind = Arrays.copyOf(kind, capacity);
        shape = Arrays.copyOf(shape, capacity);
        lower = Arrays.copyOf(lower, capacity);
        bits = Arrays.copyOf(bits, capacity);
    }

    private String lowerCase(int from, int to, int capitals) {
        String word = text.substring(from, to);
        return (capitals > 0 ? word.toLowerCase(Locale.ROOT) : word).replace('’', '\'');
    }

    /** A word with letters beyond ASCII has rules of its own for what is lower case. */
    private void addForeign(int from, int to) {
        char first = text.charAt(from);
        int letters = 0;
        int small = 0;
        for (int i = from; i < to; i++) {
            if (Character.isLetter(text.charAt(i))) {
                letters++;
                small += Character.isUpperCase(text.charAt(i)) ? 0 : 1;
            }
        }
        boolean caps = kind[size] == WORD && letters > 1 && small == 0;
        boolean begins = Character.isLowerCase(first);
        shape[size] = (byte) ((Character.isUpperCase(first) ? CAPITAL : begins ? SMALL : 0) | (caps ? CAPS : 0));
        lower[size] = lowerCase(from, to, letters);
        bits[size] = Lexicon.bits(lower[size]);
    }

    /** Returns the token as it stands in the text. */
    public String word(int token) {
        return text.substring(start[token], end[token]);
    }

    /** Returns the text from the first token to the last, both included. */
    public String words(int first, int last) {
        return text.substring(start[first], end[last]);
    }

    /** Returns the span from the first token to the last, both included. */
    public Span span(int first, int last) {
        return new Span(start[first], end[last]);
    }

    /**
     * Tells whether a token is a word that is written out in this program. Those are the same strings as the lexicon's, so that
     * what it knows is another word if it is another string: most questions are answered without a look at the letters.
     */
    @SuppressWarnings({"ReferenceEquality", "StringEquality"})
    public boolean is(int token, String word) {
        return token >= 0
                && token < size
                && (lower[token] == word || (shape[token] & KNOWN) == 0 && lower[token].equals(word));
    }

    /** Tells whether a token is one of some words that are written out in this program. */
    public boolean isAny(int token, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (is(token, words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the lexicon knows one of these bits of the token. */
    public boolean has(int token, long mask) {
        return token >= 0 && token < size && (bits[token] & mask) != 0;
    }

    public boolean isWord(int token) {
        return token >= 0 && token < size && kind[token] == WORD;
    }

    public boolean isNumber(int token) {
        return token >= 0 && token < size && kind[token] == NUMBER;
    }

    public boolean isQuote(int token) {
        return token >= 0 && token < size && kind[token] == QUOTE;
    }

    /** Tells whether a word begins with a capital letter. */
    public boolean isCapitalized(int token) {
        return token >= 0 && token < size && (shape[token] & CAPITAL) != 0;
    }

    /** Tells whether a word begins with a lower-case letter. */
    public boolean isSmall(int token) {
        return (shape[token] & SMALL) != 0;
    }

    /** Tells whether a word of two letters or more has capital letters only. */
    public boolean isAllCaps(int token) {
        return token >= 0 && token < size && (shape[token] & CAPS) != 0;
    }

    /** Tells whether white space stands before the token. */
    public boolean spaceBefore(int token) {
        return start[token] == 0 || Character.isWhitespace(text.charAt(start[token] - 1)) || start[token] - 1 == 0xFEFF;
    }

    /** Returns the first token of a sentence. */
    public int first(int sentence) {
        return sentenceFirst[sentence];
    }

    /** Returns the last token of a sentence. */
    public int last(int sentence) {
        return sentenceFirst[sentence + 1] - 1;
    }

    /** Returns the sentence that a token stands in; the first or last one's neighbour for a token outside the text. */
    public int sentenceOf(int token) {
        return token < 0 ? -1 : token >= size ? sentenceCount - 1 : sentenceOf[token];
    }

    /** Tells whether a token is a dash, or a hyphen that stands for one. */
    public boolean isDash(int t) {
        return is(t, "-") || is(t, "--") || is(t, "–") || is(t, "—");
    }

    /** Tells whether a token is the first of its sentence. */
    public boolean startsSentence(int t) {
        return first(sentenceOf(t)) == t;
    }

    /** Tells whether a token is the first of its line. */
    public boolean startsLine(int t) {
        return startsSentence(t) && beginsLine(sentenceOf(t));
    }

    /** Returns the first token that begins at an offset or behind it; {@link #size} if there is none. */
    public int tokenAt(int offset) {
        int found = Arrays.binarySearch(start, 0, size, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** Tells whether a sentence begins on a line of its own, with nothing before it. */
    public boolean beginsLine(int sentence) {
        int i = start[first(sentence)] - 1;
        while (i >= 0 && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
            i--;
        }
        return true;
    }
}
