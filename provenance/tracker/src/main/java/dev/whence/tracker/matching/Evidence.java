package dev.whence.tracker.matching;

import dev.whence.tracker.words.Alignment;
import dev.whence.tracker.words.StatementTerms;
import dev.whence.tracker.words.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What speaks for it that the words of one statement come from another, which may be longer: the words that both have in the
 * same order and close together. A small word that stands alone between others is none.
 *
 * @param covered the terms of the later statement that have an answer
 * @param answers the term of the earlier one that answers each term of the later; -1 if none does
 * @param matched the weight of those terms
 * @param longest the weight of the longest run of them that is one in both
 */
record Evidence(BitSet covered, int[] answers, double matched, double longest) {

    /** What it costs that a word of the earlier statement stands between two that are shared. */
    private static final double GAP = 0.02;

    /** A run of terms that stand side by side in both: where it begins in each, how long it is, and its weight. */
    private record Run(int inA, int inB, int length, double weight) {}

    static Evidence of(Alignment alignment, Vocabulary vocabulary) {
        List<Run> runs = closeTogether(runs(alignment, vocabulary));
        StatementTerms b = alignment.b();
        BitSet covered = new BitSet(b.size());
        int[] answers = new int[b.size()];
        Arrays.fill(answers, -1);
        double matched = 0;
        double longest = 0;
        for (Run run : runs) {
            covered.set(run.inB, run.inB + run.length);
            for (int k = 0; k < run.length; k++) {
                answers[run.inB + k] = run.inA + k;
            }
            matched += run.weight;
            longest = Math.max(longest, run.weight);
        }
        return new Evidence(covered, answers, matched, longest);
    }

    private static List<Run> runs(Alignment alignment, Vocabulary vocabulary) {
        StatementTerms a = alignment.a();
        StatementTerms b = alignment.b();
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < a.size()) {
            int length = 0;
            double weight = 0;
            while (i + length < a.size()
                    && inOrder(alignment, i + length)
                    && alignment.answer(i + length) == alignment.answer(i) + length) {
                weight += Alignment.weight(vocabulary, b, alignment.answer(i + length));
                length++;
            }
            if (length > 1 || length == 1 && !a.is(i, StatementTerms.STOP)) {
                runs.add(new Run(i, alignment.answer(i), length, weight));
            }
            i += Math.max(1, length);
        }
        return runs;
    }

    private static boolean inOrder(Alignment alignment, int i) {
        return alignment.answer(i) >= 0 && !alignment.moved(i);
    }

    /** The stretch of runs whose weight, less what the gaps between them cost, is greatest (Kadane's algorithm). */
    private static List<Run> closeTogether(List<Run> runs) {
        double best = 0;
        double sum = 0;
        int start = 0;
        int from = 0;
        int to = 0;
        for (int k = 0; k < runs.size(); k++) {
            Run run = runs.get(k);
            Run before = k == 0 ? run : runs.get(k - 1);
            double gap = k == 0 ? 0 : GAP * (run.inA - before.inA - before.length);
            if (sum - gap <= 0) {
                sum = 0;
                gap = 0;
                start = k;
            }
            sum += run.weight - gap;
            if (sum > best) {
                best = sum;
                from = start;
                to = k + 1;
            }
        }
        return runs.subList(from, to);
    }
}
