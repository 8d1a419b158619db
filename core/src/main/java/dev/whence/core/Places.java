package dev.whence.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each stretch of an article's text stands in the file that it was read from. A stretch of which text and file are of
 * one length stands there as it is, so that offsets inside it run in step; where the lengths differ, what stands in the
 * file stands for it as a whole (an entity reference for an ampersand). What is in no piece, such as the blank between two
 * paragraphs, was not taken from the file.
 *
 * <p>All offsets are UTF-16 code units: of the article's text, and of the file as decoded. Immutable and thread-safe.
 */
public final class Places {

    private final List<Piece> pieces;

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

    private Places(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * Keeps the places of a text.
     *
     * @param pieces the stretches, in order of the text
     * @return the places
     * @throws IllegalArgumentException if two pieces overlap in the text, or are out of order
     */
    public static Places of(List<Piece> pieces) {
        List<Piece> copy = List.copyOf(pieces);
        for (int i = 1; i < copy.size(); i++) {
            if (copy.get(i - 1).text().end() > copy.get(i).text().start()) {
                throw new IllegalArgumentException("pieces must be in order: " + copy.get(i - 1) + ", " + copy.get(i));
            }
        }
        return new Places(copy);
    }

    /**
     * Returns the places of a text that is the whole file.
     *
     * @param length how long both are
     * @return the places
     */
    public static Places ofWholeFile(int length) {
        Span whole = new Span(0, length);
        return new Places(whole.isEmpty() ? List.of() : List.of(new Piece(whole, whole)));
    }

    /**
     * Returns the pieces.
     *
     * @return the stretches, in order of the text
     */
    public List<Piece> pieces() {
        return pieces;
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
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).text().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Places places && places.pieces.equals(pieces);
    }

    @Override
    public int hashCode() {
        return pieces.hashCode();
    }

    @Override
    public String toString() {
        return pieces.toString();
    }
}
