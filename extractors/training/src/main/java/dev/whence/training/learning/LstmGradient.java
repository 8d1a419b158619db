package dev.whence.training.learning;

import dev.whence.english.tagging.network.Batch;
import dev.whence.english.tagging.network.Lstm;
import dev.whence.english.tagging.network.Memory;
import dev.whence.english.tagging.network.RowArithmetic;

/** The gradient of a long short-term memory layer: {@link Lstm} run from the last step to the first. */
final class LstmGradient implements MemoryGradient {

    /** Stands where there is no row, and is not read. */
    private static final float[] NOTHING = new float[0];

    private final Lstm memory;

    LstmGradient(Lstm memory) {
        this.memory = memory;
    }

    @Override
    public void back(Batch batch, boolean backward, Memory.Run run, float[][] gradient) {
        float[][] transposed = RowArithmetic.zeros(4 * memory.size, memory.size);
        RowArithmetic.transpose(memory.recurrent, transposed);
        float[][] cells = RowArithmetic.zeros(batch.count(), memory.size);
        float[][] gates = new float[batch.count()][];
        float[][] before = new float[batch.count()][];
        int active = 0;
        for (int step = batch.longest() - 1; step >= 0; step--) {
            while (active < batch.count() && batch.length(active) > step) {
                active++;
            }
            for (int s = 0; s < active; s++) {
                int token = batch.token(s, step, backward);
                int previous = step == 0 ? -1 : batch.token(s, step - 1, backward);
                backCell(run, token, previous, gradient[token], cells[s]);
                gates[s] = run.gates[token];
                before[s] = previous < 0 ? NOTHING : gradient[previous];
            }
            if (step > 0) {
                RowArithmetic.multiply(gates, transposed, before, active);
            }
        }
    }

    private void backCell(Memory.Run run, int token, int previous, float[] hidden, float[] cell) {
        float[] gates = run.gates[token];
        float[] squashed = run.tanhCell[token];
        for (int j = 0; j < memory.size; j++) {
            float in = gates[j];
            float forget = gates[memory.size + j];
            float candidate = gates[2 * memory.size + j];
            float out = gates[3 * memory.size + j];
            float c = cell[j] + hidden[j] * out * (1 - squashed[j] * squashed[j]);
            float old = previous < 0 ? 0 : run.cell[previous][j];
            gates[j] = c * candidate * in * (1 - in);
            gates[memory.size + j] = c * old * forget * (1 - forget);
            gates[2 * memory.size + j] = c * in * (1 - candidate * candidate);
            gates[3 * memory.size + j] = hidden[j] * squashed[j] * out * (1 - out);
            cell[j] = c * forget;
        }
    }
}
