package dev.whence.encoder.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a text into windows, which the network sees one at a time: whole paragraphs, as many as fit, and before them for context
 * those that fit there. Each word is in one window as its own. A paragraph that is too long is cut.
 */
public final class Windows {

    private Windows() {}

    /**
     * A window; numbers of words.
     *
     * @param context the first word, for context
     * @param first the first word of its own
     * @param end the word after the last
     */
    public record Window(int context, int first, int end) {}

    /**
     * A paragraph or a part of one.
     *
     * @param first the first word
     * @param pieces how many pieces it has
     */
    private record Part(int first, int pieces) {}

    /**
     * Returns the windows of a text, in order.
     *
     * @param most how many pieces a window may have of its own
     * @param context how many it may have before them
     */
    public static List<Window> of(Words words, Pieces pieces, int most, int context) {
        List<Part> parts = parts(words, pieces, most);
        List<Window> windows = new ArrayList<>();
        int k = 0;
        while (k < parts.size()) {
            int size = parts.get(k).pieces();
            int next = k + 1;
            while (next < parts.size() && size + parts.get(next).pieces() <= most) {
                size += parts.get(next).pieces();
                next++;
            }
            int before = k;
            int sizeBefore = 0;
            while (before > 0 && sizeBefore + parts.get(before - 1).pieces() <= context) {
                before--;
                sizeBefore += parts.get(before).pieces();
            }
            int end = next < parts.size() ? parts.get(next).first() : words.size();
            windows.add(new Window(parts.get(before).first(), parts.get(k).first(), end));
            k = next;
        }
        return windows;
    }

    private static List<Part> parts(Words words, Pieces pieces, int most) {
        List<Part> parts = new ArrayList<>();
        int first = 0;
        for (int w = 1; w < words.size(); w++) {
            if (words.beginsParagraph(w) || pieces.count(first, w + 1) > most) {
                parts.add(new Part(first, pieces.count(first, w)));
                first = w;
            }
        }
        if (words.size() > 0) {
            parts.add(new Part(first, pieces.count(first, words.size())));
        }
        return parts;
    }
}
