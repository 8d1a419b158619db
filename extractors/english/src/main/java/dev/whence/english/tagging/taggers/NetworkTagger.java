package dev.whence.english.tagging.taggers;

import dev.whence.english.tagging.network.Batch;
import dev.whence.english.tagging.network.Network;
import dev.whence.english.tagging.network.RowArithmetic;
import dev.whence.english.tagging.network.TwoWays;
import dev.whence.english.tagging.network.WordVectors;
import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.Sequence;
import dev.whence.english.tagging.paragraph.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A network made ready for reading. What a word gives to the convolution does not depend on where it stands, so that it is
 * computed once and kept for the words met last; the rest is added up from tables. Thread-safe.
 */
public final class NetworkTagger implements Tagger {

    /** So many values of rows are kept at most, and so many rows may stand in place of each other. */
    private static final int KEPT_VALUES = 10_000_000;

    private static final int WAYS = 4;

    public final Network net;
    private final TwoWays memory;
    /** The convolution's weights for the token behind, the own and the one before, side by side. */
    private final float[][] convolution;
    /** What each shape, and each state of quotation marks with each mark of the rules, gives to a token. */
    private final float[][] letters;

    private final float[][] surroundings;
    /** The weights of the output, one row a hidden value, row after row. */
    private final float[] output;

    private final double[] transitions;
    private final AtomicReferenceArray<@Nullable Kept> kept;

    /** What one word gives to the token behind it, to its own and to the one before it, in one row. */
    private record Kept(int word, int vectorWord, int ending, int shape, float[] row) {}

    public NetworkTagger(Network net) {
        this.net = net;
        memory = TwoWays.of(net);
        kept = new AtomicReferenceArray<>(Integer.highestOneBit(KEPT_VALUES / (3 * net.shape.convolution())));
        convolution = Network.join(Network.join(net.convolution[0], net.convolution[1]), net.convolution[2]);
        output = RowArithmetic.joined(net.output);
        transitions = Chain.potentials(net.transitions);
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
        RowArithmetic.addProduct(part, convolution, at, row);
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
    public void tag(List<Paragraph> paragraphs, ObjIntConsumer<Chain> reader) {
        Batch batch = new Batch(paragraphs.stream().map(p -> p.sequence).toList());
        float[] scores = scores(batch);
        Chain chain = new Chain(batch.longest(), transitions);
        for (int s = 0; s < batch.count(); s++) {
            chain.sum(scores, batch.first(s), batch.length(s));
            reader.accept(chain, s);
        }
    }

    /** Returns the tag scores of all tokens, token after token. */
    private float[] scores(Batch batch) {
        Convolution room = new Convolution(batch.longest(), net.shape.convolution());
        TwoWays.Gates gates = memory.gates(batch.tokens());
        for (int s = 0; s < batch.count(); s++) {
            feed(batch.sequence(s), room, gates, batch.first(s));
        }
        float[] hidden = memory.hidden(batch, gates);
        float[] scores = new float[batch.tokens() * Tag.COUNT];
        for (int t = 0; t < batch.tokens(); t++) {
            output(hidden, t * memory.width(), scores, t * Tag.COUNT);
        }
        return scores;
    }

    /** Convolves a sequence and feeds what is positive of it to the memory's gates, those of a token on. */
    private void feed(Sequence sequence, Convolution convolution, TwoWays.Gates gates, int first) {
        float[][] rows = new float[sequence.length()][];
        float[][] around = new float[sequence.length()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(sequence.words()[i], sequence.vectorWords()[i], sequence.endings()[i], sequence.shapes()[i]);
            around[i] = surroundings[sequence.quotes()[i] * Tag.COUNT + sequence.marks()[i]];
        }
        float[] sums = convolution.of(rows, around);
        for (int i = 0; i < rows.length; i++) {
            gates.feed(first + i, sums, i * net.shape.convolution());
        }
    }

    /** Computes the tag scores of one token. Written out, since a loop over so few values is slow. */
    private void output(float[] hidden, int from, float[] scores, int to) {
        float[] bias = net.outputBias[0];
        float a = bias[0];
        float b = bias[1];
        float c = bias[2];
        float d = bias[3];
        float e = bias[4];
        float f = bias[5];
        float g = bias[6];
        for (int k = 0; k < output.length; k += Tag.COUNT) {
            float h = hidden[from++];
            a += h * output[k];
            b += h * output[k + 1];
            c += h * output[k + 2];
            d += h * output[k + 3];
            e += h * output[k + 4];
            f += h * output[k + 5];
            g += h * output[k + 6];
        }
        scores[to] = a;
        scores[to + 1] = b;
        scores[to + 2] = c;
        scores[to + 3] = d;
        scores[to + 4] = e;
        scores[to + 5] = f;
        scores[to + 6] = g;
    }

    /**
     * Room to add up what the tokens of a sequence give to the one behind them, to themselves and to the one before them: each
     * third of a row is laid where it is received, so that long loops, which are fast, add them.
     */
    private static final class Convolution {

        private final int size;
        private final Thirds words;
        private final Thirds around;

        private Convolution(int tokens, int size) {
            this.size = size;
            words = new Thirds(tokens * size);
            around = new Thirds(tokens * size);
        }

        /** Adds up the rows of a sequence, and returns the sums, token after token. */
        private float[] of(float[][] rows, float[][] surroundings) {
            words.put(rows, size);
            around.put(surroundings, size);
            RowArithmetic.add(
                    words.behind,
                    words.own,
                    words.before,
                    around.behind,
                    around.own,
                    around.before,
                    rows.length * size);
            return words.behind;
        }
    }

    /** The thirds of the rows of a sequence; they are used again for the next, since new ones would have to be cleared. */
    private static final class Thirds {

        private final float[] behind;
        private final float[] own;
        private final float[] before;

        private Thirds(int values) {
            behind = new float[values];
            own = new float[values];
            before = new float[values];
        }

        private void put(float[][] rows, int size) {
            int last = rows.length - 1;
            Arrays.fill(behind, 0, size, 0);
            Arrays.fill(before, last * size, (last + 1) * size, 0);
            for (int i = 0; i <= last; i++) {
                float[] row = rows[i];
                int at = i * size;
                if (i < last) {
                    System.arraycopy(row, 0, behind, at + size, size);
                }
                System.arraycopy(row, size, own, at, size);
                if (i > 0) {
                    System.arraycopy(row, 2 * size, before, at - size, size);
                }
            }
        }
    }
}
