package dev.whence.examples.evaluation;

import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The words and marks of a text, numbered from 0, so that spans that differ only in white space are the same. A word is a
 * run of letters, digits and underscores, with the apostrophes and points inside it: "isn't", "U.S"; a mark is any other
 * character that is not white space.
 */
public final class Words {

    private final String text;
    private final List<Span> all = new ArrayList<>();
    /** Which of them count where attributions are compared as wholes: words, and the signs of money and per cent. */
    private final BitSet counted = new BitSet();

    /**
     * A stretch of words and marks.
     *
     * @param first the number of the first
     * @param end the number behind the last
     */
    record Run(int first, int end) {}

    private Words(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (isOfWord(c)) {
                end = wordEnd(end);
                counted.set(all.size());
            } else if ("$€£%".indexOf(c) >= 0) {
                counted.set(all.size());
            }
            if (!isBlank(c)) {
                all.add(new Span(at, end));
            }
            at = end;
        }
    }

    public static Words of(String text) {
        return new Words(text);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean joins = c == '.' || c == '\'' || c == '’';
            if (!isOfWord(c) && !(joins && end + 1 < text.length() && isOfWord(text.codePointAt(end + 1)))) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Returns what the spans touch; spans without a word between them are one run. */
    List<Run> runs(List<Span> spans) {
        List<Run> runs = new ArrayList<>();
        for (Span span : spans) {
            Run run = run(span);
            if (run.first() == run.end()) {
                continue;
            }
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).end() >= run.first()) {
                Run before = runs.remove(last);
                run = new Run(before.first(), Math.max(before.end(), run.end()));
            }
            runs.add(run);
        }
        return runs;
    }

    /** Returns the counted words that the spans touch. */
    BitSet counted(List<Span> spans) {
        BitSet touched = new BitSet();
        for (Span span : spans) {
            Run run = run(span);
            touched.set(run.first(), run.end());
        }
        touched.and(counted);
        return touched;
    }

    /** Returns the counted words that the spans touch, without a "that" before others. */
    BitSet countedWithoutThat(List<Span> spans) {
        BitSet touched = counted(spans);
        int first = touched.nextSetBit(0);
        boolean that = first >= 0
                && text.substring(all.get(first).start(), all.get(first).end()).equalsIgnoreCase("that");
        if (that && touched.cardinality() > 1) {
            touched.clear(first);
        }
        return touched;
    }

    private Run run(Span span) {
        int first = firstThatEndsBehind(span.start());
        int end = first;
        while (end < all.size() && all.get(end).start() < span.end()) {
            end++;
        }
        return new Run(first, end);
    }

    private int firstThatEndsBehind(int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
