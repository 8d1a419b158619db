package dev.whence.articles.source;

import dev.whence.core.Places;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of text of which every character knows its place in the file: what stands there is the character itself, or what
 * stands for it, such as an entity reference. Characters that stand for one thing together, such as the two halves of a surrogate
 * pair written as one reference, share a place. A character may have none. Immutable.
 *
 * <p>Places are kept by runs of characters that stand in the file as they do here, so that a text of many megabytes takes
 * little more than its characters.
 *
 * <p>Texts inside texts, such as HTML in a feed, are located by {@link #within}.
 */
public final class Located {

    private static final int NOWHERE = -1;
    /** In place of the end of a run whose characters stand in the file one after the other. */
    private static final int IN_STEP = -1;

    private final String value;
    private final Runs runs;

    private Located(String value, Runs runs) {
        this.value = value;
        this.runs = runs;
    }

    /** A text that stands in the file as it is. */
    public static Located asItIs(String value, int fileStart) {
        Runs runs = new Runs(1);
        if (!value.isEmpty()) {
            runs.begin(0, fileStart, IN_STEP);
        }
        return new Located(value, runs);
    }

    public String value() {
        return value;
    }

    public int length() {
        return value.length();
    }

    public boolean hasPlace(int index) {
        return runs.from[runs.of(index)] != NOWHERE;
    }

    /** Where the character begins in the file; of use only if it has a place. */
    public int fileStart(int index) {
        int run = runs.of(index);
        return runs.to[run] == IN_STEP ? runs.from[run] + index - runs.first[run] : runs.from[run];
    }

    public int fileEnd(int index) {
        int run = runs.of(index);
        return runs.to[run] == IN_STEP ? runs.from[run] + index - runs.first[run] + 1 : runs.to[run];
    }

    public Located slice(int start, int end) {
        return new Builder().add(this, start, end).build();
    }

    /** Takes the places of this, which count in an outer text, on to the file in which that text is located. */
    public Located within(Located outer) {
        Builder built = new Builder();
        for (int i = 0; i < value.length(); i++) {
            boolean placed = hasPlace(i) && outer.hasPlace(fileStart(i)) && outer.hasPlace(fileEnd(i) - 1);
            if (placed) {
                built.add(value.charAt(i), outer.fileStart(fileStart(i)), outer.fileEnd(fileEnd(i) - 1));
            } else {
                built.addWithoutPlace(value.charAt(i));
            }
        }
        return built.build();
    }

    /** The places of the whole text, with as few pieces as there can be. */
    public Places places() {
        List<Places.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < value.length(); ) {
            int start = i++;
            if (!hasPlace(start)) {
                i = runs.end(runs.of(start), value.length());
                continue;
            }
            if (standsForOne(start)) {
                i = inStepTo(start);
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

    /** Where the characters end that stand one after the other from a character on. */
    private int inStepTo(int start) {
        int i = runs.end(runs.of(start), value.length());
        while (i < value.length() && hasPlace(i) && standsForOne(i) && fileStart(i) == fileEnd(i - 1)) {
            i = runs.end(runs.of(i), value.length());
        }
        return i;
    }

    /** Where runs of characters stand: each begins with a character, and goes on to where the next begins. */
    private static final class Runs {

        private int[] first;
        /** Where the first character stands in the file, or {@link Located#NOWHERE}. */
        private int[] from;
        /** Where what stands for all of them ends, or {@link Located#IN_STEP}. */
        private int[] to;

        private int count;
        /** The run that was asked for last, as the next is most often the same; which thread asked does not matter. */
        private int near;

        private Runs(int room) {
            first = new int[room];
            from = new int[room];
            to = new int[room];
        }

        private void begin(int index, int fileStart, int fileEnd) {
            if (count == first.length) {
                // by half, as a text whose every character is a run of its own is a large one
                int room = Math.max(8, count + count / 2);
                first = Arrays.copyOf(first, room);
                from = Arrays.copyOf(from, room);
                to = Arrays.copyOf(to, room);
            }
            first[count] = index;
            from[count] = fileStart;
            to[count] = fileEnd;
            count++;
        }

        /** Takes in a character behind the others: with the last run, if it goes on there, else with a new one. */
        private void add(int index, int fileStart, int fileEnd) {
            int last = count - 1;
            boolean one = fileStart != NOWHERE && fileEnd - fileStart == 1;
            boolean goesOn = last >= 0
                    && (one
                            ? to[last] == IN_STEP
                                    && from[last] != NOWHERE
                                    && fileStart - from[last] == index - first[last]
                            : from[last] == fileStart && (fileStart == NOWHERE || to[last] == fileEnd));
            if (!goesOn) {
                begin(index, fileStart, one || fileStart == NOWHERE ? IN_STEP : fileEnd);
            }
        }

        private int of(int index) {
            int run = near;
            if (run < count && first[run] <= index) {
                if (index < end(run, Integer.MAX_VALUE)) {
                    return run;
                }
                if (index < end(run + 1, Integer.MAX_VALUE)) {
                    near = run + 1;
                    return run + 1;
                }
            }
            int found = Arrays.binarySearch(first, 0, count, index);
            run = found >= 0 ? found : -found - 2;
            near = run;
            return run;
        }

        /** Where a run ends; the last one does where the text does. */
        private int end(int run, int length) {
            return run + 1 < count ? first[run + 1] : length;
        }

        private void cut(int length) {
            while (count > 0 && first[count - 1] >= length) {
                count--;
            }
        }

        private Runs copy() {
            Runs copy = new Runs(0);
            copy.first = Arrays.copyOf(first, count);
            copy.from = Arrays.copyOf(from, count);
            copy.to = Arrays.copyOf(to, count);
            copy.count = count;
            return copy;
        }
    }

    /** Collects characters with their places. Not thread-safe. */
    public static final class Builder {

        private final StringBuilder value = new StringBuilder();
        private final Runs runs = new Runs(8);

        public Builder add(char c, int fileStart, int fileEnd) {
            runs.add(value.length(), fileStart, fileEnd);
            value.append(c);
            return this;
        }

        public Builder addWithoutPlace(char c) {
            return add(c, NOWHERE, NOWHERE);
        }

        public Builder add(Located part) {
            return add(part, 0, part.length());
        }

        public Builder add(Located part, int start, int end) {
            int i = start;
            while (i < end) {
                int run = part.runs.of(i);
                int stop = Math.min(end, part.runs.end(run, part.length()));
                boolean placed = part.hasPlace(i);
                runs.add(value.length(), placed ? part.fileStart(i) : NOWHERE, placed ? part.fileEnd(i) : NOWHERE);
                value.append(part.value, i, stop);
                i = stop;
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
            runs.cut(length);
        }

        public Located build() {
            return new Located(value.toString(), runs.copy());
        }
    }
}
