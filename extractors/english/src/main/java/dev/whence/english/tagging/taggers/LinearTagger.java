package dev.whence.english.tagging.taggers;

import dev.whence.english.tagging.features.Habits;
import dev.whence.english.tagging.features.HashedFeatures;
import dev.whence.english.tagging.features.TokenFeatures;
import dev.whence.english.tagging.network.RowArithmetic;
import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.Tag;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * A linear model of tags and of steps between them over hashed features ({@link TokenFeatures}), which goes into a {@link
 * Chain}. Thread-safe once learned.
 */
public final class LinearTagger implements Tagger {

    private static final int NODE_BITS = 20;
    private static final int EDGE_BITS = 15;
    public static final int NODES = 1 << NODE_BITS;
    public static final int EDGES = 1 << EDGE_BITS;
    public static final int STEPS = Tag.COUNT * Tag.COUNT;
    /** Seven weights a feature, and one that stays nothing. */
    public static final int NODE_WIDTH = 8;

    public final Habits habits;
    /** Eight weights a feature, of which the last stays nothing. */
    public final float[] nodes;
    /** One weight a feature, a tag before and a tag. */
    public final float[] edges;

    public LinearTagger(Habits habits, float[] nodes, float[] edges) {
        this.habits = habits;
        this.nodes = nodes;
        this.edges = edges;
    }

    public static int node(int hash) {
        return (hash & NODES - 1) << 3;
    }

    public static int edge(int hash) {
        return (hash & EDGES - 1) * STEPS;
    }

    @Override
    public void tag(List<Paragraph> paragraphs, ObjIntConsumer<Chain> reader) {
        for (int p = 0; p < paragraphs.size(); p++) {
            reader.accept(chain(paragraphs.get(p)), p);
        }
    }

    private Chain chain(Paragraph paragraph) {
        TokenFeatures features = new TokenFeatures(paragraph, habits, 0);
        int n = paragraph.length();
        float[] scores = new float[n * Tag.COUNT];
        float[][] steps = RowArithmetic.zeros(n, STEPS);
        for (int t = 0; t < n; t++) {
            HashedFeatures node = features.node(t);
            int row = t * Tag.COUNT;
            for (int i = 0; i < node.count(); i++) {
                int at = node(node.get(i));
                for (int b = 0; b < Tag.COUNT; b++) {
                    scores[row + b] += nodes[at + b];
                }
            }
            HashedFeatures edge = features.edge(t);
            float[] step = steps[t];
            for (int i = 0; i < edge.count(); i++) {
                int at = edge(edge.get(i));
                for (int b = 0; b < STEPS; b++) {
                    step[b] += edges[at + b];
                }
            }
        }
        return new Chain(scores, steps);
    }
}
