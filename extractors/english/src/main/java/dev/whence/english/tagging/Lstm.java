package dev.whence.english.tagging;

/**
 * One direction of a long short-term memory layer (Hochreiter and Schmidhuber 1997, with the forget gate of Gers and
 * others 2000), run over several sequences side by side. A row of four gates is laid out as input, forget, candidate,
 * output.
 */
final class Lstm extends Memory {

    /** Stands where there is no row, and is not read. */
    private static final float[] NOTHING = new float[0];

    Lstm(int inputs, int size) {
        super(inputs, size, 4);
    }

    /**
     * The sequences go on step by step side by side; what is done to each value alone is done to those of all sequences at
     * once, since long loops are fast and short ones are not.
     */
    @Override
    void run(Batch batch, boolean backward, Run run) {
        int count = batch.count();
        float[][] before = new float[count][];
        float[][] now = new float[count][];
        float[] gates = new float[4 * size * count];
        float[] cells = new float[size * count];
        float[] squashed = new float[size * count];
        float[] hidden = new float[size * count];
        int active = count;
        for (int step = 0; step < batch.longest(); step++) {
            while (batch.length(active - 1) <= step) {
                active--;
            }
            for (int s = 0; s < active; s++) {
                int token = batch.token(s, step, backward);
                now[s] = run.gates[token];
                before[s] = step == 0 ? NOTHING : run.hidden[batch.token(s, step - 1, backward)];
            }
            if (step > 0) {
                Rows.multiply(before, recurrent, now, active);
            }
            int block = active * size;
            for (int s = 0; s < active; s++) {
                for (int g = 0; g < 4; g++) {
                    System.arraycopy(now[s], g * size, gates, g * block + s * size, size);
                }
            }
            Rows.logistic(gates, 0, 2 * block);
            Rows.tanh(gates, 2 * block, 3 * block);
            Rows.logistic(gates, 3 * block, 4 * block);
            remember(gates, block, cells);
            System.arraycopy(cells, 0, squashed, 0, block);
            Rows.tanh(squashed, 0, block);
            open(gates, block, squashed, hidden);
            for (int s = 0; s < active; s++) {
                int token = batch.token(s, step, backward);
                System.arraycopy(hidden, s * size, run.hidden[token], 0, size);
                for (int g = 0; g < 4; g++) {
                    System.arraycopy(gates, g * block + s * size, now[s], g * size, size);
                }
                System.arraycopy(cells, s * size, run.cell[token], 0, size);
                System.arraycopy(squashed, s * size, run.tanhCell[token], 0, size);
            }
        }
    }

    /** Forgets a part of what the cells hold and adds a part of the candidates. */
    private static void remember(float[] gates, int block, float[] cells) {
        for (int j = 0; j < block; j++) {
            cells[j] = gates[block + j] * cells[j] + gates[j] * gates[2 * block + j];
        }
    }

    private static void open(float[] gates, int block, float[] squashed, float[] hidden) {
        for (int j = 0; j < block; j++) {
            hidden[j] = gates[3 * block + j] * squashed[j];
        }
    }

    @Override
    void back(Batch batch, boolean backward, Run run, float[][] gradient) {
        float[][] transposed = Rows.zeros(4 * size, size);
        Rows.transpose(recurrent, transposed);
        float[][] cells = Rows.zeros(batch.count(), size);
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
                Rows.multiply(gates, transposed, before, active);
            }
        }
    }

    private void backCell(Run run, int token, int previous, float[] hidden, float[] cell) {
        float[] gates = run.gates[token];
        float[] squashed = run.tanhCell[token];
        for (int j = 0; j < size; j++) {
            float in = gates[j];
            float forget = gates[size + j];
            float candidate = gates[2 * size + j];
            float out = gates[3 * size + j];
            float c = cell[j] + hidden[j] * out * (1 - squashed[j] * squashed[j]);
            float old = previous < 0 ? 0 : run.cell[previous][j];
            gates[j] = c * candidate * in * (1 - in);
            gates[size + j] = c * old * forget * (1 - forget);
            gates[2 * size + j] = c * in * (1 - candidate * candidate);
            gates[3 * size + j] = hidden[j] * squashed[j] * out * (1 - out);
            cell[j] = c * forget;
        }
    }
}
