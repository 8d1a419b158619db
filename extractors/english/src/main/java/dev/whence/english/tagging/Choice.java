package dev.whence.english.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Chooses, among spans that rule each other out, those that are most probable together. */
final class Choice {

    private Choice() {}

    /**
     * Returns the spans that do not overlap and whose probabilities beyond a threshold sum up to most: what is expected to be
     * right counts for a span, the threshold against it. By dynamic programming over the tokens.
     *
     * @param spans the candidates
     * @param length how many tokens there are
     * @param thresholds one a role
     */
    static List<TaggedSpan> of(List<TaggedSpan> spans, int length, float[] thresholds) {
        List<TaggedSpan> byEnd = new ArrayList<>();
        for (TaggedSpan span : spans) {
            if (span.probability() > thresholds[span.role()]) {
                byEnd.add(span);
            }
        }
        byEnd.sort(TaggedSpan.BY_END);
        double[] best = new double[length + 1];
        int[] last = new int[length + 1];
        Arrays.fill(last, -1);
        int next = 0;
        for (int end = 1; end <= length; end++) {
            best[end] = best[end - 1];
            while (next < byEnd.size() && byEnd.get(next).end() == end) {
                TaggedSpan span = byEnd.get(next);
                double with = best[span.first()] + span.probability() - thresholds[span.role()];
                if (with > best[end]) {
                    best[end] = with;
                    last[end] = next;
                }
                next++;
            }
        }
        List<TaggedSpan> chosen = new ArrayList<>();
        int end = length;
        while (end > 0) {
            if (last[end] < 0) {
                end--;
            } else {
                TaggedSpan span = byEnd.get(last[end]);
                chosen.add(span);
                end = span.first();
            }
        }
        Collections.reverse(chosen);
        return chosen;
    }
}
