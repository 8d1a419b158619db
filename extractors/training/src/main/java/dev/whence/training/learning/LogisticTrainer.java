package dev.whence.training.learning;

import dev.whence.english.tagging.Logistic;
import dev.whence.english.tagging.taggers.Exp;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Learns the weights of a judge. The same examples and seed give the same weights, bit for bit. */
final class LogisticTrainer {

    private static final int RARE = 4;

    private LogisticTrainer() {}

    /** A candidate with its answer: its features, the log-odds it starts from, and its weight. */
    record Example(int[] features, float base, boolean yes) {}

    /** Learns weights with AdaGrad (Duchi and others 2011), leaving out most features of each example by chance. */
    static Logistic train(List<Example> examples, int epochs, double dropout, float rate, long seed) {
        byte[] seen = new byte[Logistic.SIZE];
        for (Example example : examples) {
            for (int f : example.features) {
                int slot = Logistic.slot(f);
                seen[slot] = (byte) Math.min(100, seen[slot] + 1);
            }
        }
        float[] weights = new float[Logistic.SIZE];
        float[] squares = new float[Logistic.SIZE];
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
                    int slot = Logistic.slot(f);
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
