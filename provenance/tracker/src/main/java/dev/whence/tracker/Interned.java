package dev.whence.tracker;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values that many records share, each kept once under a number. A record may hold a million of them, so that they lie in
 * arrays, without an object for each. Not thread-safe, but may be read by several threads while nothing is added.
 */
final class Interned<T> {

    private static final int FULL_PERCENT = 66;

    private @Nullable Object[] values = new Object[16];
    private int size;

    /** Numbers plus one where the values lie by their hash; 0 where none does. Each is searched from there on. */
    private int[] table = new int[32];

    /** What was asked for last, which is mostly what is asked for next. */
    private @Nullable T last;

    private int lastNumber;

    int size() {
        return size;
    }

    /** Returns the number of a value, which is given the next if it has none yet. */
    int number(T value) {
        if (value != last) {
            lastNumber = find(value);
            last = value;
        }
        return lastNumber;
    }

    private int find(T value) {
        int slot = begin(value);
        while (table[slot] != 0) {
            int number = table[slot] - 1;
            if (value.equals(values[number])) {
                return number;
            }
            slot = slot + 1 & table.length - 1;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size] = value;
        table[slot] = ++size;
        if (size * 100L > table.length * (long) FULL_PERCENT) {
            grow();
        }
        return size - 1;
    }

    private int begin(Object value) {
        return value.hashCode() * 0x9E3779B9 >>> 7 & table.length - 1;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int number = 0; number < size; number++) {
            int slot = begin(value(number));
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = number + 1;
        }
    }

    // nothing else is put there
    @SuppressWarnings("unchecked")
    T value(int number) {
        return (T) Objects.requireNonNull(values[number]);
    }
}
