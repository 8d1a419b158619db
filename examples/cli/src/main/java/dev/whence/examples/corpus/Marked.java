package dev.whence.examples.corpus;

import dev.whence.core.Span;
import dev.whence.core.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch that an annotator marked: a line such as {@code T3<tab>Content 12 20;25 30<tab>the words there}. The words may
 * go on in further lines, as line breaks of the text stand in them as they are. Not thread-safe.
 */
final class Marked {

    private final String id;
    private final int line;
    private final List<Span> spans;
    private final String expected;
    private final StringBuilder given = new StringBuilder();

    private Marked(String id, int line, List<Span> spans, String expected) {
        this.id = id;
        this.line = line;
        this.spans = spans;
        this.expected = expected;
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none of this form, with the mend
     */
    static Marked parse(int line, String[] fields, Text text, CodePoints codePoints) {
        String id = fields[0];
        int blank = fields[1].indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException(id + " has no offsets; write TYPE BEGIN END behind the first tab");
        }
        List<Span> spans = new ArrayList<>();
        for (String pair : fields[1].substring(blank + 1).split(";", -1)) {
            Span span = span(id, pair);
            spans.add(codePoints
                    .toCodeUnits(span)
                    .orElseThrow(
                            () -> new IllegalArgumentException(id + " " + span + " ends behind the text, which has "
                                    + codePoints.count() + " code points; correct the offsets")));
        }
        String expected = spans.stream().map(text::slice).collect(Collectors.joining());
        Marked marked = new Marked(id, line, List.copyOf(spans), withoutBlanks(expected));
        if (fields.length > 2) {
            marked.given.append(withoutBlanks(fields[2]));
        }
        return marked;
    }

    private static Span span(String id, String pair) {
        String[] offsets = pair.strip().split(" +");
        try {
            if (offsets.length == 2) {
                int begin = Integer.parseInt(offsets[0]);
                int end = Integer.parseInt(offsets[1]);
                if (0 <= begin && begin < end) {
                    return new Span(begin, end);
                }
            }
        } catch (NumberFormatException e) {
            // told below, with what is wanted
        }
        throw new IllegalArgumentException(
                id + " has offsets that are not BEGIN END, the lesser first: \"" + pair + "\"; correct them");
    }

    String id() {
        return id;
    }

    int line() {
        return line;
    }

    /** Where it stands, in UTF-16 code units, in the annotator's order. */
    List<Span> spans() {
        return spans;
    }

    /** Takes a further line if the words go on with it; tells whether it did. */
    boolean continuesWith(String further) {
        String words = withoutBlanks(further);
        boolean fits = expected.startsWith(words, given.length()) && expected.startsWith(given.toString());
        if (fits) {
            given.append(words);
        }
        return fits;
    }

    /** Whether the words that the line gives, if it gives any, are those that stand there, blanks apart. */
    boolean standsThere() {
        return given.isEmpty() || expected.contentEquals(given);
    }

    private static String withoutBlanks(String words) {
        StringBuilder letters = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
