package dev.whence.encoder.graphs;

import java.io.IOException;
import java.nio.FloatBuffer;

/** The graph that scores the labels of words by their vectors. Thread-safe. */
public final class HeadsGraph {

    private final Graph graph;

    private HeadsGraph(Graph graph) {
        this.graph = graph;
    }

    /**
     * Loads the graph.
     *
     * @param bytes its file
     * @throws IOException if it cannot be loaded; the message says why
     */
    public static HeadsGraph load(byte[] bytes) throws IOException {
        return new HeadsGraph(Graph.load("heads.onnx", bytes));
    }

    /**
     * Scores what gives attributions away.
     *
     * @param vectors of words that follow each other, from the buffer's position to its limit
     * @param paragraphs the number of each word's paragraph
     * @return a score for each label of each word, one word after the other
     */
    public float[] anchors(FloatBuffer vectors, long[] paragraphs) {
        return run(vectors, paragraphs, new long[1], "anchors");
    }

    /**
     * Scores what belongs to anchors.
     *
     * @param vectors of words that follow each other, from the buffer's position to its limit
     * @param paragraphs the number of each word's paragraph
     * @param anchors the first word of each anchor, counted from the first of the words
     * @return for each anchor a score for each label of each word around it, before it and after it as many as the graph reaches; those
     *     of words that are not there mean nothing
     */
    public float[] arguments(FloatBuffer vectors, long[] paragraphs, long[] anchors) {
        return run(vectors, paragraphs, anchors, "arguments");
    }

    private float[] run(FloatBuffer vectors, long[] paragraphs, long[] anchors, String output) {
        int words = paragraphs.length;
        int length = vectors.remaining() / words;
        try (Graph.Inputs inputs = graph.inputs()) {
            return inputs.add("words", vectors, words, length)
                    .add("paragraph", paragraphs, words)
                    .add("anchor", anchors, anchors.length)
                    .run(output);
        }
    }
}
