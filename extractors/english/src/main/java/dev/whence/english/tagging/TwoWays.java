package dev.whence.english.tagging;

/**
 * Both directions of a {@link Network}'s memory as they are run for reading: step by step, over all sequences of a batch
 * side by side. What is done to each value alone is done to those of all sequences at once, since long loops are fast and
 * short ones are not. Immutable and thread-safe.
 */
final class TwoWays {

    private final int size;
    private final float[][] input;
    private final float[] bias;
    private final float[][] ahead;
    private final float[][] back;

    TwoWays(Network net) {
        size = net.shape.hidden();
        input = Network.join(halved(net.forward.input), halved(net.backward.input));
        bias = Network.join(halved(net.forward.bias), halved(net.backward.bias))[0];
        ahead = halved(net.forward.recurrent);
        back = halved(net.backward.recurrent);
    }

    /** Halves what leads to the gates that open and close, whose logistic function is a hyperbolic tangent of the half. */
    private float[][] halved(float[][] weights) {
        float[][] halved = new float[weights.length][];
        for (int k = 0; k < halved.length; k++) {
            halved[k] = weights[k].clone();
            for (int j = 0; j < 4 * size; j++) {
                halved[k][j] *= j / size == 2 ? 1 : 0.5f;
            }
        }
        return halved;
    }

    /** Returns how many hidden values a token has. */
    int width() {
        return 2 * size;
    }

    /**
     * Returns the hidden values of every token, token after token, those of the way ahead first.
     *
     * @param below the values that each token has from the layer below, token after token, mostly zeros
     */
    float[] hidden(Batch batch, float[] below) {
        float[][] gates = gates(batch.tokens(), below);
        float[] hidden = new float[batch.tokens() * width()];
        int count = batch.count();
        Step step = new Step(count, size);
        float[] cells = new float[count * width()];
        int active = count;
        for (int at = 0; at < batch.longest(); at++) {
            int before = active;
            while (batch.length(active - 1) <= at) {
                active--;
            }
            if (active < before) {
                System.arraycopy(cells, before * size, cells, active * size, active * size);
            }
            for (int s = 0; s < active; s++) {
                step.ahead[s] = batch.first(s) + at;
                step.back[s] = batch.first(s) + batch.length(s) - 1 - at;
                System.arraycopy(gates[step.ahead[s]], 0, step.gatesAhead[s], 0, 4 * size);
                System.arraycopy(gates[step.back[s]], 4 * size, step.gatesBack[s], 0, 4 * size);
                step.lastAhead[s] = (step.ahead[s] - 1) * width();
                step.lastBack[s] = (step.back[s] + 1) * width() + size;
            }
            if (at > 0) {
                Rows.multiply(hidden, step.lastAhead, ahead, step.gatesAhead, active);
                Rows.multiply(hidden, step.lastBack, back, step.gatesBack, active);
            }
            step.run(active, cells, hidden);
        }
        return hidden;
    }

    /** Returns what feeds the gates of each token from the layer below, those of the way ahead first. */
    private float[][] gates(int tokens, float[] below) {
        float[][] gates = new float[tokens][];
        int[] some = new int[input.length + 1];
        for (int t = 0; t < tokens; t++) {
            gates[t] = bias.clone();
            Rows.multiplySparse(below, t * input.length, input, gates[t], some);
        }
        return gates;
    }

    /** One step of all sequences that still go on: the tokens it stands at, their gates, and where what they remember lies. */
    private static final class Step {

        private final int size;
        private final int[] ahead;
        private final int[] back;
        private final float[][] gatesAhead;
        private final float[][] gatesBack;
        private final int[] lastAhead;
        private final int[] lastBack;
        /** Gate after gate, each of all sequences ahead, then of all back; and what the cells let out likewise. */
        private final float[] gates;

        private final float[] out;

        private Step(int count, int size) {
            this.size = size;
            ahead = new int[count];
            back = new int[count];
            gatesAhead = Rows.zeros(count, 4 * size);
            gatesBack = Rows.zeros(count, 4 * size);
            lastAhead = new int[count];
            lastBack = new int[count];
            gates = new float[8 * size * count];
            out = new float[2 * size * count];
        }

        private void run(int active, float[] cells, float[] hidden) {
            int block = 2 * active * size;
            for (int s = 0; s < active; s++) {
                for (int g = 0; g < 4; g++) {
                    int to = g * block + s * size;
                    System.arraycopy(gatesAhead[s], g * size, gates, to, size);
                    System.arraycopy(gatesBack[s], g * size, gates, to + active * size, size);
                }
            }
            Rows.tanh(gates, 0, 4 * block);
            remember(gates, block, cells);
            System.arraycopy(cells, 0, out, 0, block);
            Rows.tanh(out, 0, block);
            open(gates, block, out);
            for (int s = 0; s < active; s++) {
                System.arraycopy(out, s * size, hidden, ahead[s] * 2 * size, size);
                System.arraycopy(out, (active + s) * size, hidden, back[s] * 2 * size + size, size);
            }
        }
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
