package dev.whence.articles.archives;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a file, counted. Remembers whether it was the file that could not be read: what is thrown otherwise is about
 * what stands in it. Does not close the file. Not thread-safe.
 */
public final class Counted extends InputStream {

    private final InputStream input;
    private long count;
    private boolean failed;

    public Counted(InputStream input) {
        this.input = input;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int read = input.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    public long count() {
        return count;
    }

    public boolean failed() {
        return failed;
    }
}
