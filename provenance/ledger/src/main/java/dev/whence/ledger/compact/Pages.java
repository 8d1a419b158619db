package dev.whence.ledger.compact;

import java.util.Arrays;

/**
 * Records of bytes, one behind the other, in pages that are never copied. Not thread-safe, but may be read by several
 * threads while nothing is added.
 */
public final class Pages {

    private static final int FIRST_PAGE = 1 << 10;

    /** What is larger would get regions of its own from the collector, and leave half of the last one empty. */
    private static final int LARGEST_PAGE = 1 << 18;

    private byte[][] pages = new byte[8][];
    private int count;
    private int used;

    /** Adds a record, and returns where it stands. */
    public long add(BytesOut record) {
        int length = record.length();
        if (count == 0 || pages[count - 1].length - used < length) {
            addPage(length);
        }
        record.copyTo(pages[count - 1], used);
        long address = (long) (count - 1) << Integer.SIZE | used;
        used += length;
        return address;
    }

    private void addPage(int least) {
        if (count == pages.length) {
            pages = Arrays.copyOf(pages, count * 2);
        }
        int size = count == 0 ? FIRST_PAGE : Math.min(LARGEST_PAGE, pages[count - 1].length * 2);
        pages[count++] = new byte[Math.max(size, least)];
        used = 0;
    }

    /** Reads the record that stands at an address. */
    public BytesIn at(long address) {
        return new BytesIn(pages[(int) (address >>> Integer.SIZE)], (int) address);
    }
}
