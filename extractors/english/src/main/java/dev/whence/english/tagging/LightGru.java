package dev.whence.english.tagging;

/**
 * One direction of a layer of light gated recurrent units (Ravanelli and others 2018, with a hyperbolic tangent for their
 * rectifier): a part of what is kept is forgotten, and a candidate takes its place. A row of two gates is laid out as
 * forget, candidate.
 */
final class LightGru extends Memory {

    /** Stands where there is no row, and is not read. */
    private static final float[] NOTHING = new float[0];

    LightGru(int inputs, int size) {
        super(inputs, size, 2);
    }

    @Override
    void run(Batch batch, boolean backward, Run run) {
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
                Rows.multiply(before, recurrent, now, active);
            }
            for (int s = 0; s < active; s++) {
                Rows.logistic(now[s], 0, size);
                Rows.tanh(now[s], size, 2 * size);
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

    @Override
    void back(Batch batch, boolean backward, Run run, float[][] gradient) {
        float[][] transposed = Rows.zeros(2 * size, size);
        Rows.transpose(recurrent, transposed);
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
                Rows.multiply(gates, transposed, before, active);
            }
        }
    }

    private void backCell(float[] gates, float[] old, float[] hidden, float[] before) {
        for (int j = 0; j < size; j++) {
            float forget = gates[j];
            float candidate = gates[size + j];
            float was = old == NOTHING ? 0 : old[j];
            if (before != NOTHING) {
                before[j] += hidden[j] * forget;
            }
            gates[j] = hidden[j] * (was - candidate) * forget * (1 - forget);
            gates[size + j] = hidden[j] * (1 - forget) * (1 - candidate * candidate);
        }
    }
}
