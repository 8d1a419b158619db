package dev.whence.english.tagging.network;

/**
 * One direction of a long short-term memory layer (Hochreiter and Schmidhuber 1997, with the forget gate of Gers and
 * others 2000), run over several sequences side by side. A row of four gates is laid out as input, forget, candidate,
 * output.
 */
public final class Lstm extends Memory {

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
    public void run(Batch batch, boolean backward, Run run) {
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
                RowArithmetic.multiply(before, recurrent, now, active);
            }
            int block = active * size;
            for (int s = 0; s < active; s++) {
                for (int g = 0; g < 4; g++) {
                    System.arraycopy(now[s], g * size, gates, g * block + s * size, size);
                }
            }
            RowArithmetic.logistic(gates, 0, 2 * block);
            RowArithmetic.tanh(gates, 2 * block, 3 * block);
            RowArithmetic.logistic(gates, 3 * block, 4 * block);
            remember(gates, block, cells);
            System.arraycopy(cells, 0, squashed, 0, block);
            RowArithmetic.tanh(squashed, 0, block);
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
}
