package dev.whence.training.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whence.english.tagging.network.Batch;
import dev.whence.english.tagging.network.Memory;
import dev.whence.english.tagging.network.RowArithmetic;
import dev.whence.english.tagging.paragraph.Sequence;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryTrainerTest {

    private static final int INPUTS = 3;
    private static final int SIZE = 2;

    private final Random random = new Random(5);
    private final Batch batch = new Batch(List.of(sequence(4), sequence(3), sequence(1)));

    @ParameterizedTest
    @EnumSource
    void theGradientIsWhatASmallChangeOfAWeightMakes(Memory.Kind kind) {
        Memory memory = kind.of(INPUTS, SIZE);
        memory.matrices().forEach(this::draw);
        float[][] below = RowArithmetic.zeros(batch.tokens(), INPUTS);
        draw(below);
        float[][] wanted = RowArithmetic.zeros(batch.tokens(), 2 * SIZE);
        draw(wanted);
        for (boolean backward : new boolean[] {false, true}) {
            Adam adam = new Adam();
            MemoryTrainer trainer = new MemoryTrainer(memory, backward, adam);
            Memory.Run run = trainer.run(batch, below);
            trainer.back(batch, run, wanted);
            float[][] gBelow = RowArithmetic.zeros(batch.tokens(), INPUTS);
            trainer.below(run, below, gBelow);

            for (Adam.Weights weights : trainer.weights()) {
                assertGradient(weights.values, weights.gradient, memory, backward, below, wanted);
            }
            assertGradient(below, gBelow, memory, backward, below, wanted);
        }
    }

    private void assertGradient(
            float[][] values, float[][] gradient, Memory memory, boolean backward, float[][] below, float[][] wanted) {
        float by = 0.01f;
        for (int r = 0; r < values.length; r++) {
            for (int j = 0; j < values[r].length; j++) {
                float value = values[r][j];
                values[r][j] = value + by;
                double more = sum(memory, backward, below, wanted);
                values[r][j] = value - by;
                double less = sum(memory, backward, below, wanted);
                values[r][j] = value;
                assertThat((double) gradient[r][j]).isCloseTo((more - less) / (2 * by), within(2e-3));
            }
        }
    }

    private double sum(Memory memory, boolean backward, float[][] below, float[][] wanted) {
        float[][] hidden = memory.run(batch, backward, below).hidden;
        double sum = 0;
        for (int t = 0; t < hidden.length; t++) {
            for (int j = 0; j < SIZE; j++) {
                sum += (double) hidden[t][j] * wanted[t][(backward ? SIZE : 0) + j];
            }
        }
        return sum;
    }

    private void draw(float[][] rows) {
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (float) random.nextGaussian();
            }
        }
    }

    private static Sequence sequence(int length) {
        int[] same = new int[length];
        Arrays.fill(same, 1);
        byte[] nothing = new byte[length];
        return new Sequence(same, same, same, same, nothing, nothing, nothing);
    }
}
