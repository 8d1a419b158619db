package dev.whence.ledger.compact;

import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads back what {@link BytesOut} gathered. Not thread-safe; several can read the same bytes. */
public final class BytesIn {

    private final byte[] bytes;
    private int at;

    BytesIn(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    public byte readByte() {
        return bytes[at++];
    }

    public int readInt() {
        int value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    /** Goes on behind so many bytes, and returns where they begin. */
    public int skip(int count) {
        int from = at;
        at += count;
        return from;
    }

    /** Goes on at a place. */
    public void goTo(int place) {
        at = place;
    }

    public byte byteAt(int place) {
        return bytes[place];
    }

    /** Returns the number that was added whole at a place. */
    public int wholeAt(int place) {
        return (int) BytesOut.INTS.get(bytes, place);
    }

    public long readLong() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            value |= (bytes[at++] & 0xFFL) << shift;
        }
        return value;
    }

    String readString() {
        char[] chars = new char[readInt()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) readInt();
        }
        return new String(chars);
    }

    public String readId() {
        if (readByte() == 0) {
            return readString();
        }
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(readLong()) + hex.toHexDigits(readLong());
    }

    public List<Span> readSpans() {
        int count = readInt();
        List<Span> spans = new ArrayList<>(count);
        int end = 0;
        for (int i = 0; i < count; i++) {
            int start = end + readInt();
            end = start + readInt();
            spans.add(new Span(start, end));
        }
        return spans;
    }
}
