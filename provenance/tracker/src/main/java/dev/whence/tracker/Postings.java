package dev.whence.tracker;

import java.util.Arrays;

/**
 * In which statements each word stands, in the order they were added. A list that has grown longer than a limit tells
 * nothing any more and is given up. Words are numbered from 0 on. Not thread-safe.
 */
final class Postings {

    /** Has given up: the list's length tells that it is over the limit, whatever the limit is. */
    private static final int[] GIVEN_UP = {Integer.MAX_VALUE};

    private static final int[] NONE = {0};

    private final int longest;

    /** The length of each list, then its statements. */
    private int[][] lists = new int[1024][];

    Postings(int longest) {
        this.longest = longest;
    }

    void add(int word, int statement) {
        if (word >= lists.length) {
            lists = Arrays.copyOf(lists, Math.max(word + 1, lists.length + (lists.length >> 1)));
        }
        lists[word] = extended(lists[word], statement, longest);
    }

    /** Returns a list with one more statement, or what tells that it has been given up. */
    static int[] extended(int[] list, int statement, int longest) {
        int[] known = list == null ? new int[2] : list;
        int size = known[0];
        if (size > longest || size > 0 && known[size] == statement) {
            return known;
        }
        if (size == longest) {
            return GIVEN_UP;
        }
        if (size + 1 == known.length) {
            known = Arrays.copyOf(known, Math.min(longest + 1, 2 + size + (size >> 1)));
        }
        known[++size] = statement;
        known[0] = size;
        return known;
    }

    /** Returns in how many statements a word stands; more than the limit if its list has been given up. */
    int length(int word) {
        return list(word)[0];
    }

    /** Returns the length of a list and then its statements; whoever asks leaves it as it is. */
    int[] list(int word) {
        int[] list = word < lists.length ? lists[word] : null;
        return list == null ? NONE : list;
    }
}
