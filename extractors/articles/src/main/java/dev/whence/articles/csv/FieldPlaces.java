package dev.whence.articles.csv;

import dev.whence.articles.source.Located;
import java.io.IOException;
import java.io.Reader;

/**
 * Follows a parser of CSV through the file and finds the place of each field that it gives, in order. Keeps only what lies
 * between the field that was found last and where the parser reads. Not thread-safe.
 */
public final class FieldPlaces extends Reader {

    private final Reader input;
    private final char separator;
    private final StringBuilder window = new StringBuilder();
    private long base;
    private int at;
    private boolean lost;

    public FieldPlaces(Reader input, char separator) {
        this.input = input;
        this.separator = separator;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = input.read(buffer, offset, length);
        if (read > 0 && !lost) {
            window.append(buffer, offset, read);
        }
        return read;
    }

    /** The file is its owner's to close. */
    @Override
    public void close() {}

    /** Goes over the empty lines that the parser passes over. */
    public void beginRecord() {
        if (at > 0) {
            window.delete(0, at);
            base += at;
            at = 0;
        }
        while (!lost && at < window.length() && isBreak(window.charAt(at))) {
            at++;
        }
    }

    /** Finds the next field; what is not found where it should be has no place, nor has anything behind it. */
    public Located field(String value) {
        Located.Builder located = new Located.Builder();
        boolean quoted = at < window.length() && window.charAt(at) == '"';
        at += quoted ? 1 : 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            lost |= at >= window.length() || window.charAt(at) != c || base + at + 2 > Integer.MAX_VALUE;
            if (lost) {
                located.addWithoutPlace(c);
                continue;
            }
            int length = quoted && c == '"' ? 2 : 1;
            located.add(c, (int) base + at, (int) base + at + length);
            at += length;
        }
        goBehind(quoted);
        return located.build();
    }

    private void goBehind(boolean quoted) {
        if (lost) {
            window.setLength(0);
            at = 0;
            return;
        }
        at += quoted && at < window.length() && window.charAt(at) == '"' ? 1 : 0;
        if (at < window.length() && window.charAt(at) == separator) {
            at++;
        } else if (at < window.length() && !isBreak(window.charAt(at))) {
            lost = true;
        }
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
