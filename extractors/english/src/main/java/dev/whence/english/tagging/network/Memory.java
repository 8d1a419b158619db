package dev.whence.english.tagging.network;

import java.util.List;

/** One direction of a network's memory: what it keeps of the tokens before, or behind, goes into every token's hidden row. */
public abstract sealed class Memory permits Lstm, LightGru {

    /** The kinds of memory. */
    public enum Kind {
        /** What serves best. */
        LSTM,
        /** What costs half as much and serves nearly as well. */
        LIGHT_GRU;

        /** Returns a memory with weights of zero. */
        public Memory of(int inputs, int size) {
            return this == LSTM ? new Lstm(inputs, size) : new LightGru(inputs, size);
        }
    }

    public final int size;
    /** Weights from the layer below, the recurrent ones, and the bias in one row. */
    public final float[][] input;

    public final float[][] recurrent;
    public final float[][] bias;

    Memory(int inputs, int size, int gates) {
        this.size = size;
        input = RowArithmetic.zeros(inputs, gates * size);
        recurrent = RowArithmetic.zeros(size, gates * size);
        bias = RowArithmetic.zeros(1, gates * size);
    }

    /** What one direction computed, one row a token; the gates are kept since learning needs them. */
    public static final class Run {
        public final float[][] gates;
        public final float[][] cell;
        public final float[][] tanhCell;
        public final float[][] hidden;

        Run(int tokens, int gates, int size) {
            this.gates = RowArithmetic.zeros(tokens, gates);
            cell = RowArithmetic.zeros(tokens, size);
            tanhCell = RowArithmetic.zeros(tokens, size);
            hidden = RowArithmetic.zeros(tokens, size);
        }
    }

    /** Returns all weights, in an order that stays. */
    public final List<float[][]> matrices() {
        return List.of(input, recurrent, bias);
    }

    /**
     * Computes the hidden rows from the layer below.
     *
     * @param batch the sequences, the longest first
     * @param backward whether to go from the last token to the first
     */
    public final Run run(Batch batch, boolean backward, float[][] below) {
        int tokens = batch.tokens();
        Run run = new Run(tokens, bias[0].length, size);
        for (int t = 0; t < tokens; t++) {
            System.arraycopy(bias[0], 0, run.gates[t], 0, bias[0].length);
        }
        RowArithmetic.multiply(below, input, run.gates, tokens);
        run(batch, backward, run);
        return run;
    }

    /** Computes the hidden rows of fed gates. */
    public abstract void run(Batch batch, boolean backward, Run run);
}
