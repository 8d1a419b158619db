package dev.whence.english.tagging;

import dev.whence.english.tagging.features.HashedFeatures;
import dev.whence.english.tagging.taggers.Exp;
import org.jspecify.annotations.Nullable;

/** Logistic regression over hashed features. Thread-safe once learned. */
public final class Logistic {

    private static final int BITS = 19;
    /** How many weights there are. */
    public static final int SIZE = 1 << BITS;

    private static final int MASK = SIZE - 1;

    /** The weights as they were read, a byte each, so that more of them are near; none where they were just learned. */
    private final byte @Nullable [] steps;

    private final float step;
    private final float[] weights;

    public Logistic(float[] weights) {
        this.weights = weights;
        steps = null;
        step = 0;
    }

    /** Makes one whose weights are so many steps of one size. */
    public Logistic(byte[] steps, float step) {
        this.steps = steps;
        this.step = step;
        weights = new float[0];
    }

    /** Returns all weights. */
    public float[] weights() {
        if (steps == null) {
            return weights.clone();
        }
        float[] whole = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            whole[i] = steps[i] * step;
        }
        return whole;
    }

    /** Returns the place of a feature among the weights. */
    public static int slot(int feature) {
        return feature & MASK;
    }

    /** Returns the probability that a model gives to a candidate. */
    double probability(HashedFeatures features, double base) {
        return 1 / (1 + Exp.of(-(steps == null ? sum(features, base) : sumOfSteps(features, steps, base))));
    }

    private double sum(HashedFeatures features, double base) {
        double sum = base;
        for (int i = 0; i < features.count(); i++) {
            sum += weights[slot(features.get(i))];
        }
        return sum;
    }

    private double sumOfSteps(HashedFeatures features, byte[] of, double base) {
        int sum = 0;
        for (int i = 0; i < features.count(); i++) {
            sum += of[slot(features.get(i))];
        }
        return base + sum * (double) step;
    }

    /** Returns the logarithm of the odds of a probability, kept away from certainty. */
    public static float odds(double probability) {
        double p = Math.max(.005, Math.min(.995, probability));
        return (float) StrictMath.log(p / (1 - p));
    }
}
