package dev.whence.english.tagging.network;

/** Two {@link Lstm}s for reading. */
final class TwoLstms extends TwoWays {

    TwoLstms(Memory forward, Memory backward) {
        super(forward, backward, 2);
    }

    @Override
    float[] step(float[] gates, int block, float[] cells, float[] room) {
        RowArithmetic.tanh(gates, 0, 4 * block);
        remember(gates, block, cells);
        System.arraycopy(cells, 0, room, 0, block);
        RowArithmetic.tanh(room, 0, block);
        open(gates, block, room);
        return room;
    }

    /** Forgets a part of what the cells hold and adds a part of the candidates. */
    private static void remember(float[] gates, int block, float[] cells) {
        for (int j = 0; j < block; j++) {
            float in = 0.5f * gates[j] + 0.5f;
            float forget = 0.5f * gates[block + j] + 0.5f;
            cells[j] = forget * cells[j] + in * gates[2 * block + j];
        }
    }

    private static void open(float[] gates, int block, float[] out) {
        for (int j = 0; j < block; j++) {
            out[j] = (0.5f * gates[3 * block + j] + 0.5f) * out[j];
        }
    }
}
