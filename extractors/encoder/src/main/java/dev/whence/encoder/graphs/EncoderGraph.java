package dev.whence.encoder.graphs;

import dev.whence.encoder.words.WindowInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The graph that gives each piece of a window a vector. Thread-safe. */
public final class EncoderGraph {

    private final Graph graph;

    private EncoderGraph(Graph graph) {
        this.graph = graph;
    }

    /**
     * Loads the graph.
     *
     * @param bytes its file
     * @throws IOException if it cannot be loaded; the message says why
     */
    public static EncoderGraph load(byte[] bytes) throws IOException {
        return new EncoderGraph(Graph.load("encoder.onnx", bytes));
    }

    /**
     * Reads a window: one at a time, so that what is found in it does not depend on others. (The weights have eight bits, and the range
     * of what they are multiplied with is that of all that is read at once.)
     *
     * @return the vector of each of its own words, one after the other
     */
    public float[] read(WindowInput window) {
        int pieces = window.pieces();
        long[] mask = new long[pieces];
        Arrays.fill(mask, 1);
        float[] hidden;
        try (Graph.Inputs inputs = graph.inputs()) {
            hidden = inputs.add("ids", values(pieces, window::number), 1, pieces)
                    .add("shape", values(pieces, window::shape), 1, pieces)
                    .add("edge", values(pieces, window::edge), 1, pieces)
                    .add("quoted", values(pieces, window::quoted), 1, pieces)
                    .add("mask", mask, 1, pieces)
                    .run("hidden");
        }
        int length = hidden.length / pieces;
        float[] vectors = new float[window.words() * length];
        for (int w = 0; w < window.words(); w++) {
            System.arraycopy(hidden, window.first(w) * length, vectors, w * length, length);
        }
        return vectors;
    }

    private static long[] values(int pieces, IntUnaryOperator of) {
        long[] values = new long[pieces];
        for (int i = 0; i < pieces; i++) {
            values[i] = of.applyAsInt(i);
        }
        return values;
    }
}
