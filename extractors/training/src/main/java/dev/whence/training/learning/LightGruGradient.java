package dev.whence.training.learning;

import dev.whence.english.tagging.network.Batch;
import dev.whence.english.tagging.network.LightGru;
import dev.whence.english.tagging.network.Memory;
import dev.whence.english.tagging.network.RowArithmetic;

/** The gradient of a layer of light gated recurrent units: {@link LightGru} run from the last step to the first. */
final class LightGruGradient implements MemoryGradient {

    /** Stands where there is no row, and is not read. */
    private static final float[] NOTHING = new float[0];

    private final LightGru memory;

    LightGruGradient(LightGru memory) {
        this.memory = memory;
    }

    @Override
    public void back(Batch batch, boolean backward, Memory.Run run, float[][] gradient) {
        float[][] transposed = RowArithmetic.zeros(2 * memory.size, memory.size);
        RowArithmetic.transpose(memory.recurrent, transposed);
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
                gates[s] = run.gates[token];
                before[s] = previous < 0 ? NOTHING : gradient[previous];
                backCell(gates[s], previous < 0 ? NOTHING : run.hidden[previous], gradient[token], before[s]);
            }
            if (step > 0) {
                RowArithmetic.multiply(gates, transposed, before, active);
            }
        }
    }

    private void backCell(float[] gates, float[] old, float[] hidden, float[] before) {
        for (int j = 0; j < memory.size; j++) {
            float forget = gates[j];
            float candidate = gates[memory.size + j];
            float was = old == NOTHING ? 0 : old[j];
            if (before != NOTHING) {
                before[j] += hidden[j] * forget;
            }
            gates[j] = hidden[j] * (was - candidate) * forget * (1 - forget);
            gates[memory.size + j] = hidden[j] * (1 - forget) * (1 - candidate * candidate);
        }
    }
}
