package dev.whence.english.tagging.network;

/**
 * One direction of a layer of light gated recurrent units (Ravanelli and others 2018, with a hyperbolic tangent for their
 * rectifier): a part of what is kept is forgotten, and a candidate takes its place. A row of two gates is laid out as
 * forget, candidate.
 */
public final class LightGru extends Memory {

    /** Stands where there is no row, and is not read. */
    private static final float[] NOTHING = new float[0];

    LightGru(int inputs, int size) {
        super(inputs, size, 2);
    }

    @Override
    public void run(Batch batch, boolean backward, Run run) {
        float[][] before = new float[batch.count()][];
        float[][] now = new float[batch.count()][];
        int active = batch.count();
        for (int step = 0; step < batch.longest(); step++) {
            while (batch.length(active - 1) <= step) {
                active--;
            }
            for (int s = 0; s < active; s++) {
                now[s] = run.gates[batch.token(s, step, backward)];
                before[s] = step == 0 ? NOTHING : run.hidden[batch.token(s, step - 1, backward)];
            }
            if (step > 0) {
                RowArithmetic.multiply(before, recurrent, now, active);
            }
            for (int s = 0; s < active; s++) {
                RowArithmetic.logistic(now[s], 0, size);
                RowArithmetic.tanh(now[s], size, 2 * size);
                mix(now[s], before[s], run.hidden[batch.token(s, step, backward)]);
            }
        }
    }

    private void mix(float[] gates, float[] before, float[] hidden) {
        for (int j = 0; j < size; j++) {
            float old = before == NOTHING ? 0 : before[j];
            hidden[j] = gates[j] * old + (1 - gates[j]) * gates[size + j];
        }
    }
}
