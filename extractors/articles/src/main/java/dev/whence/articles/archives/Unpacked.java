package dev.whence.articles.archives;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes out of a compressed file, as long as they are not too many for it. Where the compressed data are broken, the stream
 * ends and remembers why, so that what came before can be used. Not thread-safe.
 */
public final class Unpacked extends FilterInputStream {

    /** Small files may be all of one letter. */
    private static final long ALWAYS = 1 << 20;

    private final Counted packed;
    private final int expansion;
    private long count;
    private String problem = "";

    /**
     * Watches a stream.
     *
     * @param unpacked what is read
     * @param packed what it is made from
     * @param expansion how many times larger it may be
     */
    public Unpacked(InputStream unpacked, Counted packed, int expansion) {
        super(unpacked);
        this.packed = packed;
        this.expansion = expansion;
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
            if (count > ALWAYS && count / expansion > packed.count()) {
                throw new LimitReached("becomes larger than the limit expansion, " + expansion + " times");
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
    public String problem() {
        return problem;
    }
}
