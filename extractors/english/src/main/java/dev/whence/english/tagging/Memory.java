package dev.whence.english.tagging;

import java.util.List;

/** One direction of a network's memory: what it keeps of the tokens before, or behind, goes into every token's hidden row. */
abstract sealed class Memory permits Lstm, LightGru {

    /** The kinds of memory. */
    enum Kind {
        /** What serves best. */
        LSTM,
        /** What costs half as much and serves nearly as well. */
        LIGHT_GRU;

        /** Returns a memory with weights of zero. */
        Memory of(int inputs, int size) {
            return this == LSTM ? new Lstm(inputs, size) : new LightGru(inputs, size);
        }
    }

    final int size;
    /** Weights from the layer below, the recurrent ones, and the bias in one row. */
    final float[][] input;

    final float[][] recurrent;
    final float[][] bias;

    Memory(int inputs, int size, int gates) {
        this.size = size;
        input = Rows.zeros(inputs, gates * size);
        recurrent = Rows.zeros(size, gates * size);
        bias = Rows.zeros(1, gates * size);
    }

    /** What one direction computed, one row a token; the gates are kept since learning needs them. */
    static final class Run {
        final float[][] gates;
        final float[][] cell;
        final float[][] tanhCell;
        final float[][] hidden;

        Run(int tokens, int gates, int size) {
            this.gates = Rows.zeros(tokens, gates);
            cell = Rows.zeros(tokens, size);
            tanhCell = Rows.zeros(tokens, size);
            hidden = Rows.zeros(tokens, size);
        }
    }

    /** Returns all weights, in an order that stays. */
    final List<float[][]> matrices() {
        return List.of(input, recurrent, bias);
    }

    /**
     * Computes the hidden rows from the layer below.
     *
     * @param batch the sequences, the longest first
     * @param backward whether to go from the last token to the first
     */
    final Run run(Batch batch, boolean backward, float[][] below) {
        int tokens = batch.tokens();
        Run run = new Run(tokens, bias[0].length, size);
        for (int t = 0; t < tokens; t++) {
            System.arraycopy(bias[0], 0, run.gates[t], 0, bias[0].length);
        }
        Rows.multiply(below, input, run.gates, tokens);
        run(batch, backward, run);
        return run;
    }

    /** Computes the hidden rows of fed gates. */
    abstract void run(Batch batch, boolean backward, Run run);

    /**
     * Turns the gradient of the hidden rows into that of the gates before their squashing, which it writes over the
     * gates.
     *
     * @param gradient the gradient of every hidden row; what later steps give may be added to it
     */
    abstract void back(Batch batch, boolean backward, Run run, float[][] gradient);
}
