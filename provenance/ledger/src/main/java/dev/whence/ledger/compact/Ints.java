package dev.whence.ledger.compact;

import java.util.Arrays;

/** A growing list of numbers. Not thread-safe. */
public final class Ints {

    private int[] values = new int[2];
    private int size;

    public Ints add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 1);
        }
        values[size++] = value;
        return this;
    }

    public void set(int at, int value) {
        values[at] = value;
    }

    public int get(int at) {
        return values[at];
    }

    public int size() {
        return size;
    }

    /** Takes out a value wherever it stands. */
    public void remove(int value) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (values[i] != value) {
                values[kept++] = values[i];
            }
        }
        size = kept;
    }
}
