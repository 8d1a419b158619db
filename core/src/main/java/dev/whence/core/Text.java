package dev.whence.core;

import java.lang.ref.WeakReference;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of one article as it stood: it is never stripped or normalised. Knows its lines and converts between UTF-16
 * code units, which every span here counts, and Unicode code points, which some other programs count.
 *
 * <p>Immutable and thread-safe; the map of lines is made when it is first asked for.
 */
public final class Text {

    /** Latin-1, but with the quotation marks, dashes and the ellipsis of print where that has control characters. */
    private static final String TYPOGRAPHIC = "windows-1252";

    private final Held held;

    /** Volatile, as another thread must not see an array before what is in it. */
    private volatile int @Nullable [] lineStarts;

    private Text(Held held) {
        this.held = held;
    }

    /** How the characters are held. */
    private sealed interface Held {

        String value();

        int length();

        String slice(int start, int end);
    }

    private record Whole(String value) implements Held {

        @Override
        public int length() {
            return value.length();
        }

        @Override
        public String slice(int start, int end) {
            return value.substring(start, end);
        }
    }

    /** A byte for each UTF-16 code unit. */
    private static final class Bytes implements Held {

        private final byte[] bytes;
        private final Charset charset;
        /** As long as the collector leaves it: a loop that asks for the string again and again need not wait for each. */
        private volatile WeakReference<String> made = new WeakReference<>(null);

        private Bytes(byte[] bytes, Charset charset) {
            this.bytes = bytes;
            this.charset = charset;
        }

        @Override
        public String value() {
            String value = made.get();
            if (value == null) {
                value = slice(0, bytes.length);
                made = new WeakReference<>(value);
            }
            return value;
        }

        @Override
        public int length() {
            return bytes.length;
        }

        @Override
        public String slice(int start, int end) {
            return new String(bytes, start, end - start, charset);
        }
    }

    /**
     * Wraps a string.
     *
     * @param value the text, kept as it is
     * @return the text
     */
    public static Text of(String value) {
        return new Text(new Whole(Objects.requireNonNull(value, "value")));
    }

    /**
     * Returns the string.
     *
     * @return what {@link #of} was given
     */
    public String value() {
        return held.value();
    }

    /**
     * Returns an equal text that takes half the bytes, if it can be held so: a string takes two bytes for each character as soon
     * as one of them, a curly quotation mark say, is not Latin-1 (JEP 254), and one is enough if all are Latin-1 or the usual
     * marks of print. Its {@link #value} is made anew from time to time, its {@link #slice(Span)} each time. For texts that are
     * kept for long and seldom read; this text stays as it is.
     *
     * @return another text, or this one if that would spare nothing
     */
    public Text compact() {
        if (held instanceof Whole whole && !isLatin1(whole.value()) && Charset.isSupported(TYPOGRAPHIC)) {
            Charset charset = Charset.forName(TYPOGRAPHIC);
            if (charset.newEncoder().canEncode(whole.value())) {
                return new Text(new Bytes(whole.value().getBytes(charset), charset));
            }
        }
        return this;
    }

    private static boolean isLatin1(String value) {
        return value.chars().allMatch(c -> c <= 0xFF);
    }

    /**
     * Returns the number of UTF-16 code units.
     *
     * @return the length
     */
    public int length() {
        return held.length();
    }

    /**
     * Returns the span of the whole text.
     *
     * @return {@code [0, length)}
     */
    public Span whole() {
        return new Span(0, length());
    }

    /**
     * Returns the words at a span.
     *
     * @param span where, in UTF-16 code units
     * @return the substring
     * @throws IllegalArgumentException if the span ends behind the text
     */
    public String slice(Span span) {
        checkInside(span);
        return held.slice(span.start(), span.end());
    }

    /**
     * Checks that a span lies inside this text.
     *
     * @param span where, in UTF-16 code units
     * @throws IllegalArgumentException if the span ends behind the text
     */
    public void checkInside(Span span) {
        if (span.end() > length()) {
            throw new IllegalArgumentException("span " + span + " ends behind the text of length " + length());
        }
    }

    /**
     * Returns the words at several spans, joined by an ellipsis where the text between them is left out.
     *
     * @param spans where, in UTF-16 code units, in order
     * @return the substrings joined by {@code " … "}; empty if there is no span
     * @throws IllegalArgumentException if a span ends behind the text
     */
    public String slice(List<Span> spans) {
        return spans.stream().map(this::slice).collect(Collectors.joining(" … "));
    }

    /**
     * Returns the number of lines. A line ends with {@code \n}, {@code \r\n} or a lone {@code \r}.
     *
     * @return at least 1
     */
    public int lineCount() {
        return lineStarts().length;
    }

    /**
     * Returns the line of an offset, counted from 1 as editors do.
     *
     * @param offset in UTF-16 code units, from 0 to {@code length}
     * @return the line's number
     * @throws IllegalArgumentException if the offset lies outside
     */
    public int lineAt(int offset) {
        checkOffset(offset);
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /**
     * Returns the column of an offset in its line, counted from 1 in UTF-16 code units.
     *
     * @param offset in UTF-16 code units, from 0 to {@code length}
     * @return the column
     * @throws IllegalArgumentException if the offset lies outside
     */
    public int columnAt(int offset) {
        return offset - lineStarts()[lineAt(offset) - 1] + 1;
    }

    /**
     * Returns the span of a line without its line break.
     *
     * @param line the line's number, from 1
     * @return where the line stands
     * @throws IllegalArgumentException if there is no such line
     */
    public Span line(int line) {
        int[] starts = lineStarts();
        if (line < 1 || line > starts.length) {
            throw new IllegalArgumentException("line must lie between 1 and " + starts.length + ": " + line);
        }
        String value = value();
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] : value.length();
        if (line < starts.length) {
            end--;
            if (end > start && value.charAt(end) == '\n' && value.charAt(end - 1) == '\r') {
                end--;
            }
        }
        return new Span(start, end);
    }

    /**
     * Converts a span from UTF-16 code units to code points. An offset inside a surrogate pair counts the whole pair.
     *
     * @param span in UTF-16 code units
     * @return the same place in Unicode code points
     * @throws IllegalArgumentException if the span ends behind the text
     */
    public Span toCodePoints(Span span) {
        checkOffset(span.end());
        String value = value();
        int start = value.codePointCount(0, span.start());
        // from the beginning, as a span that begins inside a pair would count its second half once more
        return new Span(start, value.codePointCount(0, span.end()));
    }

    /**
     * Converts a span from code points to UTF-16 code units.
     *
     * @param codePoints in Unicode code points
     * @return the same place in UTF-16 code units
     * @throws IllegalArgumentException if the span ends behind the text
     */
    public Span fromCodePoints(Span codePoints) {
        String value = value();
        try {
            int start = value.offsetByCodePoints(0, codePoints.start());
            return new Span(start, value.offsetByCodePoints(start, codePoints.length()));
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("codePoints " + codePoints + " end behind the text", e);
        }
    }

    private void checkOffset(int offset) {
        if (offset < 0 || offset > length()) {
            throw new IllegalArgumentException("offset must lie between 0 and " + length() + ": " + offset);
        }
    }

    /** Two threads at a time only make the same map twice. */
    private int[] lineStarts() {
        int[] starts = lineStarts;
        if (starts == null) {
            starts = findLineStarts(value());
            lineStarts = starts;
        }
        return starts;
    }

    private static int[] findLineStarts(String value) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean breaks = c == '\n' || c == '\r' && (i + 1 == value.length() || value.charAt(i + 1) != '\n');
            if (breaks) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Text text && text.value().equals(value());
    }

    @Override
    public int hashCode() {
        return value().hashCode();
    }

    @Override
    public String toString() {
        return value();
    }
}
