package dev.whence.encoder.graphs;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A graph that can be run. Thread-safe; it is never closed, as it lives as long as the program. */
final class Graph {

    private final OrtEnvironment environment;
    private final OrtSession session;

    private Graph(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads a graph.
     *
     * @param name how messages call it
     * @param bytes its file
     * @throws IOException if it is no graph, or the runtime does not work on this machine; the message says which
     */
    static Graph load(String name, byte[] bytes) throws IOException {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
                options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
                options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
                // windows have many lengths: what is kept for one is of no use to the next, and is held for ever
                options.setMemoryPatternOptimization(false);
                options.setCPUArenaAllocator(false);
                return new Graph(environment, environment.createSession(bytes, options));
            }
        } catch (OrtException e) {
            throw new IOException(name + " cannot be loaded: " + e.getMessage(), e);
        } catch (LinkageError e) {
            throw new IOException("ONNX Runtime does not work on this machine: " + reason(e), e);
        }
    }

    /** What went wrong while classes were loaded is told by the innermost cause. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** What a graph is given, by name. It is released at the end. */
    final class Inputs implements AutoCloseable {

        private final Map<String, OnnxTensor> tensors = new LinkedHashMap<>();

        Inputs add(String name, long[] values, long... shape) {
            try {
                tensors.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
            } catch (OrtException e) {
                throw failed(e);
            }
            return this;
        }

        Inputs add(String name, FloatBuffer values, long... shape) {
            try {
                tensors.put(name, OnnxTensor.createTensor(environment, values, shape));
            } catch (OrtException e) {
                throw failed(e);
            }
            return this;
        }

        /** Runs the graph and returns the numbers of one output. */
        float[] run(String output) {
            try (OrtSession.Result result = session.run(tensors, Set.of(output))) {
                OnnxTensor tensor = (OnnxTensor) result.get(0);
                // a copy, of just these numbers
                return tensor.getFloatBuffer().array();
            } catch (OrtException e) {
                throw failed(e);
            }
        }

        @Override
        public void close() {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    Inputs inputs() {
        return new Inputs();
    }

    /** No text makes a graph fail; a machine without memory may. */
    private static IllegalStateException failed(OrtException cause) {
        return new IllegalStateException("the network could not be run: " + cause.getMessage(), cause);
    }
}
