package dev.whence.ledger.compact;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values that many records share, each kept once under a number. A record may hold a million of them, so that they lie in
 * arrays, without an object for each. Not thread-safe, but may be read by several threads while nothing is added.
 */
public final class Interned<T> {

    private static final int FULL_PERCENT = 66;

    private @Nullable Object[] values = new Object[16];
    private int size;

    /** Numbers plus one where the values lie by their hash; 0 where none does. Each is searched from there on. */
    private int[] table = new int[32];

    /** The hashes of those, so that others are seldom looked at in vain. */
    private int[] hashes = new int[table.length];

    /** What was asked for last, which is mostly what is asked for next. */
    private @Nullable T last;

    private int lastNumber;

    public int size() {
        return size;
    }

    /** Returns the number of a value, which is given the next if it has none yet. */
    public int number(T value) {
        if (value != last) {
            lastNumber = find(value);
            last = value;
        }
        return lastNumber;
    }

    private int find(T value) {
        int hash = value.hashCode();
        int slot = begin(hash);
        while (table[slot] != 0) {
            int number = table[slot] - 1;
            if (hashes[slot] == hash && value.equals(values[number])) {
                return number;
            }
            slot = slot + 1 & table.length - 1;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size] = value;
        table[slot] = ++size;
        hashes[slot] = hash;
        if (size * 100L > table.length * (long) FULL_PERCENT) {
            grow();
        }
        return size - 1;
    }

    private int begin(int hash) {
        return hash * 0x9E3779B9 >>> 7 & table.length - 1;
    }

    private void grow() {
        int[] tableBefore = table;
        int[] hashesBefore = hashes;
        table = new int[tableBefore.length * 2];
        hashes = new int[table.length];
        for (int i = 0; i < tableBefore.length; i++) {
            if (tableBefore[i] != 0) {
                int slot = begin(hashesBefore[i]);
                while (table[slot] != 0) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = tableBefore[i];
                hashes[slot] = hashesBefore[i];
            }
        }
    }

    // nothing else is put there
    @SuppressWarnings("unchecked")
    public T value(int number) {
        return (T) Objects.requireNonNull(values[number]);
    }
}
