package dev.whence.training.learning;

import dev.whence.english.tagging.network.Batch;
import dev.whence.english.tagging.network.Memory;
import dev.whence.english.tagging.network.Network;
import dev.whence.english.tagging.network.RowArithmetic;
import java.util.Arrays;
import java.util.List;

/** Runs one direction of a network's memory while it is learned, and sums up the gradient of its weights. Used by one thread. */
final class MemoryTrainer {

    private final Memory memory;
    private final MemoryGradient gradient;
    private final boolean backward;
    private final Adam.Weights recurrent;
    private final Adam.Weights input;
    private final Adam.Weights bias;
    private final float[][] inputTurned;

    MemoryTrainer(Memory memory, boolean backward, Adam adam) {
        this.memory = memory;
        gradient = MemoryGradient.of(memory);
        this.backward = backward;
        recurrent = adam.dense(memory.recurrent);
        input = adam.dense(memory.input);
        bias = adam.dense(memory.bias);
        inputTurned = RowArithmetic.zeros(memory.input[0].length, memory.input.length);
    }

    /** Returns the weights that are learned, with their gradients. */
    List<Adam.Weights> weights() {
        return List.of(recurrent, input, bias);
    }

    Memory.Run run(Batch batch, float[][] below) {
        RowArithmetic.transpose(memory.input, inputTurned);
        return memory.run(batch, backward, below);
    }

    /**
     * Adds the gradient of the weights to its sum.
     *
     * @param hidden the gradient of both directions' hidden rows
     */
    void back(Batch batch, Memory.Run run, float[][] hidden) {
        int n = batch.tokens();
        int from = backward ? memory.size : 0;
        float[][] mine = new float[n][];
        for (int t = 0; t < n; t++) {
            mine[t] = Arrays.copyOfRange(hidden[t], from, from + memory.size);
        }
        gradient.back(batch, backward, run, mine);
        float[][] before = new float[n][];
        Network.neighbours(batch, run.hidden, backward ? 1 : -1, before);
        RowArithmetic.multiplyTransposed(before, run.gates, n, recurrent.gradient);
    }

    /** Learns what feeds the gates, and passes their gradient on to the layer below. */
    void below(Memory.Run run, float[][] below, float[][] gBelow) {
        int n = below.length;
        RowArithmetic.multiplyTransposed(below, run.gates, n, input.gradient);
        NetworkTrainer.sum(run.gates, bias.gradient[0]);
        RowArithmetic.multiply(run.gates, inputTurned, gBelow, n);
    }
}
