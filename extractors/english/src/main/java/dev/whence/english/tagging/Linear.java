package dev.whence.english.tagging;

import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * A linear model of tags and of steps between them over hashed features ({@link TokenFeatures}), which goes into a {@link
 * Chain}. Thread-safe once learned.
 */
final class Linear implements Member {

    private static final int NODE_BITS = 20;
    private static final int EDGE_BITS = 15;
    static final int NODES = 1 << NODE_BITS;
    static final int EDGES = 1 << EDGE_BITS;
    static final int STEPS = Tag.COUNT * Tag.COUNT;
    /** Seven weights a feature, and one that stays nothing. */
    static final int NODE_WIDTH = 8;

    final Habits habits;
    /** Eight weights a feature, of which the last stays nothing. */
    final float[] nodes;
    /** One weight a feature, a tag before and a tag. */
    final float[] edges;

    Linear(Habits habits, float[] nodes, float[] edges) {
        this.habits = habits;
        this.nodes = nodes;
        this.edges = edges;
    }

    static int node(int hash) {
        return (hash & NODES - 1) << 3;
    }

    static int edge(int hash) {
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
        float[][] steps = Rows.zeros(n, STEPS);
        for (int t = 0; t < n; t++) {
            Features node = features.node(t);
            int row = t * Tag.COUNT;
            for (int i = 0; i < node.count(); i++) {
                int at = node(node.get(i));
                for (int b = 0; b < Tag.COUNT; b++) {
                    scores[row + b] += nodes[at + b];
                }
            }
            Features edge = features.edge(t);
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
