package dev.whence.english.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Logistic regression over hashed features. Thread-safe once learned. */
final class Logistic {

    private static final int BITS = 19;
    /** How many weights there are. */
    static final int SIZE = 1 << BITS;

    private static final int MASK = SIZE - 1;
    private static final int RARE = 4;

    /** The weights as they were read, a byte each, so that more of them are near; none where they were just learned. */
    private final byte @Nullable [] steps;

    private final float step;
    private final float[] weights;

    Logistic(float[] weights) {
        this.weights = weights;
        steps = null;
        step = 0;
    }

    /** Makes one whose weights are so many steps of one size. */
    Logistic(byte[] steps, float step) {
        this.steps = steps;
        this.step = step;
        weights = new float[0];
    }

    /** Returns all weights. */
    float[] weights() {
        if (steps == null) {
            return weights.clone();
        }
        float[] whole = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            whole[i] = steps[i] * step;
        }
        return whole;
    }

    /** Returns the probability that a model gives to a candidate. */
    double probability(Features features, double base) {
        return 1 / (1 + Exp.of(-(steps == null ? sum(features, base) : sumOfSteps(features, steps, base))));
    }

    private double sum(Features features, double base) {
        double sum = base;
        for (int i = 0; i < features.count(); i++) {
            sum += weights[features.get(i) & MASK];
        }
        return sum;
    }

    private double sumOfSteps(Features features, byte[] of, double base) {
        int sum = 0;
        for (int i = 0; i < features.count(); i++) {
            sum += of[features.get(i) & MASK];
        }
        return base + sum * (double) step;
    }

    /** Returns the logarithm of the odds of a probability, kept away from certainty. */
    static float odds(double probability) {
        double p = Math.max(.005, Math.min(.995, probability));
        return (float) StrictMath.log(p / (1 - p));
    }

    /** A candidate with its answer: its features, the log-odds it starts from, and its weight. */
    record Example(int[] features, float base, boolean yes) {}

    /** Learns weights with AdaGrad (Duchi and others 2011), leaving out most features of each example by chance. */
    static Logistic train(List<Example> examples, int epochs, double dropout, float rate, long seed) {
        byte[] seen = new byte[SIZE];
        for (Example example : examples) {
            for (int f : example.features) {
                int slot = f & MASK;
                seen[slot] = (byte) Math.min(100, seen[slot] + 1);
            }
        }
        float[] weights = new float[SIZE];
        float[] squares = new float[SIZE];
        List<Example> order = new ArrayList<>(examples);
        SplittableRandom random = new SplittableRandom(seed);
        int drop = (int) (dropout * 65536);
        float by = (float) (1 / (1 - dropout));
        int[] kept = new int[512];
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = order.size() - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                Example other = order.get(i);
                order.set(i, order.get(j));
                order.set(j, other);
            }
            float step = rate * (epoch < epochs / 2 ? 1 : (epochs + 1 - epoch) / (epochs / 2f + 2));
            for (Example example : order) {
                int count = 0;
                double sum = 0;
                long bits = 0;
                int left = 0;
                for (int f : example.features) {
                    int slot = f & MASK;
                    if (seen[slot] < RARE) {
                        continue;
                    }
                    if (left == 0) {
                        bits = random.nextLong();
                        left = 4;
                    }
                    boolean out = (bits & 0xFFFF) < drop;
                    bits >>>= 16;
                    left--;
                    if (!out) {
                        kept[count++] = slot;
                        sum += weights[slot];
                    }
                }
                double p = 1 / (1 + Exp.of(-(example.base + sum * by)));
                float gradient = (float) (p - (example.yes ? 1 : 0));
                for (int i = 0; i < count; i++) {
                    int slot = kept[i];
                    squares[slot] += gradient * gradient;
                    weights[slot] -= step * gradient / ((float) Math.sqrt(squares[slot]) + 1e-3f);
                }
            }
        }
        return new Logistic(weights);
    }
}
