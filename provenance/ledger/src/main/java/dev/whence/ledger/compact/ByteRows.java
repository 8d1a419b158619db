package dev.whence.ledger.compact;

import java.util.Arrays;

/** A growing list of rows of bytes, all of one length, in pages that are never copied. Not thread-safe. */
public final class ByteRows {

    private static final int ROWS = 1 << 12;

    private final int length;
    private byte[][] pages = new byte[4][];
    private int size;

    public ByteRows(int length) {
        this.length = length;
    }

    public int size() {
        return size;
    }

    public void add(byte[] row) {
        int page = size / ROWS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if (size % ROWS == 0) {
            pages[page] = new byte[ROWS * length];
        }
        System.arraycopy(row, 0, pages[page], size % ROWS * length, length);
        size++;
    }

    public byte[] get(int number) {
        int at = number % ROWS * length;
        return Arrays.copyOfRange(pages[number / ROWS], at, at + length);
    }

    /** Overwrites a row with zeros. */
    public void erase(int number) {
        int at = number % ROWS * length;
        Arrays.fill(pages[number / ROWS], at, at + length, (byte) 0);
    }
}
