package dev.whence.articles.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Divides a stream into lines, one in memory at a time. A line over the limit is passed over. Not thread-safe. */
public final class Lines {

    private static final int BUFFER = 1 << 16;

    private final InputStream input;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private byte[] line = new byte[BUFFER];
    private int length;
    private int number;
    private boolean tooLong;
    private long read;
    private long firstByte;
    private long firstChar;
    private long chars;

    public Lines(InputStream input, int limit) {
        this.input = input;
        this.limit = limit;
    }

    /** Goes to the next line; false at the end. */
    public boolean next() throws IOException {
        // the line before ended with a line break, or there was none
        firstChar += number == 0 ? 0 : chars + 1;
        chars = 0;
        length = 0;
        tooLong = false;
        firstByte = read - (filled - position);
        boolean begun = false;
        while (position < filled || fill()) {
            begun = true;
            int from = position;
            while (position < filled && buffer[position] != '\n') {
                position++;
            }
            take(from);
            if (position < filled) {
                position++;
                break;
            }
        }
        number += begun ? 1 : 0;
        return begun;
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, input.read(buffer));
        read += filled;
        return filled > 0;
    }

    private void take(int from) {
        int more = position - from;
        count(from, position);
        if (tooLong || length + (long) more > limit) {
            tooLong = true;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, (int) Math.min(2L * line.length, limit)));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    /** How many UTF-16 code units the line has, also one that is too long to be decoded, as far as it is UTF-8. */
    private void count(int from, int end) {
        for (int i = from; i < end; i++) {
            int b = buffer[i] & 0xFF;
            chars += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        }
    }

    /** Where the line begins in the decoded file, in UTF-16 code units. */
    public long firstChar() {
        return firstChar;
    }

    /** Counted from 1. */
    public int number() {
        return number;
    }

    /** Where the line begins in the stream, from 0. */
    public long firstByte() {
        return firstByte;
    }

    public boolean isTooLong() {
        return tooLong;
    }

    public Decoded decode() {
        Decoded decoded = Decoded.utf8(line, length);
        chars = decoded.text().length();
        return decoded;
    }
}
