package dev.whence.english.tagging.network;

import dev.whence.english.tagging.paragraph.HashIndex;
import dev.whence.english.tagging.paragraph.Sequence;
import dev.whence.english.tagging.paragraph.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The network that scores the tags of tokens: what is known of each word, a convolution over it and its two neighbours, one
 * layer of {@link Memory} in each direction, and a linear layer; the scores go into a chain. The weights are open: who
 * trains the network sets them, and the model file keeps them.
 */
public final class Network {

    /** How long the rows are that describe a token. */
    public record Shape(
            int word,
            int ending,
            int shape,
            int quote,
            int mark,
            int annotator,
            int convolution,
            int hidden,
            Memory.Kind memory) {
        public int described() {
            return word + WordVectors.SIZE + ending + shape + quote + mark + annotator;
        }
    }

    public final Shape shape;
    public final WordVectors vectors;
    public final HashIndex words;
    public final HashIndex endings;
    public final HashIndex shapes;
    public final float[][] wordRows;
    public final float[][] endingRows;
    public final float[][] shapeRows;
    public final float[][] quoteRows;
    public final float[][] markRows;
    public final float[][] annotatorRows;
    /** What a token gives to the one behind it, to itself and to the one before it. */
    public final float[][][] convolution = new float[3][][];

    public final float[][] convolutionBias;
    public final Memory forward;
    public final Memory backward;
    public final float[][] output;
    public final float[][] outputBias;
    public final float[][] transitions;

    public Network(Shape shape, WordVectors vectors, HashIndex words, HashIndex endings, HashIndex shapes) {
        this.shape = shape;
        this.vectors = vectors;
        this.words = words;
        this.endings = endings;
        this.shapes = shapes;
        wordRows = RowArithmetic.zeros(words.size(), shape.word);
        endingRows = RowArithmetic.zeros(endings.size(), shape.ending);
        shapeRows = RowArithmetic.zeros(shapes.size(), shape.shape);
        quoteRows = RowArithmetic.zeros(Sequence.QUOTE_STATES, shape.quote);
        markRows = RowArithmetic.zeros(Tag.COUNT, shape.mark);
        annotatorRows = RowArithmetic.zeros(Sequence.ANNOTATORS, shape.annotator);
        for (int k = 0; k < 3; k++) {
            convolution[k] = RowArithmetic.zeros(shape.described(), shape.convolution);
        }
        convolutionBias = RowArithmetic.zeros(1, shape.convolution);
        forward = shape.memory.of(shape.convolution, shape.hidden);
        backward = shape.memory.of(shape.convolution, shape.hidden);
        output = RowArithmetic.zeros(2 * shape.hidden, Tag.COUNT);
        outputBias = RowArithmetic.zeros(1, Tag.COUNT);
        transitions = RowArithmetic.zeros(Tag.COUNT, Tag.COUNT);
    }

    /** Returns a network with the same weights, to be changed apart from this one. */
    public Network copy() {
        Network copy = new Network(shape, vectors, words, endings, shapes);
        List<float[][]> to = copy.matrices();
        for (int m = 0; m < to.size(); m++) {
            float[][] from = matrices().get(m);
            for (int r = 0; r < from.length; r++) {
                System.arraycopy(from[r], 0, to.get(m)[r], 0, from[r].length);
            }
        }
        return copy;
    }

    /** Returns all weights, in an order that stays. */
    public List<float[][]> matrices() {
        List<float[][]> matrices = new ArrayList<>(List.of(
                wordRows,
                endingRows,
                shapeRows,
                quoteRows,
                markRows,
                annotatorRows,
                convolution[0],
                convolution[1],
                convolution[2],
                convolutionBias));
        matrices.addAll(forward.matrices());
        matrices.addAll(backward.matrices());
        matrices.addAll(List.of(output, outputBias, transitions));
        return matrices;
    }

    /** Writes what is known of a token into a row: word, vector, ending, shape, quotation marks, the rules' mark, the annotator. */
    public void describe(
            int word, int vector, int ending, int letters, int quote, int mark, int annotator, float[] row) {
        int at = put(wordRows[word], row, 0);
        vectors.copy(vector, row, at);
        at = put(endingRows[ending], row, at + WordVectors.SIZE);
        at = put(shapeRows[letters], row, at);
        at = put(quoteRows[quote], row, at);
        at = put(markRows[mark], row, at);
        put(annotatorRows[annotator], row, at);
    }

    private static int put(float[] from, float[] row, int at) {
        System.arraycopy(from, 0, row, at, from.length);
        return at + from.length;
    }

    /** Adds to each token's row what it and its neighbours give, and the bias. */
    public void convolve(Batch batch, float[][] rows, float[][] sums) {
        int n = batch.tokens();
        for (int t = 0; t < n; t++) {
            RowArithmetic.add(convolutionBias[0], sums[t]);
        }
        RowArithmetic.multiply(rows, convolution[1], sums, n);
        float[][] targets = new float[n][];
        for (int k = 0; k <= 2; k += 2) {
            neighbours(batch, sums, 1 - k, targets);
            RowArithmetic.multiply(rows, convolution[k], targets, n);
        }
    }

    /** Points each token to the row of the one so many places on; to a row that nobody reads where there is none. */
    public static void neighbours(Batch batch, float[][] rows, int offset, float[][] targets) {
        float[] nowhere = new float[rows[0].length];
        for (int s = 0; s < batch.count(); s++) {
            int first = batch.first(s);
            int length = batch.length(s);
            for (int t = 0; t < length; t++) {
                int to = t + offset;
                targets[first + t] = to < 0 || to >= length ? nowhere : rows[first + to];
            }
        }
    }

    /** Cuts off what is negative. */
    public static void rectify(float[][] rows) {
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.max(0f, row[j]);
            }
        }
    }

    public static float[][] join(float[][] left, float[][] right) {
        float[][] joined = new float[left.length][];
        for (int t = 0; t < left.length; t++) {
            joined[t] = Arrays.copyOf(left[t], left[t].length + right[t].length);
            System.arraycopy(right[t], 0, joined[t], left[t].length, right[t].length);
        }
        return joined;
    }
}
