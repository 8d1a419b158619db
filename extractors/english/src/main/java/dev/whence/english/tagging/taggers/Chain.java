package dev.whence.english.tagging.taggers;

import dev.whence.english.tagging.paragraph.Tag;
import dev.whence.english.tagging.paragraph.TaggedSpan;
import java.util.List;

/**
 * The linear-chain conditional random field over the tags of one sequence (Lafferty and others 2001): forward and
 * backward sums, the probability of every tag and of every span. Its room serves one sequence after the other. Used by one
 * thread.
 */
public final class Chain {

    private static final int N = Tag.COUNT;

    private int length;
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

    private Chain(int longest, double[] edge, int stride) {
        this.edge = edge;
        this.stride = stride;
        left = new double[longest * N];
        right = new double[longest * N];
        scale = new double[longest];
        node = new double[longest * N];
    }

    /**
     * Makes a chain that can be {@linkplain #sum summed over} one sequence after the other.
     *
     * @param longest how many tokens the longest sequence has
     * @param transitions the {@linkplain #potentials potentials} of the score of each tag behind each other
     */
    public Chain(int longest, double[] transitions) {
        this(longest, transitions, 0);
    }

    /**
     * Sums over all ways to tag a sequence where each step has transitions of its own.
     *
     * @param scores the tag scores of tokens, token after token
     * @param steps one row a token: the score of each tag of it behind each of the token before, those of one tag before
     *     together; the first row is not read
     */
    public Chain(float[] scores, float[][] steps) {
        this(steps.length, potentials(steps), N * N);
        sum(scores, 0, steps.length);
    }

    /**
     * Sums over all ways to tag a sequence; what was summed before is forgotten.
     *
     * @param scores the tag scores of tokens, token after token
     * @param from the first token of the sequence
     * @param tokens how many tokens it has
     */
    public void sum(float[] scores, int from, int tokens) {
        length = tokens;
        base = 0;
        for (int t = 0; t < length; t++) {
            int at = (from + t) * N;
            float most = scores[at];
            for (int b = 1; b < N; b++) {
                most = Math.max(most, scores[at + b]);
            }
            for (int b = 0; b < N; b++) {
                node[t * N + b] = scores[at + b] - most;
            }
            base += most;
        }
        Exp.ofAll(node, length * N);
        sumLeft();
        sumRight();
    }

    /** Returns the potentials of rows of scores, laid out one behind the other. */
    public static double[] potentials(float[][] rows) {
        double[] edges = new double[rows.length * rows[0].length];
        for (int i = 0; i < edges.length; i++) {
            int before = i / N % N;
            int tag = i % N;
            edges[i] = Tag.follows(before, tag) ? Exp.of(rows[i / rows[0].length][i % rows[0].length]) : 0;
        }
        return edges;
    }

    private void sumLeft() {
        for (int b = 0; b < N; b++) {
            left[b] = Tag.follows(Tag.OUTSIDE, b) ? node[b] : 0;
        }
        scale[0] = scaled(0);
        for (int t = 1; t < length; t++) {
            int at = t * N;
            int before = at - N;
            int e = t * stride;
            left[at] = node[at] * anyway(before, e, Tag.OUTSIDE);
            for (int b = 1; b < N; b += 2) {
                left[at + b] = node[at + b] * anyway(before, e, b);
                left[at + b + 1] = node[at + b + 1]
                        * (left[before + b] * edge[e + b * N + b + 1]
                                + left[before + b + 1] * edge[e + (b + 1) * N + b + 1]);
            }
            scale[t] = scaled(at);
        }
    }

    /** Sums over all tags of a token what leads to a tag of the next that any may stand before. */
    private double anyway(int before, int e, int tag) {
        return left[before] * edge[e + tag]
                + left[before + 1] * edge[e + N + tag]
                + left[before + 2] * edge[e + 2 * N + tag]
                + left[before + 3] * edge[e + 3 * N + tag]
                + left[before + 4] * edge[e + 4 * N + tag]
                + left[before + 5] * edge[e + 5 * N + tag]
                + left[before + 6] * edge[e + 6 * N + tag];
    }

    /** Makes the sums of a token add up to 1, and returns what they added up to. */
    private double scaled(int at) {
        double sum = 0;
        for (int b = 0; b < N; b++) {
            sum += left[at + b];
        }
        double by = 1 / sum;
        for (int b = 0; b < N; b++) {
            left[at + b] *= by;
        }
        return sum;
    }

    private void sumRight() {
        for (int b = 0; b < N; b++) {
            right[(length - 1) * N + b] = 1;
        }
        double[] ahead = new double[N];
        for (int t = length - 2; t >= 0; t--) {
            double by = 1 / scale[t + 1];
            int next = (t + 1) * N;
            int e = (t + 1) * stride;
            for (int b = 0; b < N; b++) {
                ahead[b] = node[next + b] * right[next + b] * by;
            }
            for (int a = 0; a < N; a++) {
                int row = e + a * N;
                int inside = a + a % 2;
                double v = edge[row] * ahead[0]
                        + edge[row + 1] * ahead[1]
                        + edge[row + 3] * ahead[3]
                        + edge[row + 5] * ahead[5];
                right[t * N + a] = a == Tag.OUTSIDE ? v : v + edge[row + inside] * ahead[inside];
            }
        }
    }

    /** Returns the logarithm of the sum over all ways to tag. */
    double logSum() {
        double sum = base;
        for (int t = 0; t < length; t++) {
            sum += StrictMath.log(scale[t]);
        }
        return sum;
    }

    /** Returns the probability that a token has a tag. */
    public double probability(int token, int tag) {
        return left[token * N + tag] * right[token * N + tag];
    }

    /** Returns the probability that a token has a tag and the one behind it another. */
    public double probability(int token, int tag, int next) {
        return left[token * N + tag]
                * edge[(token + 1) * stride + tag * N + next]
                * node[(token + 1) * N + next]
                * right[(token + 1) * N + next]
                / scale[token + 1];
    }

    /** Adds a share of the probability of every tag of every token to sums, token after token. */
    public void addProbabilities(float[] sums, float share) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += share * (float) (left[i] * right[i]);
        }
    }

    /** Adds every span that is at least so probable to others; each is exactly a span: it begins and ends there. */
    public void addSpans(double floor, List<TaggedSpan> spans) {
        for (int role = 0; role < Tag.ROLES; role++) {
            for (int t = 0; t < length; t++) {
                if (probability(t, Tag.begin(role)) >= floor) {
                    addSpans(role, t, floor, spans);
                }
            }
        }
    }

    private void addSpans(int role, int first, double floor, List<TaggedSpan> spans) {
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
