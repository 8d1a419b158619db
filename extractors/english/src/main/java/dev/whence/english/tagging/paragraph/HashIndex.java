package dev.whence.english.tagging.paragraph;

import java.util.Arrays;

/** Numbers hashes, from 1 on; 0 is any other. Immutable and thread-safe. */
public final class HashIndex {

    private final int[] keys;
    /** A hash and its number side by side, so that both are near; no number where there is nothing. */
    private final int[] table;

    /** Numbers the hashes in the order given; none twice. */
    public HashIndex(int[] keys) {
        this.keys = keys.clone();
        int capacity = Math.max(4, Integer.highestOneBit(keys.length + 1) * 4);
        table = new int[2 * capacity];
        for (int i = 0; i < keys.length; i++) {
            int slot = slot(keys[i]);
            if (table[slot + 1] > 0) {
                throw new IllegalArgumentException("hash twice: " + keys[i]);
            }
            table[slot] = keys[i];
            table[slot + 1] = i + 1;
        }
    }

    private int slot(int key) {
        int mask = table.length - 2;
        int mixed = (key ^ key >>> 16) * 0x85EBCA6B;
        int slot = (mixed ^ mixed >>> 13) << 1 & mask;
        while (table[slot + 1] > 0 && table[slot] != key) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    /** Returns the number of a hash; 0 if it has none. */
    public int row(int key) {
        return table[slot(key) + 1];
    }

    /** Returns how many numbers there are, 0 included. */
    public int size() {
        return keys.length + 1;
    }

    /** Returns the hashes in the order of their numbers. */
    public int[] keys() {
        return Arrays.copyOf(keys, keys.length);
    }
}
