package dev.whence.english.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A network made ready for reading. What a word gives to the convolution does not depend on where it stands, so that it is
 * computed once and kept for the words met last; the rest is added up from tables. Thread-safe.
 */
final class Scorer implements Member {

    /** So many values of rows are kept at most, and so many rows may stand in place of each other. */
    private static final int KEPT_VALUES = 10_000_000;

    private static final int WAYS = 4;

    final Network net;
    private final TwoWays memory;
    /** The convolution's weights for the token behind, the own and the one before, side by side. */
    private final float[][] convolution;
    /** What each shape, and each state of quotation marks with each mark of the rules, gives to a token. */
    private final float[][] letters;

    private final float[][] surroundings;
    private final AtomicReferenceArray<@Nullable Kept> kept;

    /** What one word gives to the token behind it, to its own and to the one before it, in one row. */
    private record Kept(int word, int vectorWord, int ending, int shape, float[] row) {}

    Scorer(Network net) {
        this.net = net;
        memory = TwoWays.of(net);
        kept = new AtomicReferenceArray<>(Integer.highestOneBit(KEPT_VALUES / (3 * net.shape.convolution())));
        convolution = Network.join(Network.join(net.convolution[0], net.convolution[1]), net.convolution[2]);
        int at = net.shape.word() + WordVectors.SIZE + net.shape.ending();
        letters = new float[net.shapeRows.length][];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = new float[3 * net.shape.convolution()];
            addProjected(net.shapeRows[i], at, letters[i]);
        }
        at += net.shape.shape();
        surroundings = new float[Sequence.QUOTE_STATES * Tag.COUNT][];
        for (int q = 0; q < Sequence.QUOTE_STATES; q++) {
            for (int m = 0; m < Tag.COUNT; m++) {
                float[] row = new float[3 * net.shape.convolution()];
                System.arraycopy(net.convolutionBias[0], 0, row, net.shape.convolution(), net.shape.convolution());
                addProjected(net.quoteRows[q], at, row);
                addProjected(net.markRows[m], at + net.shape.quote(), row);
                addProjected(net.annotatorRows[0], at + net.shape.quote() + net.shape.mark(), row);
                surroundings[q * Tag.COUNT + m] = row;
            }
        }
    }

    /** Adds a part of a description that begins at a column, times the convolution. */
    private void addProjected(float[] part, int at, float[] row) {
        Rows.addProduct(part, convolution, at, row);
    }

    private float[] row(int word, int vectorWord, int ending, int shape) {
        int first = ((word ^ shape * 31) * 0x9E3779B1 >>> 8) & kept.length() - WAYS;
        for (int slot = first; slot < first + WAYS; slot++) {
            Kept found = kept.get(slot);
            if (found == null) {
                break;
            }
            if (found.word == word
                    && found.vectorWord == vectorWord
                    && found.ending == ending
                    && found.shape == shape) {
                return found.row;
            }
        }
        float[] row = letters[net.shapes.row(shape)].clone();
        addProjected(net.wordRows[net.words.row(word)], 0, row);
        float[] vector = new float[WordVectors.SIZE];
        net.vectors.copy(net.vectors.row(vectorWord), vector, 0);
        addProjected(vector, net.shape.word(), row);
        addProjected(net.endingRows[net.endings.row(ending)], net.shape.word() + WordVectors.SIZE, row);
        for (int slot = first + WAYS - 1; slot > first; slot--) {
            kept.set(slot, kept.get(slot - 1));
        }
        kept.set(first, new Kept(word, vectorWord, ending, shape, row));
        return row;
    }

    @Override
    public List<Chain> chains(List<Paragraph> paragraphs) {
        Batch batch = new Batch(paragraphs.stream().map(p -> p.sequence).toList());
        float[][] scores = scores(batch);
        List<Chain> chains = new ArrayList<>();
        for (int s = 0; s < batch.count(); s++) {
            chains.add(new Chain(scores, batch.first(s), batch.length(s), net.transitions));
        }
        return chains;
    }

    /** Returns one row of tag scores a token. */
    float[][] scores(Batch batch) {
        float[] convolved = new float[batch.tokens() * net.shape.convolution()];
        for (int s = 0; s < batch.count(); s++) {
            convolve(batch.sequence(s), convolved, batch.first(s) * net.shape.convolution());
        }
        float[] hidden = memory.hidden(batch, convolved);
        float[][] scores = new float[batch.tokens()][];
        for (int t = 0; t < scores.length; t++) {
            scores[t] = output(hidden, t * memory.width());
        }
        return scores;
    }

    private void convolve(Sequence sequence, float[] convolved, int to) {
        int size = net.shape.convolution();
        Thirds words = new Thirds(sequence.length(), size);
        Thirds around = new Thirds(sequence.length(), size);
        float[][] rows = new float[sequence.length()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(sequence.words()[i], sequence.vectorWords()[i], sequence.endings()[i], sequence.shapes()[i]);
        }
        for (int i = 0; i < rows.length; i++) {
            words.put(rows[i], i * size);
            around.put(surroundings[sequence.quotes()[i] * Tag.COUNT + sequence.marks()[i]], i * size);
        }
        Rows.addPositive(words.behind, words.own, words.before, around.behind, around.own, around.before);
        System.arraycopy(words.behind, 0, convolved, to, words.behind.length);
    }

    /** Returns the tag scores of one token. Written out, since a loop over so few values is slow. */
    private float[] output(float[] hidden, int from) {
        float[] bias = net.outputBias[0];
        float a = bias[0];
        float b = bias[1];
        float c = bias[2];
        float d = bias[3];
        float e = bias[4];
        float f = bias[5];
        float g = bias[6];
        for (int k = 0; k < net.output.length; k++) {
            float[] w = net.output[k];
            float h = hidden[from + k];
            a += h * w[0];
            b += h * w[1];
            c += h * w[2];
            d += h * w[3];
            e += h * w[4];
            f += h * w[5];
            g += h * w[6];
        }
        return new float[] {a, b, c, d, e, f, g};
    }

    /** What tokens give to the one behind them, to themselves and to the one before them, each laid where it is received. */
    private static final class Thirds {

        private final int size;
        private final float[] behind;
        private final float[] own;
        private final float[] before;

        private Thirds(int tokens, int size) {
            this.size = size;
            behind = new float[tokens * size];
            own = new float[tokens * size];
            before = new float[tokens * size];
        }

        private void put(float[] row, int at) {
            if (at + size < own.length) {
                System.arraycopy(row, 0, behind, at + size, size);
            }
            System.arraycopy(row, size, own, at, size);
            if (at > 0) {
                System.arraycopy(row, 2 * size, before, at - size, size);
            }
        }
    }
}
