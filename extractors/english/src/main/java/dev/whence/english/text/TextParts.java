package dev.whence.english.text;

import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a text that is longer than any article into parts that are read one after the other, so that the memory that reading
 * takes has a bound whatever stands in it. A part ends where a paragraph does, else a line, a sentence or a word, as far as
 * one ends in its second half.
 */
public final class TextParts {

    /** How long a part may be, in UTF-16 code units: the longest news is some hundred thousand, most books are shorter. */
    public static final int LONGEST = 1 << 20;

    private TextParts() {}

    /** Returns the parts of a text in order; every character is in one, and a text of no more than the longest is one part. */
    public static List<Span> of(String text) {
        List<Span> parts = new ArrayList<>();
        int start = 0;
        while (text.length() - start > LONGEST) {
            int end = end(text, start + LONGEST / 2, start + LONGEST);
            parts.add(new Span(start, end));
            start = end;
        }
        parts.add(new Span(start, text.length()));
        return parts;
    }

    private static int end(String text, int least, int most) {
        int line = -1;
        int sentence = -1;
        int word = -1;
        for (int i = most; i > least; i--) {
            char before = text.charAt(i - 1);
            if (before == '\n') {
                if (text.charAt(i - 2) == '\n') {
                    return i;
                }
                line = line < 0 ? i : line;
            } else if (Character.isWhitespace(before)) {
                word = word < 0 ? i : word;
                sentence = sentence < 0 && text.charAt(i - 2) == '.' ? i : sentence;
            }
        }
        if (line > 0 || sentence > 0 || word > 0) {
            return line > 0 ? line : sentence > 0 ? sentence : word;
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
