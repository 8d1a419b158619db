package dev.whence.ledger.compact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Numbers ids in the order they come. One that is made from content, 32 hexadecimal digits, takes 16 bytes and its place in a
 * table; any other id that a ledger may hold is kept as it is. Not thread-safe, but may be read by several threads while
 * nothing is added.
 */
public final class Ids {

    private static final int DIGITS = 32;

    private long[] high = new long[16];
    private long[] low = new long[16];
    private int size;

    /** What was found last, by any thread: it holds for all, as a number never changes. */
    private Last last = new Last("", -1);

    private record Last(String id, int number) {}

    /** Numbers plus one where the ids lie by their hash; 0 where none does. Each is searched from there on. */
    private int[] table = new int[64];

    private final Map<String, Integer> others = new HashMap<>();
    private final List<String> otherIds = new ArrayList<>();

    int size() {
        return size;
    }

    /** Returns the number of an id, which it is given if it has none yet. */
    public int number(String id) {
        int found = find(id);
        if (found >= 0) {
            return found;
        }
        if (size == high.length) {
            int larger = size + (size >> 1);
            high = Arrays.copyOf(high, larger);
            low = Arrays.copyOf(low, larger);
        }
        if (isMadeFromContent(id)) {
            high[size] = HexFormat.fromHexDigitsToLong(id, 0, DIGITS / 2);
            low[size] = HexFormat.fromHexDigitsToLong(id, DIGITS / 2, DIGITS);
            enter(size);
        } else {
            // the number of a kept id stands where the first half of others does
            high[size] = otherIds.size();
            otherIds.add(id);
            others.put(id, size);
        }
        return size++;
    }

    /** Returns the number of an id; -1 if it has none. */
    public int find(String id) {
        Last asked = last;
        // compared as an object: whoever asks about one thing several times mostly holds one string
        if (isSame(asked.id, id)) {
            return asked.number;
        }
        int found = search(id);
        if (found >= 0) {
            last = new Last(id, found);
        }
        return found;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(String one, String other) {
        return one == other;
    }

    private int search(String id) {
        if (!isMadeFromContent(id)) {
            return others.getOrDefault(id, -1);
        }
        long first = HexFormat.fromHexDigitsToLong(id, 0, DIGITS / 2);
        long second = HexFormat.fromHexDigitsToLong(id, DIGITS / 2, DIGITS);
        for (int slot = slot(first); table[slot] != 0; slot = (slot + 1) & (table.length - 1)) {
            int number = table[slot] - 1;
            if (high[number] == first && low[number] == second) {
                return number;
            }
        }
        return -1;
    }

    /** Returns the id that was given this number. */
    public String id(int number) {
        int other = (int) high[number];
        if (!others.isEmpty() && high[number] >= 0 && high[number] < otherIds.size()) {
            String kept = otherIds.get(other);
            if (others.getOrDefault(kept, -1) == number) {
                return kept;
            }
        }
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high[number]) + hex.toHexDigits(low[number]);
    }

    static boolean isMadeFromContent(String id) {
        if (id.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            char c = id.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    private void enter(int number) {
        if (number * 3L >= table.length * 2L) {
            int[] before = table;
            table = new int[before.length * 2];
            for (int entered : before) {
                if (entered != 0) {
                    put(entered);
                }
            }
        }
        put(number + 1);
    }

    private void put(int entered) {
        int slot = slot(high[entered - 1]);
        while (table[slot] != 0) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = entered;
    }

    /** An id is a digest, so that any of its bits are as good as a hash; whoever makes them up only slows himself down. */
    private int slot(long first) {
        return (int) ((first * 0x9E3779B97F4A7C15L) >>> 32) & (table.length - 1);
    }
}
