package dev.whence.english;

import java.util.Map;

/**
 * The known words with their bits, found by the characters of a text: no string is made of a word that is known, and the
 * same word is the same string everywhere, so that most comparisons end at identity. Open addressing; immutable.
 */
final class WordTable {

    private final String[] words;
    private final long[] bits;
    private final int mask;

    WordTable(Map<String, Long> known) {
        int capacity = Integer.highestOneBit(Math.max(known.size(), 4)) * 4;
        words = new String[capacity];
        bits = new long[capacity];
        mask = capacity - 1;
        known.forEach((word, value) -> {
            int slot = home(word.hashCode());
            while (words[slot] != null) {
                slot = slot + 1 & mask;
            }
            words[slot] = word;
            bits[slot] = value;
        });
    }

    private int home(int hash) {
        return (hash ^ hash >>> 15) & mask;
    }

    /** Returns a character as words are looked up: an ASCII letter in lower case, a curly apostrophe made straight. */
    static char fold(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c == '’' ? '\'' : c;
    }

    /**
     * Returns the slot of the word that a part of a text is, folded; -1 if it is not known.
     *
     * @param hash what {@link String#hashCode()} gives for the folded part
     */
    int find(String text, int from, int to, int hash) {
        int slot = home(hash);
        String word = words[slot];
        while (word != null) {
            if (word.length() == to - from && matches(word, text, from)) {
                return slot;
            }
            slot = slot + 1 & mask;
            word = words[slot];
        }
        return -1;
    }

    private static boolean matches(String word, String text, int from) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != fold(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the slot of a lower-case word; -1 if it is not known. */
    int find(String word) {
        int slot = home(word.hashCode());
        while (words[slot] != null) {
            if (words[slot].equals(word)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    String word(int slot) {
        return words[slot];
    }

    long bits(int slot) {
        return bits[slot];
    }
}
