package dev.whence.english;

import dev.whence.core.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words and marks of one text, and its sentences, as parallel arrays: what every later stage reads. Token offsets are
 * UTF-16 code units of the text. Made once per article by {@link Tokenizer} and {@link Sentences}; not changed afterwards.
 */
final class Tokens {

    /** A word, with letters in it. */
    static final byte WORD = 0;
    /** Digits, with the separators inside them. */
    static final byte NUMBER = 1;
    /** Any mark that is not a quotation mark. */
    static final byte MARK = 2;
    /** A mark that may open or close a quotation; a lone apostrophe at the edge of a word is one too. */
    static final byte QUOTE = 3;

    final String text;
    int size;
    int[] start = new int[64];
    int[] end = new int[64];
    byte[] kind = new byte[64];
    /** The token in lower case, curly apostrophes made straight. */
    String[] lower = new String[64];
    /** What the lexicon knows of {@link #lower}: bits of {@link Lexicon}. */
    long[] bits = new long[64];

    /** The first token of each sentence; one more entry closes the last. */
    int[] sentenceFirst = new int[0];

    int sentenceCount;

    Tokens(String text) {
        this.text = text;
    }

    void add(int from, int to, byte tokenKind) {
        if (size == start.length) {
            int capacity = size * 2;
            start = Arrays.copyOf(start, capacity);
            end = Arrays.copyOf(end, capacity);
            kind = Arrays.copyOf(kind, capacity);
            lower = Arrays.copyOf(lower, capacity);
            bits = Arrays.copyOf(bits, capacity);
        }
        start[size] = from;
        end[size] = to;
        kind[size] = tokenKind;
        String word = lowerCase(from, to);
        lower[size] = word;
        bits[size] = Lexicon.bits(word);
        size++;
    }

    /** Most words are lower-case letters already; only the others are worth the work. */
    private String lowerCase(int from, int to) {
        String word = text.substring(from, to);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < '!' || c > 'z' || c >= 'A' && c <= 'Z') {
                return word.toLowerCase(Locale.ROOT).replace('’', '\'');
            }
        }
        return word;
    }

    /** Returns the token as it stands in the text. */
    String word(int token) {
        return text.substring(start[token], end[token]);
    }

    /** Returns the text from the first token to the last, both included. */
    String words(int first, int last) {
        return text.substring(start[first], end[last]);
    }

    /** Returns the span from the first token to the last, both included. */
    Span span(int first, int last) {
        return new Span(start[first], end[last]);
    }

    boolean is(int token, String word) {
        return token >= 0 && token < size && lower[token].equals(word);
    }

    boolean isAny(int token, List<String> words) {
        return token >= 0 && token < size && words.contains(lower[token]);
    }

    /** Tells whether the lexicon knows one of these bits of the token. */
    boolean has(int token, long mask) {
        return token >= 0 && token < size && (bits[token] & mask) != 0;
    }

    boolean isWord(int token) {
        return token >= 0 && token < size && kind[token] == WORD;
    }

    boolean isNumber(int token) {
        return token >= 0 && token < size && kind[token] == NUMBER;
    }

    boolean isQuote(int token) {
        return token >= 0 && token < size && kind[token] == QUOTE;
    }

    /** Tells whether a word begins with a capital letter. */
    boolean isCapitalized(int token) {
        return token >= 0 && token < size && Character.isUpperCase(text.charAt(start[token]));
    }

    /** Tells whether a word of two letters or more has capital letters only. */
    boolean isAllCaps(int token) {
        if (!isWord(token)) {
            return false;
        }
        int letters = 0;
        for (int i = start[token]; i < end[token]; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                if (!Character.isUpperCase(c)) {
                    return false;
                }
                letters++;
            }
        }
        return letters > 1;
    }

    /** Tells whether white space stands before the token. */
    boolean spaceBefore(int token) {
        return start[token] == 0 || Character.isWhitespace(text.charAt(start[token] - 1)) || start[token] - 1 == 0xFEFF;
    }

    /** Returns the first token of a sentence. */
    int first(int sentence) {
        return sentenceFirst[sentence];
    }

    /** Returns the last token of a sentence. */
    int last(int sentence) {
        return sentenceFirst[sentence + 1] - 1;
    }

    /** Returns the sentence that a token stands in. */
    int sentenceOf(int token) {
        int found = Arrays.binarySearch(sentenceFirst, 0, sentenceCount, token);
        return found >= 0 ? found : -found - 2;
    }

    /** Tells whether a token is the first of its sentence. */
    boolean startsSentence(int t) {
        return first(sentenceOf(t)) == t;
    }

    /** Returns the first token that begins at an offset or behind it; {@link #size} if there is none. */
    int tokenAt(int offset) {
        int found = Arrays.binarySearch(start, 0, size, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** Tells whether a sentence begins on a line of its own, with nothing before it. */
    boolean beginsLine(int sentence) {
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
