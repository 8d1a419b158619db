package dev.whence.tracker.linking;

import dev.whence.ledger.compact.IntLists;
import java.util.Arrays;

/**
 * In which statements each run of words stands. A run goes by 32 bits of its hash, within a table by other bits of it: two
 * runs that fall together cost a look at a statement too many, and no more, as every candidate is verified. A record has more
 * runs than anything else, and most stand in one statement: such a run takes eight bytes and its share of free places. Not
 * thread-safe.
 */
final class RunPostings {

    /** Many tables instead of one, so that growing never needs the room of all twice. */
    private static final int TABLES = 256;

    private static final int FULL_PERCENT = 80;

    private final Table[] tables = new Table[TABLES];
    private final IntLists lists;

    private static final class Table {
        private int[] keys = new int[4];

        /** A statement's number plus one; below zero, a list with another sign; 0 where the table is free. */
        private int[] values = new int[4];

        private int size;

        private int find(int key) {
            // the upper bits of the key tell where it begins, whatever the table's size
            int slot = (int) ((key & 0xFFFFFFFFL) * keys.length >>> 32);
            while (values[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 == keys.length ? 0 : slot + 1;
            }
            return slot;
        }

        private void put(int slot, int key, int value) {
            if (values[slot] == 0) {
                size++;
            }
            keys[slot] = key;
            values[slot] = value;
            if (size * 100L > keys.length * (long) FULL_PERCENT) {
                grow();
            }
        }

        private void grow() {
            int[] keysBefore = keys;
            int[] valuesBefore = values;
            int larger = keysBefore.length + (keysBefore.length >> 1);
            keys = new int[larger];
            values = new int[larger];
            for (int i = 0; i < keysBefore.length; i++) {
                if (valuesBefore[i] != 0) {
                    int slot = find(keysBefore[i]);
                    keys[slot] = keysBefore[i];
                    values[slot] = valuesBefore[i];
                }
            }
        }
    }

    RunPostings(int longest) {
        lists = new IntLists(longest);
        Arrays.setAll(tables, any -> new Table());
    }

    private static long mixed(long hash) {
        long mixed = hash * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
    }

    void add(long hash, int statement) {
        long mixed = mixed(hash);
        Table table = tables[(int) (mixed >>> 56)];
        int key = (int) (mixed >>> 16);
        int slot = table.find(key);
        int value = table.values[slot];
        if (value == 0) {
            table.put(slot, key, statement + 1);
        } else if (value < 0) {
            table.values[slot] = -lists.add(-value, statement);
        } else if (value != statement + 1) {
            int first = lists.add(IntLists.NONE, value - 1);
            table.values[slot] = -lists.add(first, statement);
        }
    }

    /** Returns the only statement of a run, plus one; below zero, its list among {@link #lists} with another sign; 0 if none. */
    int value(long hash) {
        long mixed = mixed(hash);
        Table table = tables[(int) (mixed >>> 56)];
        return table.values[table.find((int) (mixed >>> 16))];
    }

    /** Returns all lists; whoever asks leaves them as they are. */
    IntLists lists() {
        return lists;
    }
}
