package dev.whence.english.tagging;

import java.util.ArrayList;
import java.util.List;

/**
 * The linear-chain conditional random field over the tags of one sequence (Lafferty and others 2001): forward and
 * backward sums, the probability of every tag and of every span. Used by one thread.
 */
final class Chain {

    private static final int N = Tag.COUNT;

    private final int length;
    /** Scaled sums from the left and from the right, the scale of each step, and the potentials. */
    private final double[] left;

    private final double[] right;
    private final double[] scale;
    private final double[] node;
    private final double[] edge;
    /** How far apart the edges of one step and the next stand; nothing where all are the same. */
    private final int stride;

    /** What every way to tag has more than its scaled potentials say. */
    private double base;

    /**
     * Sums over all ways to tag.
     *
     * @param scores one row of tag scores a token
     * @param from the first row
     * @param length how many rows
     * @param transitions the score of each tag behind each other
     */
    Chain(float[][] scores, int from, int length, float[][] transitions) {
        this(scores, from, length, edges(transitions), 0);
    }

    /**
     * Sums over all ways to tag, where each step has transitions of its own.
     *
     * @param scores one row of tag scores a token
     * @param steps one row a token: the score of each tag of it behind each of the token before, those of one tag before
     *     together; the first row is not read
     */
    Chain(float[][] scores, float[][] steps) {
        this(scores, 0, scores.length, edges(steps), N * N);
    }

    private Chain(float[][] scores, int from, int length, double[] edge, int stride) {
        this.length = length;
        this.edge = edge;
        this.stride = stride;
        left = new double[length * N];
        right = new double[length * N];
        scale = new double[length];
        node = new double[length * N];
        for (int t = 0; t < length; t++) {
            float[] row = scores[from + t];
            float most = row[0];
            for (int b = 1; b < N; b++) {
                most = Math.max(most, row[b]);
            }
            for (int b = 0; b < N; b++) {
                node[t * N + b] = Exp.of(row[b] - most);
            }
            base += most;
        }
        sumLeft();
        sumRight();
    }

    /** Returns the potentials of rows of scores, laid out one behind the other. */
    private static double[] edges(float[][] rows) {
        double[] edges = new double[rows.length * rows[0].length];
        for (int i = 0; i < edges.length; i++) {
            int before = i / N % N;
            int tag = i % N;
            edges[i] = Tag.follows(before, tag) ? Exp.of(rows[i / rows[0].length][i % rows[0].length]) : 0;
        }
        return edges;
    }

    private void sumLeft() {
        for (int t = 0; t < length; t++) {
            double sum = 0;
            for (int b = 0; b < N; b++) {
                double v = 0;
                if (t == 0) {
                    v = Tag.follows(Tag.OUTSIDE, b) ? 1 : 0;
                } else {
                    for (int a = 0; a < N; a++) {
                        v += left[(t - 1) * N + a] * edge[t * stride + a * N + b];
                    }
                }
                v *= node[t * N + b];
                left[t * N + b] = v;
                sum += v;
            }
            scale[t] = sum;
            double by = 1 / sum;
            for (int b = 0; b < N; b++) {
                left[t * N + b] *= by;
            }
        }
    }

    private void sumRight() {
        for (int b = 0; b < N; b++) {
            right[(length - 1) * N + b] = 1;
        }
        double[] ahead = new double[N];
        for (int t = length - 2; t >= 0; t--) {
            double by = 1 / scale[t + 1];
            for (int b = 0; b < N; b++) {
                ahead[b] = node[(t + 1) * N + b] * right[(t + 1) * N + b] * by;
            }
            for (int a = 0; a < N; a++) {
                double v = 0;
                for (int b = 0; b < N; b++) {
                    v += edge[(t + 1) * stride + a * N + b] * ahead[b];
                }
                right[t * N + a] = v;
            }
        }
    }

    /** Returns the logarithm of the sum over all ways to tag. */
    double logSum() {
        double sum = base;
        for (double s : scale) {
            sum += StrictMath.log(s);
        }
        return sum;
    }

    /** Returns the probability that a token has a tag. */
    double probability(int token, int tag) {
        return left[token * N + tag] * right[token * N + tag];
    }

    /** Returns the probability that a token has a tag and the one behind it another. */
    double probability(int token, int tag, int next) {
        return left[token * N + tag]
                * edge[(token + 1) * stride + tag * N + next]
                * node[(token + 1) * N + next]
                * right[(token + 1) * N + next]
                / scale[token + 1];
    }

    /** Adds a share of the probability of every tag of every token to a row a token. */
    void addProbabilities(float[][] rows, float share) {
        for (int t = 0; t < length; t++) {
            for (int b = 0; b < N; b++) {
                rows[t][b] += share * (float) probability(t, b);
            }
        }
    }

    /** Returns every span that is at least so probable; each is exactly a span: it begins and ends there. */
    List<TaggedSpan> spans(double floor) {
        List<TaggedSpan> spans = new ArrayList<>();
        for (int role = 0; role < Tag.ROLES; role++) {
            for (int t = 0; t < length; t++) {
                if (probability(t, Tag.begin(role)) >= floor) {
                    addSpans(spans, role, t, floor);
                }
            }
        }
        return spans;
    }

    private void addSpans(List<TaggedSpan> spans, int role, int first, double floor) {
        int inside = Tag.inside(role);
        int tag = Tag.begin(role);
        double reached = left[first * N + tag];
        for (int t = first; t < length; t++) {
            double goesOn = t + 1 == length
                    ? 0
                    : reached * edge[(t + 1) * stride + tag * N + inside] * node[(t + 1) * N + inside] / scale[t + 1];
            double ahead = t + 1 == length ? 0 : right[(t + 1) * N + inside];
            double ends = reached * right[t * N + tag] - goesOn * ahead;
            if (ends >= floor) {
                spans.add(new TaggedSpan(role, first, t + 1, (float) ends));
            }
            if (goesOn * ahead < floor) {
                return;
            }
            reached = goesOn;
            tag = inside;
        }
    }
}
