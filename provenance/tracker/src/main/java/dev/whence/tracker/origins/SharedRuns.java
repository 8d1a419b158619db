package dev.whence.tracker.origins;

import dev.whence.core.Span;
import dev.whence.ledger.words.Words;
import dev.whence.tracker.words.Quoted;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the runs of words that two texts share. What someone is reported to have said is told apart, quoted or not: two who
 * report one speech share that, but not what stands between.
 */
final class SharedRuns {

    /** Fewer words than this, one after the other, are shared by chance. */
    private static final int LEAST = 8;

    /** At how many places of the other text a run is tried. */
    private static final int PLACES = 4;

    /** A text in words; which of them are someone's reported speech. */
    static final class Text {
        private final List<Words.Word> words;
        private final boolean[] quoted;
        private final boolean[] spoken;
        private final Map<Integer, List<Integer>> places = new HashMap<>();

        /** Takes the spans that someone is reported to have said. */
        Text(String text, List<Span> speech) {
            words = Words.of(text, 0, text.length());
            quoted = new boolean[words.size()];
            spoken = new boolean[words.size()];
            BitSet said = new BitSet(text.length());
            speech.forEach(span -> said.set(span.start(), span.end()));
            for (int start = 0, next = 0; start < text.length(); ) {
                int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
                // a quotation that is not closed ends with its paragraph
                Quoted marks = Quoted.in(text, new Span(start, end));
                for (; next < words.size() && words.get(next).start() < end; next++) {
                    int place = words.get(next).start();
                    quoted[next] = marks.at(place);
                    spoken[next] = quoted[next] || said.get(place);
                }
                start = end + 1;
            }
            for (int i = 0; i + LEAST <= words.size(); i++) {
                List<Integer> known = places.computeIfAbsent(hash(i), hash -> new ArrayList<>(1));
                if (known.size() < PLACES) {
                    known.add(i);
                }
            }
        }

        int size() {
            return words.size();
        }

        private int hash(int from) {
            int hash = 7;
            for (int i = from; i < from + LEAST; i++) {
                hash = 31 * hash + words.get(i).form().hashCode();
            }
            return hash;
        }
    }

    /**
     * A run of words that stands in both.
     *
     * @param inFirst where it stands in the first text
     * @param inSecond where it stands in the second text
     * @param words how many words it has
     * @param unquoted how many of them stand outside quotation marks in both
     * @param ownWords how many of them nobody is reported to have said in either
     */
    record Run(Span inFirst, Span inSecond, int words, int unquoted, int ownWords) {}

    private SharedRuns() {}

    static List<Run> of(Text first, Text second) {
        List<Run> runs = new ArrayList<>();
        int j = 0;
        while (j + LEAST <= second.size()) {
            int best = 0;
            int bestAt = -1;
            for (int i : first.places.getOrDefault(second.hash(j), List.of())) {
                int length = length(first, i, second, j);
                if (length > best) {
                    best = length;
                    bestAt = i;
                }
            }
            if (best >= LEAST) {
                runs.add(run(first, bestAt, second, j, best));
                j += best;
            } else {
                j++;
            }
        }
        return runs;
    }

    private static int length(Text first, int i, Text second, int j) {
        int length = 0;
        while (i + length < first.size()
                && j + length < second.size()
                && first.words
                        .get(i + length)
                        .form()
                        .equals(second.words.get(j + length).form())) {
            length++;
        }
        return length;
    }

    private static Run run(Text first, int i, Text second, int j, int length) {
        int unquoted = 0;
        int own = 0;
        for (int k = 0; k < length; k++) {
            unquoted += first.quoted[i + k] || second.quoted[j + k] ? 0 : 1;
            own += first.spoken[i + k] || second.spoken[j + k] ? 0 : 1;
        }
        return new Run(
                new Span(
                        first.words.get(i).start(),
                        first.words.get(i + length - 1).end()),
                new Span(
                        second.words.get(j).start(),
                        second.words.get(j + length - 1).end()),
                length,
                unquoted,
                own);
    }
}
