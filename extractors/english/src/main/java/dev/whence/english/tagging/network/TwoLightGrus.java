package dev.whence.english.tagging.network;

/** Two {@link LightGru}s for reading. */
final class TwoLightGrus extends TwoWays {

    TwoLightGrus(Memory forward, Memory backward) {
        super(forward, backward, 1);
    }

    @Override
    float[] step(float[] gates, int block, float[] cells, float[] room) {
        RowArithmetic.tanh(gates, 0, 2 * block);
        mix(gates, block, cells);
        return cells;
    }

    /** Forgets a part of what the cells hold and puts the candidates in its place. */
    private static void mix(float[] gates, int block, float[] cells) {
        for (int j = 0; j < block; j++) {
            float forget = 0.5f * gates[j] + 0.5f;
            cells[j] = forget * cells[j] + (1 - forget) * gates[block + j];
        }
    }
}
