package dev.whence.core;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Where each stretch of an article's text stands in the file that it was read from. A stretch of which text and file are of
 * one length stands there as it is, so that offsets inside it run in step; where the lengths differ, what stands in the
 * file stands for it as a whole (an entity reference for an ampersand). What is in no piece, such as the blank between two
 * paragraphs, was not taken from the file.
 *
 * <p>All offsets are UTF-16 code units: of the article's text, and of the file as decoded. Immutable and thread-safe.
 */
public final class Places {

    /** Four numbers a piece: where it begins and ends in the text and in the file. A text can have millions of pieces. */
    private final int[] numbers;

    /**
     * One stretch.
     *
     * @param text where it stands in the article's text
     * @param file what stands for it in the decoded file
     */
    public record Piece(Span text, Span file) {

        /**
         * Checks the spans.
         *
         * @throws IllegalArgumentException if one of them is empty
         */
        public Piece {
            if (text.isEmpty() || file.isEmpty()) {
                throw new IllegalArgumentException("text and file must not be empty: " + text + ", " + file);
            }
        }

        private Span fileOf(Span wanted) {
            if (text.length() != file.length()) {
                return file;
            }
            int start = Math.max(wanted.start(), text.start());
            int end = Math.min(wanted.end(), text.end());
            return new Span(file.start() + start - text.start(), file.start() + end - text.start());
        }
    }

    private Places(int[] numbers) {
        this.numbers = numbers;
    }

    /**
     * Keeps the places of a text.
     *
     * @param pieces the stretches, in order of the text
     * @return the places
     * @throws IllegalArgumentException if two pieces overlap in the text, or are out of order
     */
    public static Places of(List<Piece> pieces) {
        int[] numbers = new int[Math.multiplyExact(4, pieces.size())];
        @Nullable Piece last = null;
        int at = 0;
        for (Piece piece : pieces) {
            if (last != null && last.text().end() > piece.text().start()) {
                throw new IllegalArgumentException("pieces must be in order: " + last + ", " + piece);
            }
            numbers[at] = piece.text().start();
            numbers[at + 1] = piece.text().end();
            numbers[at + 2] = piece.file().start();
            numbers[at + 3] = piece.file().end();
            at += 4;
            last = piece;
        }
        return new Places(numbers);
    }

    /**
     * Returns the places of a text that is the whole file.
     *
     * @param length how long both are
     * @return the places
     */
    public static Places ofWholeFile(int length) {
        Span whole = new Span(0, length);
        return of(whole.isEmpty() ? List.of() : List.of(new Piece(whole, whole)));
    }

    /**
     * Returns the pieces.
     *
     * @return the stretches, in order of the text
     */
    public List<Piece> pieces() {
        return new Pieces(numbers);
    }

    /**
     * Checks that the pieces are of a text.
     *
     * @throws IllegalArgumentException if the last one ends behind it
     */
    void checkInside(Text text) {
        int last = numbers.length - 4;
        if (last >= 0 && numbers[last + 1] > text.length()) {
            text.slice(new Span(numbers[last], numbers[last + 1]));
        }
    }

    /** The pieces, each made when it is asked for. */
    private static final class Pieces extends AbstractList<Piece> implements RandomAccess {

        private final int[] numbers;

        private Pieces(int[] numbers) {
            this.numbers = numbers;
        }

        @Override
        public Piece get(int index) {
            Objects.checkIndex(index, size());
            int at = 4 * index;
            return new Piece(new Span(numbers[at], numbers[at + 1]), new Span(numbers[at + 2], numbers[at + 3]));
        }

        @Override
        public int size() {
            return numbers.length / 4;
        }
    }

    /**
     * Finds where in the file a stretch of the text stands. What touches in the file is one span; what markup divides are
     * several, in order of the text.
     *
     * @param span where in the text
     * @return where in the file; empty if nothing of it was taken from there
     */
    public List<Span> inFile(Span span) {
        List<Span> found = new ArrayList<>();
        List<Piece> pieces = pieces();
        for (int i = firstEndingBehind(span.start()); i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.text().start() >= span.end()) {
                break;
            }
            add(piece.fileOf(span), found);
        }
        return List.copyOf(found);
    }

    /**
     * Finds where in the file several stretches of the text stand.
     *
     * @param spans where in the text
     * @return where in the file, in the order given
     */
    public List<Span> inFile(List<Span> spans) {
        List<Span> found = new ArrayList<>();
        for (Span span : spans) {
            inFile(span).forEach(place -> add(place, found));
        }
        return List.copyOf(found);
    }

    private static void add(Span place, List<Span> found) {
        Span last = found.isEmpty() ? new Span(0, 0) : found.get(found.size() - 1);
        if (!last.isEmpty() && last.end() == place.start()) {
            found.set(found.size() - 1, new Span(last.start(), place.end()));
        } else if (!last.equals(place)) {
            found.add(place);
        }
    }

    private int firstEndingBehind(int offset) {
        int low = 0;
        int high = numbers.length / 4;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[4 * middle + 1] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Places places && Arrays.equals(places.numbers, numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return pieces().toString();
    }
}
