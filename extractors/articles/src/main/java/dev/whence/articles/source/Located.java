package dev.whence.articles.source;

import dev.whence.core.Places;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text of which every character knows its place in the file: what stands there is the character itself, or what
 * stands for it, such as an entity reference. Characters that stand for one thing together, such as the two halves of a surrogate
 * pair written as one reference, share a place. A character may have none. Immutable.
 *
 * <p>Texts inside texts, such as HTML in a feed, are located by {@link #within}.
 */
public final class Located {

    private static final int NOWHERE = -1;

    private final String value;
    private final int offset;
    /** Absent where each character stands at its offset, counted from {@link #offset}. */
    private final int @Nullable [] starts;

    private final int @Nullable [] ends;

    private Located(String value, int offset, int @Nullable [] starts, int @Nullable [] ends) {
        this.value = value;
        this.offset = offset;
        this.starts = starts;
        this.ends = ends;
    }

    /** A text that stands in the file as it is. */
    public static Located asItIs(String value, int fileStart) {
        return new Located(value, fileStart, null, null);
    }

    public String value() {
        return value;
    }

    public int length() {
        return value.length();
    }

    public boolean hasPlace(int index) {
        return starts == null || starts[index] != NOWHERE;
    }

    /** Where the character begins in the file; of use only if it has a place. */
    public int fileStart(int index) {
        return starts == null ? offset + index : starts[index];
    }

    public int fileEnd(int index) {
        return ends == null ? offset + index + 1 : ends[index];
    }

    public Located slice(int start, int end) {
        String part = value.substring(start, end);
        return starts == null || ends == null
                ? new Located(part, offset + start, null, null)
                : new Located(part, 0, Arrays.copyOfRange(starts, start, end), Arrays.copyOfRange(ends, start, end));
    }

    /** Takes the places of this, which count in an outer text, on to the file in which that text is located. */
    public Located within(Located outer) {
        if (outer.starts == null && starts == null) {
            return new Located(value, offset + outer.offset, null, null);
        }
        int[] newStarts = new int[value.length()];
        int[] newEnds = new int[value.length()];
        for (int i = 0; i < newStarts.length; i++) {
            boolean placed = hasPlace(i) && outer.hasPlace(fileStart(i)) && outer.hasPlace(fileEnd(i) - 1);
            newStarts[i] = placed ? outer.fileStart(fileStart(i)) : NOWHERE;
            newEnds[i] = placed ? outer.fileEnd(fileEnd(i) - 1) : NOWHERE;
        }
        return new Located(value, 0, newStarts, newEnds);
    }

    /** The places of the whole text, with as few pieces as there can be. */
    public Places places() {
        List<Places.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < value.length(); ) {
            int start = i++;
            if (!hasPlace(start)) {
                continue;
            }
            if (standsForOne(start)) {
                while (i < value.length() && hasPlace(i) && standsForOne(i) && fileStart(i) == fileEnd(i - 1)) {
                    i++;
                }
            } else {
                while (i < value.length() && hasPlace(i) && fileStart(i) == fileStart(start)) {
                    i++;
                }
            }
            pieces.add(new Places.Piece(new Span(start, i), new Span(fileStart(start), fileEnd(i - 1))));
        }
        return Places.of(pieces);
    }

    private boolean standsForOne(int index) {
        return fileEnd(index) - fileStart(index) == 1;
    }

    /** Collects characters with their places. Not thread-safe. */
    public static final class Builder {

        private final StringBuilder value = new StringBuilder();
        private int[] starts = new int[64];
        private int[] ends = new int[64];

        public Builder add(char c, int fileStart, int fileEnd) {
            int length = value.length();
            if (length == starts.length) {
                starts = Arrays.copyOf(starts, length * 2);
                ends = Arrays.copyOf(ends, length * 2);
            }
            value.append(c);
            starts[length] = fileStart;
            ends[length] = fileEnd;
            return this;
        }

        public Builder addWithoutPlace(char c) {
            return add(c, NOWHERE, NOWHERE);
        }

        public Builder add(Located part) {
            return add(part, 0, part.length());
        }

        public Builder add(Located part, int start, int end) {
            for (int i = start; i < end; i++) {
                if (part.hasPlace(i)) {
                    add(part.value.charAt(i), part.fileStart(i), part.fileEnd(i));
                } else {
                    addWithoutPlace(part.value.charAt(i));
                }
            }
            return this;
        }

        public int length() {
            return value.length();
        }

        public char charAt(int index) {
            return value.charAt(index);
        }

        /** Takes characters off the end. */
        public void cut(int length) {
            value.setLength(length);
        }

        public Located build() {
            return new Located(
                    value.toString(), 0, Arrays.copyOf(starts, value.length()), Arrays.copyOf(ends, value.length()));
        }
    }
}
