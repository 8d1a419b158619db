package dev.whence.encoder.decoding;

/**
 * The most probable sequence of labels in which what goes on with a span follows what began it or goes on with it (A. J. Viterbi,
 * "Error bounds for convolutional codes", 1967). Label 0 is outside; an odd one begins a span, and the even one after it goes on with
 * it.
 */
public final class LabelPath {

    /** The logarithm of what never is. */
    static final float NEVER = -1e4f;

    private LabelPath() {}

    /** Turns scores into the logarithms of probabilities, row by row. */
    public static void toLogarithms(float[] scores, int labels) {
        for (int row = 0; row < scores.length; row += labels) {
            float most = scores[row];
            for (int l = 1; l < labels; l++) {
                most = Math.max(most, scores[row + l]);
            }
            double sum = 0;
            for (int l = 0; l < labels; l++) {
                sum += StrictMath.exp((double) scores[row + l] - most);
            }
            float whole = (float) (most + StrictMath.log(sum));
            for (int l = 0; l < labels; l++) {
                scores[row + l] -= whole;
            }
        }
    }

    /**
     * Returns the label of each row.
     *
     * @param logarithms of the probability of each label of each row, one row after the other
     * @param labels how many labels there are
     */
    static int[] of(float[] logarithms, int labels) {
        int rows = logarithms.length / labels;
        int[] path = new int[rows];
        if (rows == 0) {
            return path;
        }
        byte[] before = new byte[rows * labels];
        double[] score = new double[labels];
        double[] next = new double[labels];
        for (int l = 0; l < labels; l++) {
            score[l] = goesOn(l) ? NEVER : logarithms[l];
        }
        for (int row = 1; row < rows; row++) {
            for (int to = 0; to < labels; to++) {
                int best = 0;
                double most = step(score, 0, to);
                for (int from = 1; from < labels; from++) {
                    double here = step(score, from, to);
                    if (here > most) {
                        most = here;
                        best = from;
                    }
                }
                before[row * labels + to] = (byte) best;
                next[to] = most + logarithms[row * labels + to];
            }
            double[] last = score;
            score = next;
            next = last;
        }
        int best = 0;
        for (int l = 1; l < labels; l++) {
            best = score[l] > score[best] ? l : best;
        }
        for (int row = rows - 1; row >= 0; row--) {
            path[row] = best;
            best = before[row * labels + best];
        }
        return path;
    }

    private static double step(double[] score, int from, int to) {
        boolean broken = goesOn(to) && from != to && from != to - 1;
        return broken ? score[from] + NEVER : score[from];
    }

    private static boolean goesOn(int label) {
        return label > 0 && label % 2 == 0;
    }
}
