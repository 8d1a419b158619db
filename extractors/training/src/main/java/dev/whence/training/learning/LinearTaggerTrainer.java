package dev.whence.training.learning;

import dev.whence.english.tagging.features.Habits;
import dev.whence.english.tagging.features.TokenFeatures;
import dev.whence.english.tagging.network.RowArithmetic;
import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.Tag;
import dev.whence.english.tagging.taggers.Chain;
import dev.whence.english.tagging.taggers.LinearTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns a {@link LinearTagger} model with AdaGrad (Duchi and others 2011) on the likelihood of the gold tags, leaving out most
 * features of each token by chance: what is left must stand in for the rest. The same examples and seed give the same
 * weights. Used by one thread.
 */
final class LinearTaggerTrainer {

    /** A paragraph with who annotated it, its gold tags, and the habits of words that it is read with. */
    record Example(Paragraph paragraph, int annotator, byte[] tags, Habits habits) {}

    private static final int RARE = 3;
    private static final double NODE_DROPOUT = 0.9;
    private static final double EDGE_DROPOUT = 0.3;

    private final LinearTagger model;
    private final byte[] seenNodes = new byte[LinearTagger.NODES];
    private final byte[] seenEdges = new byte[LinearTagger.EDGES];
    private final float[] nodeSquares = new float[LinearTagger.NODES * 8];
    private final float[] edgeSquares = new float[LinearTagger.EDGES * LinearTagger.STEPS];
    private final SplittableRandom random;

    LinearTaggerTrainer(Habits habits, long seed) {
        model = new LinearTagger(
                habits, new float[LinearTagger.NODES * 8], new float[LinearTagger.EDGES * LinearTagger.STEPS]);
        random = new SplittableRandom(seed);
    }

    /** The features of a paragraph's tokens and steps, as places in the tables. */
    private record Prepared(int[][] nodes, int[][] edges, byte[] tags) {}

    LinearTagger train(List<Example> examples, int epochs, float rate) {
        List<Prepared> prepared = new ArrayList<>();
        for (Example example : examples) {
            prepared.add(prepare(example));
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = prepared.size() - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                Prepared other = prepared.get(i);
                prepared.set(i, prepared.get(j));
                prepared.set(j, other);
            }
            float step = rate * (epoch < epochs / 2 ? 1 : (epochs + 1 - epoch) / (epochs / 2f + 2));
            for (Prepared example : prepared) {
                step(example, step);
            }
        }
        return model;
    }

    private Prepared prepare(Example example) {
        TokenFeatures features = new TokenFeatures(example.paragraph, example.habits, example.annotator);
        int n = example.paragraph.length();
        int[][] nodes = new int[n][];
        int[][] edges = new int[n][];
        for (int t = 0; t < n; t++) {
            nodes[t] = features.node(t).copy();
            for (int i = 0; i < nodes[t].length; i++) {
                nodes[t][i] = LinearTagger.node(nodes[t][i]);
                count(seenNodes, nodes[t][i] >> 3);
            }
            edges[t] = features.edge(t).copy();
            for (int i = 0; i < edges[t].length; i++) {
                edges[t][i] = LinearTagger.edge(edges[t][i]);
                count(seenEdges, edges[t][i] / LinearTagger.STEPS);
            }
        }
        return new Prepared(nodes, edges, example.tags);
    }

    private static void count(byte[] seen, int slot) {
        seen[slot] = (byte) Math.min(100, seen[slot] + 1);
    }

    private void step(Prepared example, float rate) {
        int n = example.tags.length;
        int[][] nodes = new int[n][];
        int[][] edges = new int[n][];
        float[][] scores = RowArithmetic.zeros(n, Tag.COUNT);
        float[][] steps = RowArithmetic.zeros(n, LinearTagger.STEPS);
        float nodeShare = (float) (1 / (1 - NODE_DROPOUT));
        float edgeShare = (float) (1 / (1 - EDGE_DROPOUT));
        for (int t = 0; t < n; t++) {
            nodes[t] = keep(example.nodes[t], seenNodes, 8, NODE_DROPOUT, 0);
            for (int at : nodes[t]) {
                for (int b = 0; b < Tag.COUNT; b++) {
                    scores[t][b] += nodeShare * model.nodes[at + b];
                }
            }
            edges[t] = keep(example.edges[t], seenEdges, LinearTagger.STEPS, EDGE_DROPOUT, 1);
            for (int i = 0; i < edges[t].length; i++) {
                float share = i == 0 ? 1 : edgeShare;
                int at = edges[t][i];
                for (int b = 0; b < LinearTagger.STEPS; b++) {
                    steps[t][b] += share * model.edges[at + b];
                }
            }
        }
        Chain chain = new Chain(RowArithmetic.joined(scores), steps);
        float[] gradient = new float[LinearTagger.STEPS];
        for (int t = 0; t < n; t++) {
            for (int b = 0; b < Tag.COUNT; b++) {
                gradient[b] = (float) (chain.probability(t, b) - (example.tags[t] == b ? 1 : 0));
            }
            for (int at : nodes[t]) {
                move(model.nodes, nodeSquares, at, gradient, Tag.COUNT, rate);
            }
            if (t > 0) {
                for (int a = 0; a < Tag.COUNT; a++) {
                    for (int b = 0; b < Tag.COUNT; b++) {
                        boolean gold = example.tags[t - 1] == a && example.tags[t] == b;
                        gradient[a * Tag.COUNT + b] = (float) (chain.probability(t - 1, a, b) - (gold ? 1 : 0));
                    }
                }
                for (int at : edges[t]) {
                    move(model.edges, edgeSquares, at, gradient, LinearTagger.STEPS, rate);
                }
            }
        }
    }

    /** Leaves out rare features, and others by chance but for the first so many. */
    private int[] keep(int[] places, byte[] seen, int width, double dropout, int always) {
        int drop = (int) (dropout * 65536);
        int[] kept = new int[places.length];
        int count = 0;
        long bits = 0;
        int left = 0;
        for (int i = 0; i < places.length; i++) {
            if (left == 0) {
                bits = random.nextLong();
                left = 4;
            }
            boolean out = i >= always && (bits & 0xFFFF) < drop;
            bits >>>= 16;
            left--;
            if (!out && seen[places[i] / width] >= RARE) {
                kept[count++] = places[i];
            }
        }
        return java.util.Arrays.copyOf(kept, count);
    }

    private static void move(float[] weights, float[] squares, int at, float[] gradient, int count, float rate) {
        for (int b = 0; b < count; b++) {
            float g = gradient[b];
            squares[at + b] += g * g;
            weights[at + b] -= rate * g / ((float) Math.sqrt(squares[at + b]) + 1e-3f);
        }
    }
}
