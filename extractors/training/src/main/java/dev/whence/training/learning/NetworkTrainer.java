package dev.whence.training.learning;

import dev.whence.english.tagging.network.Batch;
import dev.whence.english.tagging.network.Memory;
import dev.whence.english.tagging.network.Network;
import dev.whence.english.tagging.network.RowArithmetic;
import dev.whence.english.tagging.network.WordVectors;
import dev.whence.english.tagging.paragraph.Sequence;
import dev.whence.english.tagging.paragraph.Tag;
import dev.whence.english.tagging.taggers.Chain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns the weights of a {@link Network} by gradient descent (Adam, Kingma and Ba 2015) on the likelihood of the gold
 * tags, with dropout. The same examples and seed give the same weights, bit for bit. Used by one thread.
 */
public final class NetworkTrainer {

    /** A sequence and its tags. */
    record Example(Sequence sequence, byte[] tags) {}

    private static final int BATCH_TOKENS = 2500;
    /** Few articles are learned from in smaller batches, so that there are steps enough. */
    private static final int LEAST_BATCHES = 24;

    private static final float WORD_DROPOUT = 0.05f;
    private static final float MARKS_DROPOUT = 0.15f;
    private static final float LONGEST_STEP = 5;
    private static final float LOSS_SCALE = 20;

    private final Network net;
    private final Recipe.Course course;
    private final SplittableRandom random;
    private final Adam adam = new Adam();

    private final float[][][] convolutionTurned = new float[3][][];
    private final float[][] outputTurned;

    private final Adam.Weights word;
    private final Adam.Weights ending;
    private final Adam.Weights letters;
    private final Adam.Weights quote;
    private final Adam.Weights mark;
    private final Adam.Weights annotator;
    private final Adam.Weights[] convolution = new Adam.Weights[3];
    private final Adam.Weights convolutionBias;
    private final MemoryTrainer ahead;
    private final MemoryTrainer back;
    private final Adam.Weights output;
    private final Adam.Weights outputBias;
    private final Adam.Weights transitions;

    /** Makes a trainer that starts from the network's weights as they are. */
    NetworkTrainer(Network net, Recipe.Course course, long seed) {
        this.net = net;
        this.course = course;
        random = new SplittableRandom(seed);
        word = adam.rows(net.wordRows);
        ending = adam.rows(net.endingRows);
        letters = adam.rows(net.shapeRows);
        quote = adam.rows(net.quoteRows);
        mark = adam.rows(net.markRows);
        annotator = adam.rows(net.annotatorRows);
        for (int k = 0; k < 3; k++) {
            convolution[k] = adam.dense(net.convolution[k]);
            convolutionTurned[k] = turned(net.convolution[k]);
        }
        convolutionBias = adam.dense(net.convolutionBias);
        ahead = new MemoryTrainer(net.forward, false, adam);
        back = new MemoryTrainer(net.backward, true, adam);
        output = adam.dense(net.output);
        outputBias = adam.dense(net.outputBias);
        transitions = adam.dense(net.transitions);
        outputTurned = turned(net.output);
    }

    private static float[][] turned(float[][] weights) {
        return RowArithmetic.zeros(weights[0].length, weights.length);
    }

    /** Gives all weights a value to start from, by chance. */
    NetworkTrainer initialized() {
        for (float[][] table :
                List.of(net.wordRows, net.endingRows, net.shapeRows, net.quoteRows, net.markRows, net.annotatorRows)) {
            gauss(table, 1);
        }
        float bound = (float) (1 / Math.sqrt(3.0 * net.shape.described()));
        for (float[][] part : net.convolution) {
            uniform(part, bound);
        }
        uniform(net.convolutionBias, bound);
        bound = (float) (1 / Math.sqrt(net.shape.hidden()));
        for (Memory memory : List.of(net.forward, net.backward)) {
            for (float[][] weights : memory.matrices()) {
                uniform(weights, bound);
            }
        }
        bound = (float) (1 / Math.sqrt(2.0 * net.shape.hidden()));
        uniform(net.output, bound);
        uniform(net.outputBias, bound);
        return this;
    }

    private void uniform(float[][] rows, float bound) {
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (float) ((2 * random.nextDouble() - 1) * bound);
            }
        }
    }

    /** The sum of twelve even draws is near enough to a normal one, and the same everywhere. */
    private void gauss(float[][] rows, float deviation) {
        for (int r = 0; r < rows.length; r++) {
            float[] row = rows[r];
            for (int j = 0; j < row.length; j++) {
                double sum = -6;
                for (int k = 0; k < 12; k++) {
                    sum += random.nextDouble();
                }
                row[j] = (float) sum * deviation;
            }
        }
    }

    /**
     * Learns.
     *
     * @param examples what to learn from
     */
    void train(List<Example> examples) {
        for (int epoch = 0; epoch < course.epochs(); epoch++) {
            float settled = Math.max(0, epoch - course.epochs() * 0.3f) / (course.epochs() * 0.7f);
            float rate = course.rate() * (1 - 0.92f * settled);
            for (List<Example> batch : batches(examples)) {
                step(batch);
                adam.step(rate, LONGEST_STEP);
            }
        }
    }

    private List<List<Example>> batches(List<Example> examples) {
        record Keyed(double key, Example example) {}
        List<Keyed> keyed = new ArrayList<>();
        for (Example example : examples) {
            keyed.add(new Keyed(example.sequence.length() + random.nextDouble() * 6, example));
        }
        keyed.sort(Comparator.comparingDouble(Keyed::key));
        int all =
                examples.stream().mapToInt(example -> example.sequence.length()).sum();
        int most = Math.min(BATCH_TOKENS, all / LEAST_BATCHES);
        List<List<Example>> batches = new ArrayList<>();
        List<Example> batch = new ArrayList<>();
        int tokens = 0;
        for (Keyed next : keyed) {
            if (tokens + next.example.sequence.length() > most && !batch.isEmpty()) {
                batches.add(batch);
                batch = new ArrayList<>();
                tokens = 0;
            }
            batch.add(next.example);
            tokens += next.example.sequence.length();
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        for (int i = batches.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            List<Example> other = batches.get(i);
            batches.set(i, batches.get(j));
            batches.set(j, other);
        }
        for (List<Example> each : batches) {
            each.sort(
                    Comparator.comparingInt((Example e) -> e.sequence.length()).reversed());
        }
        return batches;
    }

    private void turn() {
        for (int k = 0; k < 3; k++) {
            RowArithmetic.transpose(net.convolution[k], convolutionTurned[k]);
        }
        RowArithmetic.transpose(net.output, outputTurned);
    }

    private float[][] mask(int rows, int columns) {
        float[][] mask = new float[rows][columns];
        int keep = Math.round((1 - course.dropout()) * 65536);
        float by = 65536f / keep;
        for (float[] row : mask) {
            int j = 0;
            while (j < columns) {
                long bits = random.nextLong();
                for (int k = 0; k < 4 && j < columns; k++, j++) {
                    row[j] = (bits >>> 16 * k & 0xFFFF) < keep ? by : 0;
                }
            }
        }
        return mask;
    }

    private static void times(float[][] rows, float[][] mask) {
        for (int r = 0; r < rows.length; r++) {
            times(rows[r], mask[r]);
        }
    }

    private static void times(float[] row, float[] mask) {
        for (int j = 0; j < row.length; j++) {
            row[j] *= mask[j];
        }
    }

    /** Returns the gradient of the hidden rows, and adds those of the weights above them to their sums. */
    private float[][] tagGradient(Batch batch, List<Example> examples, float[][] hidden) {
        int n = batch.tokens();
        int h = net.output.length;
        float[][] hMask = mask(n, h);
        times(hidden, hMask);
        float[][] scores = new float[n][];
        for (int t = 0; t < n; t++) {
            scores[t] = net.outputBias[0].clone();
        }
        RowArithmetic.multiply(hidden, net.output, scores, n);
        float[][] gScores = chainGradient(batch, examples, scores);
        RowArithmetic.multiplyTransposed(hidden, gScores, n, output.gradient);
        sum(gScores, outputBias.gradient[0]);
        float[][] gHidden = RowArithmetic.zeros(n, h);
        RowArithmetic.multiply(gScores, outputTurned, gHidden, n);
        times(gHidden, hMask);
        return gHidden;
    }

    /** Computes the gradient of one batch. */
    private void step(List<Example> examples) {
        Batch batch = new Batch(examples.stream().map(Example::sequence).toList());
        turn();
        int n = batch.tokens();
        int c = net.shape.convolution();
        int[][] ids = ids(batch);
        float[][] x = RowArithmetic.zeros(n, net.shape.described());
        for (int t = 0; t < n; t++) {
            net.describe(ids[0][t], ids[1][t], ids[2][t], ids[3][t], ids[4][t], ids[5][t], ids[6][t], x[t]);
        }
        float[][] xMask = mask(n, net.shape.described());
        times(x, xMask);
        float[][] y = RowArithmetic.zeros(n, c);
        net.convolve(batch, x, y);
        Network.rectify(y);
        float[][] yMask = mask(n, c);
        times(y, yMask);
        Memory.Run runAhead = ahead.run(batch, y);
        Memory.Run runBack = back.run(batch, y);
        float[][] gHidden = tagGradient(batch, examples, Network.join(runAhead.hidden, runBack.hidden));
        ahead.back(batch, runAhead, gHidden);
        back.back(batch, runBack, gHidden);
        float[][] gY = RowArithmetic.zeros(n, c);
        ahead.below(runAhead, y, gY);
        back.below(runBack, y, gY);
        for (int t = 0; t < n; t++) {
            for (int j = 0; j < c; j++) {
                gY[t][j] *= y[t][j] > 0 ? yMask[t][j] : 0;
            }
        }
        sum(gY, convolutionBias.gradient[0]);
        float[][] gX = RowArithmetic.zeros(n, net.shape.described());
        float[][] near = new float[n][];
        for (int k = 0; k < 3; k++) {
            Network.neighbours(batch, gY, 1 - k, near);
            RowArithmetic.multiplyTransposed(x, near, n, convolution[k].gradient);
            RowArithmetic.multiply(near, convolutionTurned[k], gX, n);
        }
        times(gX, xMask);
        describeBack(ids, gX);
    }

    /** Adds rows up. */
    static void sum(float[][] rows, float[] into) {
        for (float[] row : rows) {
            RowArithmetic.add(row, into);
        }
    }

    /** Returns the numbers of what is known of each token, with some of it left out by chance. */
    private int[][] ids(Batch batch) {
        int[][] ids = new int[7][batch.tokens()];
        for (int s = 0; s < batch.count(); s++) {
            Sequence sequence = batch.sequence(s);
            boolean noMarks = random.nextDouble() < MARKS_DROPOUT;
            for (int i = 0; i < sequence.length(); i++) {
                int t = batch.first(s) + i;
                ids[0][t] = random.nextDouble() < WORD_DROPOUT ? 0 : net.words.row(sequence.words()[i]);
                ids[1][t] = net.vectors.row(sequence.vectorWords()[i]);
                ids[2][t] = net.endings.row(sequence.endings()[i]);
                ids[3][t] = net.shapes.row(sequence.shapes()[i]);
                ids[4][t] = sequence.quotes()[i];
                ids[5][t] = noMarks ? 0 : sequence.marks()[i];
                ids[6][t] = sequence.annotators()[i];
            }
        }
        return ids;
    }

    private void describeBack(int[][] ids, float[][] gX) {
        for (int t = 0; t < gX.length; t++) {
            int at = word.add(ids[0][t], gX[t], 0) + WordVectors.SIZE;
            at = ending.add(ids[2][t], gX[t], at);
            at = letters.add(ids[3][t], gX[t], at);
            at = quote.add(ids[4][t], gX[t], at);
            at = mark.add(ids[5][t], gX[t], at);
            annotator.add(ids[6][t], gX[t], at);
        }
    }

    /** Returns the gradient of the scores, and adds that of the transitions to its sum. */
    private float[][] chainGradient(Batch batch, List<Example> examples, float[][] scores) {
        float by = LOSS_SCALE / batch.tokens();
        float[][] gradient = RowArithmetic.zeros(batch.tokens(), Tag.COUNT);
        float[] joined = RowArithmetic.joined(scores);
        Chain chain = new Chain(batch.longest(), Chain.potentials(net.transitions));
        for (int s = 0; s < batch.count(); s++) {
            byte[] gold = examples.get(s).tags;
            int first = batch.first(s);
            int length = batch.length(s);
            chain.sum(joined, first, length);
            for (int t = 0; t < length; t++) {
                for (int b = 0; b < Tag.COUNT; b++) {
                    gradient[first + t][b] = (float) chain.probability(t, b) * by;
                }
                gradient[first + t][gold[t]] -= by;
                if (t + 1 < length) {
                    for (int a = 0; a < Tag.COUNT; a++) {
                        for (int b = 0; b < Tag.COUNT; b++) {
                            transitions.gradient[a][b] += (float) chain.probability(t, a, b) * by;
                        }
                    }
                    transitions.gradient[gold[t]][gold[t + 1]] -= by;
                }
            }
        }
        return gradient;
    }
}
