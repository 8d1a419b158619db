package dev.whence.core;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A stretch {@code [start, end)} of a text, in UTF-16 code units. Nothing else is in it: what the stretch means is said
 * by the type that holds it. Spans are ordered by start, then by end.
 *
 * @param start the offset of the first code unit, at least 0
 * @param end the offset behind the last code unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /**
     * Checks the order of the two offsets.
     *
     * @throws IllegalArgumentException if {@code start} is negative or {@code end} is less than {@code start}
     */
    public Span {
        if (start < 0) {
            throw new IllegalArgumentException("start must not be negative: " + start);
        }
        if (end < start) {
            throw new IllegalArgumentException("end must not be less than start: [" + start + ", " + end + ")");
        }
    }

    /**
     * Returns the number of UTF-16 code units.
     *
     * @return the length, 0 for an empty span
     */
    public int length() {
        return end - start;
    }

    /**
     * Tells whether no code unit lies in this span.
     *
     * @return whether start and end are equal
     */
    public boolean isEmpty() {
        return start == end;
    }

    /**
     * Tells whether the code unit at an offset lies in this span.
     *
     * @param offset an offset in UTF-16 code units
     * @return whether {@code start <= offset < end}
     */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /**
     * Tells whether all of another span lies in this one.
     *
     * @param other the other span
     * @return whether this span begins no later and ends no earlier than the other
     */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /**
     * Tells whether this span and another share a code unit.
     *
     * @param other the other span
     * @return whether there is an offset that both contain
     */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /**
     * Returns where spans stand as plain numbers.
     *
     * @param spans spans
     * @return start and end of each in turn, in UTF-16 code units
     */
    public static int[] offsets(List<Span> spans) {
        return spans.stream()
                .flatMapToInt(span -> IntStream.of(span.start(), span.end()))
                .toArray();
    }

    /**
     * Tells whether some span of a list shares a character with some span of another.
     *
     * @param some spans
     * @param others other spans
     * @return whether two of them overlap
     */
    public static boolean anyOverlap(List<Span> some, List<Span> others) {
        for (Span span : some) {
            for (Span other : others) {
                if (span.overlaps(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Tells whether every span of one list lies inside some span of another.
     *
     * @param outer the spans that may contain
     * @param inner the spans that may be contained
     * @return whether each inner span is contained; true if there is no inner span
     */
    public static boolean containAll(List<Span> outer, List<Span> inner) {
        for (Span part : inner) {
            boolean held = false;
            for (Span whole : outer) {
                held |= whole.contains(part);
            }
            if (!held) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns spans as they are kept in every type of Whence: sorted, none empty, none overlapping.
     *
     * @param spans the spans, in any order
     * @return an immutable list in order of start
     * @throws IllegalArgumentException if a span is empty or two overlap
     */
    public static List<Span> sorted(List<Span> spans) {
        if (spans.isEmpty()) {
            return List.of();
        }
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(null);
        for (int i = 0; i < sorted.size(); i++) {
            Span span = sorted.get(i);
            if (span.isEmpty()) {
                throw new IllegalArgumentException("spans must not hold an empty span: " + span);
            }
            if (i > 0 && sorted.get(i - 1).end > span.start) {
                throw new IllegalArgumentException("spans must not overlap: " + sorted.get(i - 1) + " and " + span);
            }
        }
        return List.copyOf(sorted);
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }

    /**
     * Returns the span as it is written in messages.
     *
     * @return {@code [start, end)}
     */
    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
