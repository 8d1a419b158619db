package dev.whence.training.learning;

import dev.whence.english.tagging.network.RowArithmetic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gradient descent with a step of its own for each weight (Adam, Kingma and Ba 2015). Used by one thread. */
final class Adam {

    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float LEAST = 1e-8f;

    private final List<Weights> all = new ArrayList<>();
    private int steps;

    /** Weights that change with every step. */
    Weights dense(float[][] values) {
        return register(new Weights(values, false));
    }

    /** Weights of which a step changes the rows that were used alone. */
    Weights rows(float[][] values) {
        return register(new Weights(values, true));
    }

    private Weights register(Weights weights) {
        all.add(weights);
        return weights;
    }

    /** Moves all weights against their gradients, which are cut to a length together, and clears the gradients. */
    void step(float rate, float longest) {
        steps++;
        double squares = 0;
        for (Weights weights : all) {
            squares += weights.squares();
        }
        double length = Math.sqrt(squares);
        float by = length > longest ? (float) (longest / length) : 1;
        double first = 1 - StrictMath.pow(FIRST, steps);
        double second = Math.sqrt(1 - StrictMath.pow(SECOND, steps));
        float move = (float) (rate * second / first);
        for (Weights weights : all) {
            weights.step(move, by);
        }
    }

    /** A matrix and its gradient. */
    static final class Weights {
        final float[][] values;
        final float[][] gradient;
        private final float[][] mean;
        private final float[][] square;
        private final boolean sparse;
        private final boolean[] used;
        private int[] touched = new int[64];
        private int count;

        private Weights(float[][] values, boolean sparse) {
            this.values = values;
            this.sparse = sparse;
            int columns = values[0].length;
            gradient = RowArithmetic.zeros(values.length, columns);
            mean = RowArithmetic.zeros(values.length, columns);
            square = RowArithmetic.zeros(values.length, columns);
            used = new boolean[values.length];
            if (!sparse) {
                touched = new int[values.length];
                Arrays.setAll(touched, i -> i);
                count = values.length;
            }
        }

        /** Adds a part of a gradient row to the row with a number; returns where the next part begins. */
        int add(int row, float[] part, int at) {
            if (!used[row]) {
                used[row] = true;
                if (count == touched.length) {
                    touched = Arrays.copyOf(touched, count * 2);
                }
                touched[count++] = row;
            }
            float[] sum = gradient[row];
            for (int j = 0; j < sum.length; j++) {
                sum[j] += part[at + j];
            }
            return at + sum.length;
        }

        private double squares() {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                for (float g : gradient[touched[i]]) {
                    sum += (double) g * g;
                }
            }
            return sum;
        }

        private void step(float move, float by) {
            for (int i = 0; i < count; i++) {
                int row = touched[i];
                step(values[row], gradient[row], mean[row], square[row], move, by);
                Arrays.fill(gradient[row], 0);
                used[row] = false;
            }
            if (sparse) {
                count = 0;
            }
        }

        private static void step(float[] w, float[] g, float[] m, float[] v, float move, float by) {
            for (int j = 0; j < w.length; j++) {
                float d = g[j] * by;
                m[j] = FIRST * m[j] + (1 - FIRST) * d;
                v[j] = SECOND * v[j] + (1 - SECOND) * d * d;
                w[j] -= move * m[j] / ((float) Math.sqrt(v[j]) + LEAST);
            }
        }
    }
}
