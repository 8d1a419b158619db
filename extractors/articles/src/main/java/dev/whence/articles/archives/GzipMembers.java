package dev.whence.articles.archives;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks what gzip packed (RFC 1952), one member after the other, however many there are: the library's own stream goes one
 * call deeper for each empty one. Where the members are the records of a web archive, one that is broken can be gone over: the
 * next is where a head of gzip stands and what comes out of it begins as a record does. Not thread-safe.
 */
public final class GzipMembers extends InputStream {

    /** So far back is the next member looked for when one turns out to be broken. */
    private static final int BACK = 1 << 15;
    /** With less, hardly anything could be read at a time beside what is kept before and behind a place. */
    private static final int ROOM = 4 * BACK;
    /** A file with more broken members is no archive. */
    private static final int MOST_BROKEN = 1000;

    /** Is told of what is wrong with an archive while reading goes on. */
    @FunctionalInterface
    public interface Broken {

        /**
         * Takes a broken member.
         *
         * @param at where it begins in the file
         * @param problem what is wrong with it
         * @param whole whether all of it came out
         * @param followed whether another follows, with which reading goes on
         */
        void member(long at, String problem, boolean whole, boolean followed);
    }

    /** A member that came out whole, but perhaps not as it was put in. */
    private static final class WrongChecksum extends ZipException {

        private static final long serialVersionUID = 1;

        private WrongChecksum() {
            super("does not fit its checksum");
        }
    }

    private static final int TRAILER = 8;
    private static final byte[] RECORD = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final InputStream packed;
    private final Broken broken;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[ROOM];
    private int position;
    private int filled;
    /** Where the buffer begins in the file. */
    private long base;

    private long memberStart;
    private boolean inMember;
    private boolean atEnd;
    private int members;
    private int brokenMembers;
    /** So many of the first bytes that came out are those of a record of a web archive. */
    private int likeRecord;

    private boolean nothingCameOut = true;
    private boolean isArchive;

    /**
     * Begins.
     *
     * @param packed what gzip packed
     * @param broken is told of each broken member of a web archive
     */
    public GzipMembers(InputStream packed, Broken broken) {
        this.packed = packed;
        this.broken = broken;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!atEnd) {
            try {
                int read = readMember(bytes, offset, length);
                if (read > 0) {
                    look(bytes, offset, read);
                    return read;
                }
            } catch (EOFException | ZipException e) {
                long at = memberStart;
                long end = base + position;
                boolean mayGoOn = (isArchive || nothingCameOut) && ++brokenMembers <= MOST_BROKEN;
                boolean found = mayGoOn && findNext();
                if (!mayGoOn || !found && !isArchive) {
                    throw e;
                }
                // one that breaks off takes the beginning of the next for its own end
                boolean whole = e instanceof WrongChecksum && (!found || base + position >= end);
                broken.member(at, String.valueOf(e.getMessage()), whole, found);
                isArchive = true;
                atEnd = !found;
            }
        }
        return -1;
    }

    /** Looks at what comes out first. */
    private void look(byte[] bytes, int offset, int length) {
        nothingCameOut = false;
        for (int i = 0; i < length && likeRecord >= 0 && !isArchive; i++) {
            likeRecord = bytes[offset + i] == RECORD[likeRecord] ? likeRecord + 1 : -1;
            isArchive = likeRecord == RECORD.length;
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }

    private int readMember(byte[] bytes, int offset, int length) throws IOException {
        if (!inMember) {
            begin();
            if (atEnd) {
                return 0;
            }
        }
        try {
            int read = inflater.inflate(bytes, offset, length);
            checksum.update(bytes, offset, read);
            if (read == 0 && inflater.finished()) {
                finish();
            } else if (read == 0 && inflater.needsDictionary()) {
                throw new ZipException("needs a dictionary, which gzip does not have");
            } else if (read == 0 && inflater.needsInput()) {
                feed();
            }
            return read;
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage() == null ? "invalid data" : e.getMessage());
        }
    }

    private void feed() throws IOException {
        position = filled;
        if (!fill()) {
            throw new EOFException("breaks off");
        }
        inflater.setInput(buffer, position, filled - position);
    }

    /** Reads more, keeping what lies so far back as the next member may. */
    private boolean fill() throws IOException {
        if (filled == buffer.length) {
            int from = Math.max(0, position - BACK);
            System.arraycopy(buffer, from, buffer, 0, filled - from);
            base += from;
            position -= from;
            filled -= from;
        }
        int read = packed.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read > 0;
    }

    /** Begins with the next member; what is none behind the last one is no part of the file, as gzip has it. */
    private void begin() throws IOException {
        memberStart = base + position;
        if (position == filled && !fill()) {
            if (members == 0) {
                throw new EOFException("is empty");
            }
            atEnd = true;
            return;
        }
        if (members > 0 && (isPadding() || !isArchive && !isHead())) {
            atEnd = true;
            return;
        }
        readHead();
        inflater.reset();
        checksum.reset();
        inflater.setInput(buffer, position, filled - position);
        inMember = true;
        members++;
    }

    /** Whether nothing but zeros, to fill a block up, follows to the end of the file. */
    private boolean isPadding() throws IOException {
        while (position < filled || fill()) {
            if (buffer[position] != 0) {
                memberStart = base + position;
                return false;
            }
            position++;
        }
        return true;
    }

    private void finish() throws IOException {
        inMember = false;
        position = filled - inflater.getRemaining();
        long crc = fourBytes();
        long size = fourBytes();
        if (crc != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new WrongChecksum();
        }
    }

    private void readHead() throws IOException {
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            throw new ZipException("no member begins at byte " + memberStart);
        }
        int flags = next();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("unknown flags " + flags);
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && next() != 0) {
                // a name ends with a zero
            }
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            skip(2);
        }
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (position == filled && !fill()) {
            throw new EOFException("breaks off");
        }
        return buffer[position++] & 0xFF;
    }

    private long fourBytes() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    /** Goes to the next member of which a record comes out, from behind where the broken one begins. */
    private boolean findNext() throws IOException {
        inMember = false;
        int from = (int) Math.max(memberStart + 1 - base, Math.max(0, position - BACK));
        position = Math.min(from, filled);
        while (true) {
            while (filled - position < BACK && fill()) {
                // what is looked at must hold the beginning of a record
            }
            if (filled - position < TRAILER) {
                return false;
            }
            if (isHead() && beginsRecord()) {
                return true;
            }
            position++;
        }
    }

    private boolean isHead() throws IOException {
        while (filled - position < 4 && fill()) {
            // so many bytes tell
        }
        return filled - position >= 4
                && buffer[position] == 0x1F
                && (buffer[position + 1] & 0xFF) == 0x8B
                && buffer[position + 2] == 8
                && (buffer[position + 3] & RESERVED) == 0;
    }

    /** Tells whether the first bytes that come out of the member here are those of a record. */
    private boolean beginsRecord() {
        long headAt = base + position;
        // idle between members
        inflater.reset();
        try {
            readHead();
            inflater.setInput(buffer, position, filled - position);
            byte[] first = new byte[RECORD.length];
            int read = inflater.inflate(first);
            return read == first.length && Arrays.equals(first, RECORD);
        } catch (IOException | DataFormatException e) {
            return false;
        } finally {
            position = (int) Math.max(0, headAt - base);
        }
    }
}
