package dev.whence.tracker.words;

import java.util.Arrays;

/**
 * Which terms of two statements answer each other: first those in the same order, so that their weight is greatest (the
 * alignment of Needleman and Wunsch 1970, with weights of rarity), then what is left over as moved. What two statements
 * score does not depend on which comes first, but for the small words where several alignments are equally good.
 */
public final class Alignment {

    /** How much of its weight a word keeps whose answer is another word of about the same meaning. */
    private static final double AKIN = 0.7;

    /** What it is worth that two words stand side by side in both: enough to choose between places for a small word. */
    private static final double RUN = 0.1;

    private final StatementTerms a;
    private final StatementTerms b;
    private final int[] inA;
    private final boolean[] movedA;
    private final boolean[] usedB;
    private final boolean[] akinA;
    private final boolean[] akinB;
    private final double matched;
    private final double weightA;
    private final double weightB;

    public Alignment(StatementTerms a, StatementTerms b, Vocabulary vocabulary) {
        this.a = a;
        this.b = b;
        inA = new int[a.size()];
        Arrays.fill(inA, -1);
        movedA = new boolean[a.size()];
        usedB = new boolean[b.size()];
        akinA = new boolean[a.size()];
        akinB = new boolean[b.size()];
        double[] wa = weights(vocabulary, a);
        double[] wb = weights(vocabulary, b);
        alignInOrder(wa, wb);
        alignMoved();
        double sum = alignAkin(wa, wb);
        double all = 0;
        for (int i = 0; i < a.size(); i++) {
            double w = wa[i];
            all += w;
            if (inA[i] >= 0) {
                sum += (w + wb[inA[i]]) / 2;
            }
        }
        matched = sum;
        weightA = all;
        weightB = Arrays.stream(wb).sum();
    }

    public static double weight(Vocabulary vocabulary, StatementTerms profile, int i) {
        return vocabulary.weight(profile.term(i)) * profile.topicality(i);
    }

    private static double[] weights(Vocabulary vocabulary, StatementTerms profile) {
        double[] weights = new double[profile.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(vocabulary, profile, i);
        }
        return weights;
    }

    private void alignInOrder(double[] wa, double[] wb) {
        int n = a.size();
        int m = b.size();
        int row = m + 1;
        double[] best = new double[(n + 1) * row];
        boolean[] taken = new boolean[best.length];
        for (int i = n - 1; i >= 0; i--) {
            double w = wa[i];
            for (int j = m - 1; j >= 0; j--) {
                int at = i * row + j;
                double most = Math.max(best[at + row], best[at + 1]);
                if (a.sameTerm(i, b, j)) {
                    double run = taken[at + row + 1] ? RUN : 0;
                    double here = best[at + row + 1] + (w + wb[j]) / 2 + run;
                    if (here >= most) {
                        most = here;
                        taken[at] = true;
                    }
                }
                best[at] = most;
            }
        }
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            int at = i * row + j;
            if (taken[at]) {
                inA[i] = j;
                usedB[j] = true;
                i++;
                j++;
            } else if (best[at + row] >= best[at + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private void alignMoved() {
        boolean[] tried = new boolean[b.size()];
        for (int i = 0; i < a.size(); i++) {
            int j = inA[i] >= 0 ? -1 : free(i, tried);
            if (j >= 0) {
                tried[j] = true;
                if (a.sameTerm(i, b, j)) {
                    inA[i] = j;
                    movedA[i] = true;
                    usedB[j] = true;
                }
            }
        }
    }

    /** Returns the first place of a term in b that answers nothing and was not tried; -1 if there is none. */
    private int free(int i, boolean[] tried) {
        int term = a.term(i);
        for (int j = 0; j < tried.length; j++) {
            if (b.term(j) == term && !usedB[j] && !tried[j] && !b.is(j, StatementTerms.STOP)) {
                return j;
            }
        }
        return -1;
    }

    /**
     * Finds words of about the same meaning among those without an answer, and returns their weight. They count for whether
     * two statements say the same, not for what differs: there another word is another word.
     */
    private double alignAkin(double[] wa, double[] wb) {
        boolean[] tried = new boolean[b.size()];
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            int j = inA[i] >= 0 || a.is(i, StatementTerms.STOP | StatementTerms.NUMBER) ? -1 : freeAkin(i, tried);
            if (j < 0) {
                continue;
            }
            tried[j] = true;
            // whoever quotes another word quotes something else
            if (!(a.is(i, StatementTerms.QUOTED) && b.is(j, StatementTerms.QUOTED))) {
                akinA[i] = true;
                akinB[j] = true;
                sum += AKIN * (wa[i] + wb[j]) / 2;
            }
        }
        return sum;
    }

    private int freeAkin(int i, boolean[] tried) {
        int concept = a.concept(i);
        for (int j = 0; j < tried.length; j++) {
            if (b.concept(j) == concept
                    && !usedB[j]
                    && !tried[j]
                    && !b.is(j, StatementTerms.STOP | StatementTerms.NUMBER)) {
                return j;
            }
        }
        return -1;
    }

    /** Tells whether a term of a has no answer but a word of about its meaning. */
    public boolean akin(int i) {
        return akinA[i];
    }

    /** Tells whether a term of b answers none but has a word of about its meaning. */
    public boolean akinTo(int j) {
        return akinB[j];
    }

    public StatementTerms a() {
        return a;
    }

    public StatementTerms b() {
        return b;
    }

    /** Returns the term of b that answers a term of a; -1 if none does. */
    public int answer(int i) {
        return inA[i];
    }

    public boolean moved(int i) {
        return movedA[i];
    }

    public boolean answered(int j) {
        return usedB[j];
    }

    /** Returns the weight of the terms that answer each other. */
    public double matched() {
        return matched;
    }

    double weightA() {
        return weightA;
    }

    double weightB() {
        return weightB;
    }

    /** Returns the share of the lighter statement that the other holds. */
    public double containment() {
        return Math.min(1, matched / Math.max(1e-9, Math.min(weightA, weightB)));
    }

    /** Returns how much of both is in both (Dice 1945). */
    public double overlap() {
        return Math.min(1, 2 * matched / Math.max(1e-9, weightA + weightB));
    }
}
