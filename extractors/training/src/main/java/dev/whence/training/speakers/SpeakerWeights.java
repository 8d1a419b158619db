package dev.whence.training.speakers;

import dev.whence.english.sources.SpeakerModel;
import dev.whence.english.tagging.taggers.Exp;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns the weights of a log-linear model that gives each candidate a share of certainty; that of the right ones is made as great as it
 * can be. The same examples give the same weights, bit for bit.
 */
final class SpeakerWeights {

    private static final int EPOCHS = 30;
    private static final double RATE = 0.05;
    private static final double PENALTY = 1e-2;

    private SpeakerWeights() {}

    static SpeakerModel learn(List<SpeakerExample> examples) {
        List<SpeakerExample> order = new ArrayList<>();
        for (SpeakerExample example : examples) {
            if (example.tells()) {
                order.add(example);
            }
        }
        double[] weights = new double[SpeakerModel.SIZE];
        double[] sums = new double[SpeakerModel.SIZE];
        double[] squares = new double[SpeakerModel.SIZE];
        SplittableRandom random = new SplittableRandom(7);
        int averaged = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = order.size() - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                SpeakerExample other = order.get(i);
                order.set(i, order.get(j));
                order.set(j, other);
            }
            for (SpeakerExample example : order) {
                step(example, weights, squares);
            }
            if (epoch >= EPOCHS / 2) {
                averaged++;
                for (int i = 0; i < weights.length; i++) {
                    sums[i] += weights[i];
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= averaged;
        }
        return SpeakerModel.of(sums);
    }

    private static void step(SpeakerExample example, double[] weights, double[] squares) {
        int size = example.features().length;
        double[] scores = new double[size];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            for (int f : example.features()[i]) {
                scores[i] += weights[f];
            }
            most = Math.max(most, scores[i]);
        }
        double all = 0;
        double right = 0;
        for (int i = 0; i < size; i++) {
            scores[i] = Exp.of(Math.max(scores[i] - most, -60));
            all += scores[i];
            right += example.right()[i] * scores[i];
        }
        for (int i = 0; i < size; i++) {
            double gradient = scores[i] / all - example.right()[i] * scores[i] / Math.max(right, 1e-30);
            if (Math.abs(gradient) < 1e-6) {
                continue;
            }
            for (int f : example.features()[i]) {
                double by = gradient + PENALTY * weights[f];
                squares[f] += by * by;
                weights[f] -= RATE * by / (Math.sqrt(squares[f]) + 1e-2);
            }
        }
    }
}
