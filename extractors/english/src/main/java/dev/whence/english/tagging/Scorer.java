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

    private static final int KEPT = 1 << 14;

    final Network net;
    /** The input weights of both directions side by side, and their biases. */
    private final float[][] input;

    private final float[] bias;
    private final float[][][] letters;
    private final float[][][] surroundings;
    private final float[][][] annotators;
    private final AtomicReferenceArray<@Nullable Kept> kept = new AtomicReferenceArray<>(KEPT);

    /** What one word gives to the token behind it, to its own and to the one before it. */
    private record Kept(int word, int vectorWord, int ending, float[][] rows) {}

    Scorer(Network net) {
        this.net = net;
        input = Network.join(net.forward.input, net.backward.input);
        bias = Network.join(net.forward.bias, net.backward.bias)[0];
        int at = net.shape.word() + WordVectors.SIZE + net.shape.ending();
        letters = new float[net.shapeRows.length][][];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = project(net.shapeRows[i], at);
        }
        at += net.shape.shape();
        surroundings = new float[Sequence.QUOTE_STATES * Tag.COUNT][][];
        for (int q = 0; q < Sequence.QUOTE_STATES; q++) {
            for (int m = 0; m < Tag.COUNT; m++) {
                float[][] rows = project(net.quoteRows[q], at);
                float[][] more = project(net.markRows[m], at + net.shape.quote());
                for (int k = 0; k < 3; k++) {
                    Rows.add(more[k], rows[k]);
                    if (k == 1) {
                        Rows.add(net.convolutionBias[0], rows[k]);
                    }
                }
                surroundings[q * Tag.COUNT + m] = rows;
            }
        }
        at += net.shape.quote() + net.shape.mark();
        annotators = new float[Sequence.ANNOTATORS][][];
        for (int i = 0; i < annotators.length; i++) {
            annotators[i] = project(net.annotatorRows[i], at);
        }
    }

    /** Multiplies a part of a description that begins at a column with the convolution. */
    private float[][] project(float[] part, int at) {
        float[][] rows = Rows.zeros(3, net.shape.convolution());
        addProjected(part, at, rows);
        return rows;
    }

    private void addProjected(float[] part, int at, float[][] rows) {
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < part.length; j++) {
                Rows.add(part[j], net.convolution[k][at + j], rows[k]);
            }
        }
    }

    private float[][] word(int word, int vectorWord, int ending) {
        int slot = (word * 0x9E3779B1 >>> 8) & KEPT - 1;
        Kept found = kept.get(slot);
        if (found != null && found.word == word && found.vectorWord == vectorWord && found.ending == ending) {
            return found.rows;
        }
        float[][] rows = project(net.wordRows[net.words.row(word)], 0);
        float[] vector = new float[WordVectors.SIZE];
        net.vectors.copy(net.vectors.row(vectorWord), vector, 0);
        addProjected(vector, net.shape.word(), rows);
        addProjected(net.endingRows[net.endings.row(ending)], net.shape.word() + WordVectors.SIZE, rows);
        kept.set(slot, new Kept(word, vectorWord, ending, rows));
        return rows;
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
        int n = batch.tokens();
        float[][] convolved = Rows.zeros(n, net.shape.convolution());
        for (int s = 0; s < batch.count(); s++) {
            convolve(batch.sequence(s), convolved, batch.first(s));
        }
        Network.rectify(convolved);
        return net.scores(batch, gates(convolved));
    }

    /** Returns the gates of both directions, side by side. */
    private float[][] gates(float[][] convolved) {
        float[][] gates = new float[convolved.length][];
        for (int t = 0; t < gates.length; t++) {
            gates[t] = bias.clone();
        }
        Rows.multiplySparse(convolved, input, gates, gates.length);
        return gates;
    }

    private void convolve(Sequence sequence, float[][] sums, int first) {
        int length = sequence.length();
        for (int i = 0; i < length; i++) {
            float[][] word = word(sequence.words()[i], sequence.vectorWords()[i], sequence.endings()[i]);
            float[][] shape = letters[net.shapes.row(sequence.shapes()[i])];
            float[][] around = surroundings[sequence.quotes()[i] * Tag.COUNT + sequence.marks()[i]];
            for (int k = 0; k < 3; k++) {
                int to = i + 1 - k;
                if (to >= 0 && to < length) {
                    Rows.add(word[k], shape[k], around[k], sums[first + to]);
                    if (net.shape.annotator() > 0) {
                        Rows.add(annotators[sequence.annotators()[i]][k], sums[first + to]);
                    }
                }
            }
        }
    }
}
