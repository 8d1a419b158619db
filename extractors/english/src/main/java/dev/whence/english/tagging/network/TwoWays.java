package dev.whence.english.tagging.network;

/**
 * Both directions of a {@link Network}'s memory as they are run for reading: step by step, over all sequences of a batch
 * side by side. What is done to each value alone is done to those of all sequences at once, since long loops are fast and
 * short ones are not. Immutable and thread-safe.
 */
public abstract class TwoWays {

    private final int size;
    private final int row;
    private final float[][] input;
    private final float[] bias;
    private final float[][] ahead;
    private final float[][] back;

    /**
     * Takes over the weights.
     *
     * @param candidate which of the gates is a candidate: the others open and close
     */
    TwoWays(Memory forward, Memory backward, int candidate) {
        size = forward.size;
        row = forward.bias[0].length;
        input = Network.join(halved(forward.input, candidate), halved(backward.input, candidate));
        bias = Network.join(halved(forward.bias, candidate), halved(backward.bias, candidate))[0];
        ahead = halved(forward.recurrent, candidate);
        back = halved(backward.recurrent, candidate);
    }

    /** Makes a network's memory ready for reading. */
    public static TwoWays of(Network net) {
        return net.shape.memory() == Memory.Kind.LSTM
                ? new TwoLstms(net.forward, net.backward)
                : new TwoLightGrus(net.forward, net.backward);
    }

    /** Halves what leads to the gates that open and close, whose logistic function is a hyperbolic tangent of the half. */
    private float[][] halved(float[][] weights, int candidate) {
        float[][] halved = new float[weights.length][];
        for (int k = 0; k < halved.length; k++) {
            halved[k] = weights[k].clone();
            for (int j = 0; j < row; j++) {
                halved[k][j] *= j / size == candidate ? 1 : 0.5f;
            }
        }
        return halved;
    }

    /** Returns how many hidden values a token has. */
    public final int width() {
        return 2 * size;
    }

    /** The gates of every token, token after token, those of the way ahead first. */
    public final class Gates {

        private final float[] values;
        private final float[] both = new float[bias.length];
        private final int[] some = new int[input.length + 1];

        private Gates(int tokens) {
            values = new float[tokens * bias.length];
        }

        /** Computes what feeds the gates of a token from those of its values of the layer below that are positive. */
        public void feed(int token, float[] below, int from) {
            System.arraycopy(bias, 0, both, 0, both.length);
            RowArithmetic.multiplyPositive(below, from, input, both, some);
            System.arraycopy(both, 0, values, token * both.length, both.length);
        }
    }

    /** Makes the gates of so many tokens, to be fed. */
    public final Gates gates(int tokens) {
        return new Gates(tokens);
    }

    /** Returns the hidden values of every token, token after token, those of the way ahead first. */
    public final float[] hidden(Batch batch, Gates gates) {
        float[] hidden = new float[batch.tokens() * width()];
        Step step = new Step(batch.count());
        int active = batch.count();
        for (int at = 0; at < batch.longest(); at++) {
            int before = active;
            while (batch.length(active - 1) <= at) {
                active--;
            }
            step.closeGap(before, active);
            for (int s = 0; s < active; s++) {
                step.ahead[s] = batch.first(s) + at;
                step.back[s] = batch.first(s) + batch.length(s) - 1 - at;
                System.arraycopy(gates.values, 2 * row * step.ahead[s], step.gatesAhead[s], 0, row);
                System.arraycopy(gates.values, 2 * row * step.back[s] + row, step.gatesBack[s], 0, row);
                step.lastAhead[s] = (step.ahead[s] - 1) * width();
                step.lastBack[s] = (step.back[s] + 1) * width() + size;
            }
            if (at > 0) {
                RowArithmetic.multiply(hidden, step.lastAhead, ahead, step.gatesAhead, active);
                RowArithmetic.multiply(hidden, step.lastBack, back, step.gatesBack, active);
            }
            step.run(active, hidden);
        }
        return hidden;
    }

    /**
     * Squashes the gates, changes what the cells hold by them, and returns what they let out.
     *
     * @param gates gate after gate, each of all sequences ahead, then of all back
     * @param block how many values a gate has
     * @param cells the cells of all sequences ahead, then of all back
     * @param room as much room as the cells have
     * @return the room, or the cells
     */
    abstract float[] step(float[] gates, int block, float[] cells, float[] room);

    /** One step of all sequences that still go on: the tokens it stands at, their gates, and where what they remember lies. */
    private final class Step {

        private final int[] ahead;
        private final int[] back;
        private final float[][] gatesAhead;
        private final float[][] gatesBack;
        private final int[] lastAhead;
        private final int[] lastBack;
        private final float[] gates;
        private final float[] cells;
        private final float[] room;

        private Step(int count) {
            ahead = new int[count];
            back = new int[count];
            gatesAhead = RowArithmetic.zeros(count, row);
            gatesBack = RowArithmetic.zeros(count, row);
            lastAhead = new int[count];
            lastBack = new int[count];
            gates = new float[2 * row * count];
            cells = new float[width() * count];
            room = new float[width() * count];
        }

        /** Closes the gap that sequences which have ended leave among the cells. */
        private void closeGap(int before, int active) {
            if (active < before) {
                System.arraycopy(cells, before * size, cells, active * size, active * size);
            }
        }

        private void run(int active, float[] hidden) {
            int block = 2 * active * size;
            for (int s = 0; s < active; s++) {
                for (int g = 0; g < row / size; g++) {
                    int to = g * block + s * size;
                    System.arraycopy(gatesAhead[s], g * size, gates, to, size);
                    System.arraycopy(gatesBack[s], g * size, gates, to + active * size, size);
                }
            }
            float[] out = step(gates, block, cells, room);
            for (int s = 0; s < active; s++) {
                System.arraycopy(out, s * size, hidden, ahead[s] * width(), size);
                System.arraycopy(out, (active + s) * size, hidden, back[s] * width() + size, size);
            }
        }
    }
}
