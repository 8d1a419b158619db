package dev.whence.articles.archives;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides a web archive into its records, one in memory at a time. A record is as long as its head says only if another, or the
 * end of the file, follows there; where it does not, the record breaks off, and the next one is looked for inside it. Of one
 * that is too long to be held, that is known only at its end; as much is kept from where another may begin in it. Room is taken for bytes that are there, never for those that a head promises. Not thread-safe.
 */
public final class WarcRecords {

    private static final byte[] MARK = "WARC/".getBytes(StandardCharsets.US_ASCII);
    /** A mark, the version's digits, "0.17" say, a line break of two characters and the beginning of a field's name. */
    private static final int WHOLE_MARK = MARK.length + 7;

    private static final int LONGEST_HEAD = 1 << 16;
    private static final int STEP = 1 << 16;
    private static final Pattern LENGTH = Pattern.compile(
            "(?:^|\\n)content-length[ \\t]{0,80}:[ \\t]{0,80}(\\d{1,18})[ \\t]{0,80}\\r?\\n", Pattern.CASE_INSENSITIVE);

    private final InputStream input;
    private final int most;
    private byte[] window = new byte[STEP];
    /** Where in the window that begins which is looked at, and where what was read ends. */
    private int start;

    private int end;
    /** Where the window begins in the file. */
    private long base;

    private boolean atEnd;
    private long position;
    private int length;
    /** How much of the record was not held, and is to be gone over. */
    private long rest;

    private String problem = "";

    /**
     * Begins.
     *
     * @param input the archive
     * @param most how many bytes of a record are held; of a longer one, the first
     */
    public WarcRecords(InputStream input, int most) {
        this.input = input;
        this.most = Math.min(most, Integer.MAX_VALUE - 4 * STEP);
    }

    /**
     * Goes to the next record, or over what is none to where the next begins.
     *
     * @return false at the end
     */
    public boolean next() throws IOException {
        start += length;
        length = 0;
        problem = "";
        if (rest > 0 && !goOverRest()) {
            return true;
        }
        while (require(1) && isBreak(0)) {
            start++;
        }
        if (!require(1)) {
            return false;
        }
        position = base + start;
        if (!isMark(0)) {
            goToMark(1, "no record begins there");
            return true;
        }
        int head = headLength();
        int other = mark(1, head < 0 ? Math.min(LONGEST_HEAD, end - start) : head);
        long block = head < 0 ? -1 : declared(head);
        if (other > 0) {
            start += other;
            problem = "breaks off; left out";
        } else if (block < 0) {
            goToMark(1, "has no length that can be read; left out");
        } else {
            take(head + block);
        }
        return true;
    }

    private void take(long whole) throws IOException {
        int held = (int) Math.min(whole, most);
        // what a page holds is its writer's, who may have written the beginning of a record there
        boolean sound = require(held) && (held < whole || isEndOfRecord(held));
        int here = Math.min(held, end - start);
        int mark = sound ? -1 : mark(1, here);
        if (mark > 0) {
            start += mark;
            problem = "breaks off; left out";
        } else {
            length = here;
            rest = atEnd ? 0 : whole - here;
        }
    }

    /** What is wrong with what stands at {@link #position}; empty if it is a record. */
    public String problem() {
        return problem;
    }

    /** Where the record, or what is none, begins in the archive. */
    public long position() {
        return position;
    }

    /** Where reading goes on. */
    public long following() {
        return base + start;
    }

    /** The record, or as much of it as is held. */
    public InputStream record() {
        return new ByteArrayInputStream(window, start, length);
    }

    /** Reads until so many bytes are there; false if the file ends before. */
    private boolean require(int bytes) throws IOException {
        while (end - start < bytes && !atEnd) {
            fill();
        }
        return end - start >= bytes;
    }

    private void fill() throws IOException {
        if (end == window.length && start > 0) {
            System.arraycopy(window, start, window, 0, end - start);
            base += start;
            end -= start;
            start = 0;
        }
        if (end == window.length) {
            window = Arrays.copyOf(window, (int) Math.min(2L * window.length, most + 3L * STEP));
        }
        int read = input.read(window, end, Math.min(STEP, window.length - end));
        atEnd = read < 0;
        end += Math.max(0, read);
    }

    private boolean isBreak(int offset) {
        byte b = window[start + offset];
        return b == '\r' || b == '\n';
    }

    /** Tells whether the next record, or the end of the file, stands behind line breaks. */
    private boolean isEndOfRecord(int from) throws IOException {
        int offset = from;
        while (offset - from < STEP && require(offset + 1)) {
            if (!isBreak(offset)) {
                return isMark(offset);
            }
            offset++;
        }
        return !require(offset + 1);
    }

    /**
     * Goes over the rest of a record that is not held whole. It is as long as its head says, whatever stands in it, unless neither
     * another record nor the end of the file follows there.
     *
     * @return false if it breaks off; then at the first mark in it that is still held
     */
    private boolean goOverRest() throws IOException {
        // what is kept begins with a mark and has been looked at so far
        int kept = 0;
        while (rest > 0 && require(kept + 1)) {
            int here = (int) Math.min(Math.min(rest, STEP), end - start - kept);
            rest -= here;
            kept = fromMark(kept == 0 ? 0 : kept > most ? 1 : -1, kept + here);
        }
        boolean sound = rest == 0 && isEndOfRecord(kept);
        boolean ends = kept == 0 && !require(1);
        rest = 0;
        if (sound || ends) {
            start += kept;
            return true;
        }
        if (kept == 0) {
            goToMark(0, "breaks off; left out");
        }
        problem = "breaks off; left out";
        return false;
    }

    /** Drops what stands before the first mark from an offset, all if there is none; nothing if the offset is negative. */
    private int fromMark(int from, int to) throws IOException {
        int mark = from < 0 ? 0 : mark(from, to);
        start += mark < 0 ? to : mark;
        return mark < 0 ? 0 : to - mark;
    }

    private void goToMark(int from, String what) throws IOException {
        problem = what;
        start += from;
        while (require(1)) {
            int here = end - start;
            int mark = mark(0, here);
            start += mark >= 0 ? mark : here;
            if (mark >= 0) {
                return;
            }
        }
    }

    private int mark(int from, int to) throws IOException {
        for (int offset = from; offset < to; offset++) {
            if (window[start + offset] == MARK[0] && isMark(offset)) {
                return offset;
            }
        }
        return -1;
    }

    /** Tells whether a record begins: "WARC/1.0", a line break and a letter. */
    private boolean isMark(int offset) throws IOException {
        if (!require(offset + WHOLE_MARK)) {
            return false;
        }
        int i = start + offset;
        if (!Arrays.equals(window, i, i + MARK.length, MARK, 0, MARK.length)) {
            return false;
        }
        i += MARK.length;
        boolean version = isDigit(window[i]) && window[i + 1] == '.' && isDigit(window[i + 2]);
        i += isDigit(window[i + 3]) ? 4 : 3;
        i += window[i] == '\r' ? 1 : 0;
        return version && window[i] == '\n' && Character.isLetter(window[i + 1]);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** How long the head is, with its empty line; negative if it has no end. */
    private int headLength() throws IOException {
        int breaks = 0;
        for (int offset = 0; offset < LONGEST_HEAD && require(offset + 1); offset++) {
            byte b = window[start + offset];
            if (b == '\n') {
                breaks++;
            } else if (b != '\r') {
                breaks = 0;
            }
            if (breaks == 2) {
                return offset + 1;
            }
        }
        return -1;
    }

    /** How long the block is by the head; negative if that says nothing that can be. */
    private long declared(int head) {
        Matcher matcher = LENGTH.matcher(new String(window, start, head, StandardCharsets.ISO_8859_1));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }
}
