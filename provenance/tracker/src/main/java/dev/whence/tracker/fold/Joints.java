package dev.whence.tracker.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What joins pairs of statements, or sets them against each other, in the order it was recorded. Not thread-safe. */
final class Joints {

    static final byte LINK = 0;
    static final byte CONFIRMATION = 1;

    /** What someone turned down. */
    private static final byte CUT = 2;

    private int size;
    private int[] firsts = new int[16];
    private int[] seconds = new int[16];
    private byte[] kinds = new byte[16];

    /** The places in the ledger of the entries that made them. */
    private int[] places = new int[16];

    /** The next joint of the first and of the second statement, plus one; 0 if there is none. */
    private int[] nextOfFirst = new int[16];

    private int[] nextOfSecond = new int[16];

    /** The first and the last joint of each statement, plus one. */
    private int[] begins = new int[16];

    private int[] ends = new int[16];

    void add(int first, int second, byte kind, int place) {
        if (size == firsts.length) {
            int larger = size + (size >> 1);
            firsts = Arrays.copyOf(firsts, larger);
            seconds = Arrays.copyOf(seconds, larger);
            kinds = Arrays.copyOf(kinds, larger);
            places = Arrays.copyOf(places, larger);
            nextOfFirst = Arrays.copyOf(nextOfFirst, larger);
            nextOfSecond = Arrays.copyOf(nextOfSecond, larger);
        }
        int most = Math.max(first, second);
        if (most >= begins.length) {
            begins = Arrays.copyOf(begins, most + (most >> 1) + 1);
            ends = Arrays.copyOf(ends, begins.length);
        }
        firsts[size] = first;
        seconds[size] = second;
        kinds[size] = kind;
        places[size] = place;
        append(first, size);
        append(second, size);
        size++;
    }

    private void append(int statement, int joint) {
        if (begins[statement] == 0) {
            begins[statement] = joint + 1;
        } else {
            int before = ends[statement] - 1;
            (firsts[before] == statement ? nextOfFirst : nextOfSecond)[before] = joint + 1;
        }
        ends[statement] = joint + 1;
    }

    int first(int joint) {
        return firsts[joint];
    }

    int second(int joint) {
        return seconds[joint];
    }

    /** Returns the place in the ledger of the entry that made a joint. */
    int place(int joint) {
        return places[joint];
    }

    boolean is(int joint, byte kind) {
        return kinds[joint] == kind;
    }

    /** Tells whether nobody turned it down. */
    boolean holds(int joint) {
        return kinds[joint] != CUT;
    }

    int other(int joint, int statement) {
        return firsts[joint] == statement ? seconds[joint] : firsts[joint];
    }

    /** Returns the joints of a statement, in the order of their record. */
    List<Integer> of(int statement) {
        return of(statement, Integer.MAX_VALUE);
    }

    /** Returns the first so many joints of a statement. */
    List<Integer> of(int statement, int atMost) {
        List<Integer> found = new ArrayList<>();
        for (int joint = statement < begins.length ? begins[statement] : 0; joint != 0 && found.size() < atMost; ) {
            found.add(joint - 1);
            joint = (firsts[joint - 1] == statement ? nextOfFirst : nextOfSecond)[joint - 1];
        }
        return found;
    }

    /** Takes out what joins two statements. */
    void cut(int first, int second) {
        for (int joint : of(first)) {
            if (other(joint, first) == second) {
                kinds[joint] = CUT;
            }
        }
    }
}
