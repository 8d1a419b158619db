package dev.whence.english.lexicon;

import java.util.Map;

/**
 * The known words with their bits, found by the characters of a text: no string is made of a word that is known, and the
 * same word is the same string everywhere, that which is written out in the program: comparisons of known words are of identity. Open addressing; immutable.
 */
public final class WordTable {

    private static final int HEAD = 8;
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private final String[] words;
    private final long[] bits;
    /** The first eight characters of each word, one byte each, so that most comparisons are of one number. */
    private final long[] heads;

    private final int mask;

    WordTable(Map<String, Long> known) {
        int capacity = Integer.highestOneBit(Math.max(known.size(), 4)) * 4;
        words = new String[capacity];
        bits = new long[capacity];
        heads = new long[capacity];
        mask = capacity - 1;
        known.forEach((word, value) -> {
            int slot = home(word.hashCode());
            while (words[slot] != null) {
                slot = slot + 1 & mask;
            }
            words[slot] = word.intern();
            bits[slot] = value;
            heads[slot] = head(word);
        });
    }

    private int home(int hash) {
        return (hash ^ hash >>> 15) & mask;
    }

    private static long head(String word) {
        long head = 0;
        for (int i = 0; i < word.length(); i++) {
            head = addToHead(head, word.charAt(i), i);
        }
        return head;
    }

    /** Adds the character with a number to a word's head; the ninth and later change nothing. */
    public static long addToHead(long head, int folded, int number) {
        long one = folded < 0x80 ? folded : 0x80 | folded & 0x7F;
        return number < HEAD ? head | one << 8 * number : head;
    }

    /** Returns a character as words are looked up: an ASCII letter in lower case, a curly apostrophe made straight. */
    static char fold(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c == '’' ? '\'' : c;
    }

    /**
     * Returns the slot of the word that a part of a text is, folded; -1 if it is not known.
     *
     * @param hash what {@link String#hashCode()} gives for the folded part
     * @param head what {@link #addToHead} gives for its characters
     */
    public int find(String text, int from, int to, int hash, long head) {
        int slot = home(hash);
        while (heads[slot] != 0) {
            if (heads[slot] == head
                    && words[slot].length() == to - from
                    && matches(words[slot], text, from, (head & BEYOND_ASCII) == 0 ? HEAD : 0)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    private static boolean matches(String word, String text, int from, int first) {
        for (int i = first; i < word.length(); i++) {
            if (word.charAt(i) != fold(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the slot of a lower-case word; -1 if it is not known. */
    public int find(String word) {
        int slot = home(word.hashCode());
        while (words[slot] != null) {
            if (words[slot].equals(word)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    public String word(int slot) {
        return words[slot];
    }

    public long bits(int slot) {
        return bits[slot];
    }
}
