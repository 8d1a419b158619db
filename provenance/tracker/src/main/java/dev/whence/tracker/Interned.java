package dev.whence.tracker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values that many records share, each kept once under a number. Not thread-safe, but may be read by several threads while
 * nothing is added.
 */
final class Interned<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    /** What was asked for last, which is mostly what is asked for next. */
    private @Nullable T last;

    private int lastNumber;

    int number(T value) {
        if (value != last) {
            lastNumber = find(value);
            last = value;
        }
        return lastNumber;
    }

    private int find(T value) {
        Integer known = numbers.putIfAbsent(value, values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        return values.size() - 1;
    }

    T value(int number) {
        return values.get(number);
    }
}
