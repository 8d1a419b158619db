package dev.whence.articles;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes out of a compressed file, as long as they are not too many for it. Where the compressed data are broken, the stream
 * ends and remembers why, so that what came before can be used. Not thread-safe.
 */
final class Unpacked extends FilterInputStream {

    /** Small files may be all of one letter. */
    private static final long ALWAYS = 1 << 20;

    private final Counted packed;
    private final Limits limits;
    private long count;
    private String problem = "";

    /**
     * Watches a stream.
     *
     * @param unpacked what is read
     * @param packed what it is made from
     * @param limits how many times larger it may be
     */
    Unpacked(InputStream unpacked, Counted packed, Limits limits) {
        super(unpacked);
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (!problem.isEmpty()) {
            return -1;
        }
        try {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            if (count > ALWAYS && count / limits.expansion() > packed.count()) {
                throw new LimitReached("becomes larger than the limit expansion, " + limits.expansion() + " times");
            }
            return read;
        } catch (LimitReached e) {
            throw e;
        } catch (IOException e) {
            if (packed.failed()) {
                throw e;
            }
            problem = String.valueOf(e.getMessage());
            return -1;
        }
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] buffer = new byte[(int) Math.min(8192, Math.max(0, wanted))];
        int read = read(buffer, 0, buffer.length);
        return Math.max(0, read);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** What is wrong with the compressed data; empty if nothing was found so far. */
    String problem() {
        return problem;
    }
}
