package dev.whence.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The stream of data. A {@link java.io.PrintStream} keeps quiet when nobody reads any more, and a long run would go on for
 * nobody; this one ends it.
 */
public final class StandardOutput extends OutputStream {

    private final OutputStream out;

    private StandardOutput(OutputStream out) {
        this.out = out;
    }

    public static OutputStream open() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            throw new OutputClosedException(e);
        }
    }
}
