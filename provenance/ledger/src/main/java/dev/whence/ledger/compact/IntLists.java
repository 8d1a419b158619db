package dev.whence.ledger.compact;

import java.util.Arrays;

/**
 * Very many growing lists of numbers that lie in a few large pages: an object for each would take more than most lists hold,
 * and the collector would look at every one. A list that would grow longer than a limit is given up, as one that tells
 * nothing any more. What a list leaves when it moves is used again. Not thread-safe, but may be read by several threads while
 * nothing is added.
 */
public final class IntLists {

    /** The empty list. */
    public static final int NONE = 0;

    /** A list that was given up, longer than any limit. */
    static final int GIVEN_UP = Integer.MAX_VALUE;

    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int FIRST_PAGE = 1 << 8;

    private final int longest;

    /** How many numbers a list can have room for: half as many more each time it moves. */
    private final int[] rooms;

    /** Which of them a list of each length has. */
    private final byte[] roomOf;

    /** Of each room the first place that was left, whose first cell tells the next. */
    private final int[] left;

    private int[][] pages = {new int[FIRST_PAGE]};

    /** Where the next list begins. The first cell of all is the length of {@link #NONE}. */
    private int end = 1;

    /**
     * Makes no list yet.
     *
     * @param longest how long a list may grow, less than what a page holds
     */
    public IntLists(int longest) {
        this.longest = longest;
        rooms = rooms(longest);
        roomOf = new byte[longest + 1];
        for (int length = 0, room = 0; length <= longest; length++) {
            room += length > rooms[room] ? 1 : 0;
            roomOf[length] = (byte) room;
        }
        left = new int[rooms.length];
    }

    private static int[] rooms(int longest) {
        int[] rooms = new int[Integer.SIZE];
        int count = 0;
        for (int room = 2; room < longest; room += (room >> 1) + 1) {
            rooms[count++] = room;
        }
        rooms[count++] = longest;
        return Arrays.copyOf(rooms, count);
    }

    /** Returns the page of a list that was not given up: its length stands at {@link #place}, and then its numbers. */
    public int[] page(int list) {
        return pages[list >>> PAGE_BITS];
    }

    /** Returns where on its page a list begins. */
    public static int place(int list) {
        return list & PAGE - 1;
    }

    /** Returns how many numbers a list has; more than any limit if it was given up. */
    public int length(int list) {
        return list == GIVEN_UP ? GIVEN_UP : page(list)[place(list)];
    }

    /** Adds a number behind the others unless it is the last of them, and returns by what the list goes now. */
    public int add(int list, int value) {
        int length = length(list);
        if (length > longest || length > 0 && page(list)[place(list) + length] == value) {
            return list;
        }
        int room = roomOf[length];
        if (length == longest) {
            leave(list, room);
            return GIVEN_UP;
        }
        int kept = list;
        if (length == 0) {
            kept = begin(0);
        } else if (length == rooms[room]) {
            kept = begin(room + 1);
            System.arraycopy(page(list), place(list), page(kept), place(kept), length + 1);
            leave(list, room);
        }
        int[] page = page(kept);
        int place = place(kept);
        page[place] = length + 1;
        page[place + length + 1] = value;
        return kept;
    }

    private void leave(int list, int room) {
        page(list)[place(list)] = left[room];
        left[room] = list;
    }

    private int begin(int room) {
        int begun = left[room];
        if (begun == NONE) {
            return beginAtEnd(rooms[room] + 1);
        }
        left[room] = page(begun)[place(begun)];
        return begun;
    }

    private int beginAtEnd(int size) {
        if (place(end) + size > PAGE) {
            end = (end >>> PAGE_BITS) + 1 << PAGE_BITS;
        }
        int begun = end;
        int number = begun >>> PAGE_BITS;
        if (number == pages.length) {
            pages = Arrays.copyOf(pages, number + 1);
            pages[number] = new int[PAGE];
        }
        while (place(begun) + size > pages[number].length) {
            pages[number] = Arrays.copyOf(pages[number], pages[number].length * 2);
        }
        end += size;
        return begun;
    }
}
