package dev.whence.english.tagging;

import dev.whence.english.tagging.features.Habits;
import dev.whence.english.tagging.network.Memory;
import dev.whence.english.tagging.network.Network;
import dev.whence.english.tagging.network.WordVectors;
import dev.whence.english.tagging.paragraph.HashIndex;
import dev.whence.english.tagging.taggers.LinearTagger;
import dev.whence.english.tagging.taggers.NetworkTagger;
import dev.whence.english.tagging.taggers.Tagger;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The form in which models and word vectors are kept: weights as one byte each with a scale a row, words as hashes. The same
 * model gives the same bytes.
 */
public final class ModelFile {

    private static final int MODEL = 0x57484D32;
    private static final int VECTORS = 0x57485631;
    private static final byte NETWORK = 1;
    private static final byte LINEAR = 2;
    private static final byte LIGHT_NETWORK = 3;
    /** Weights of a judge that are nearer to nothing than this are left out. */
    private static final float LEAST = 0.01f;
    /** The same for the linear model, whose features stand in for each other. */
    private static final float LEAST_NODE = 0.065f;

    /** More than any model needs; a file that asks for more is broken. */
    private static final int MOST = 1 << 24;

    private ModelFile() {}

    /** Writes word vectors. */
    public static void write(WordVectors vectors, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(VECTORS);
        write(vectors.index(), out);
        out.write(vectors.values());
        for (float scale : vectors.scales()) {
            out.writeFloat(scale);
        }
        out.flush();
    }

    /**
     * Reads word vectors.
     *
     * @throws IOException if the bytes are not word vectors
     */
    public static WordVectors readVectors(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        expect(in, VECTORS, "word vectors");
        HashIndex index = readIndex(in);
        int count = index.size() - 1;
        byte[] values = new byte[count * WordVectors.SIZE];
        in.readFully(values);
        float[] scales = new float[count];
        for (int i = 0; i < count; i++) {
            scales[i] = in.readFloat();
        }
        return new WordVectors(index, values, scales);
    }

    /** Writes a model, without the word vectors. */
    public static void write(Model model, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MODEL);
        out.writeDouble(model.floor);
        out.writeInt(model.members.size());
        for (Tagger member : model.members) {
            if (member instanceof NetworkTagger scorer) {
                out.writeByte(scorer.net.shape.memory() == Memory.Kind.LIGHT_GRU ? LIGHT_NETWORK : NETWORK);
                write(scorer.net, out);
            } else if (member instanceof LinearTagger linear) {
                out.writeByte(LINEAR);
                write(linear, out);
            }
        }
        write(model.spans, out);
        write(model.links, out);
        write(model.wholes, out);
        out.flush();
    }

    /**
     * Reads a model.
     *
     * @param vectors the word vectors that it was learned with
     * @throws IOException if the bytes are no model
     */
    public static Model read(InputStream from, WordVectors vectors) throws IOException {
        DataInputStream in = new DataInputStream(from);
        expect(in, MODEL, "a model");
        double floor = in.readDouble();
        if (!(floor > 0 && floor < 1)) {
            throw new IOException("broken: a least probability of " + floor + " where one between 0 and 1 can be");
        }
        int count = size(in, 64);
        List<Tagger> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(readMember(in, vectors));
        }
        return new Model(members, floor, readLogistic(in), readLogistic(in), readLogistic(in));
    }

    private static Tagger readMember(DataInputStream in, WordVectors vectors) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case NETWORK -> new NetworkTagger(readNetwork(in, Memory.Kind.LSTM, vectors));
            case LIGHT_NETWORK -> new NetworkTagger(readNetwork(in, Memory.Kind.LIGHT_GRU, vectors));
            case LINEAR -> readLinear(in);
            default -> throw new IOException("broken: a tagger of kind " + kind);
        };
    }

    private static void expect(DataInputStream in, int mark, String what) throws IOException {
        if (in.readInt() != mark) {
            throw new IOException("this is not " + what + " of this version; make it anew with 'train'");
        }
    }

    private static int size(DataInputStream in, int most) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > most) {
            throw new IOException("broken: a size of " + size + " where at most " + most + " can be");
        }
        return size;
    }

    private static void write(Network network, DataOutputStream out) throws IOException {
        Network.Shape shape = network.shape;
        for (int size : new int[] {
            shape.word(),
            shape.ending(),
            shape.shape(),
            shape.quote(),
            shape.mark(),
            shape.annotator(),
            shape.convolution(),
            shape.hidden()
        }) {
            out.writeInt(size);
        }
        write(network.words, out);
        write(network.endings, out);
        write(network.shapes, out);
        for (float[][] matrix : network.matrices()) {
            write(matrix, out);
        }
    }

    private static Network readNetwork(DataInputStream in, Memory.Kind memory, WordVectors vectors) throws IOException {
        int[] sizes = new int[8];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = size(in, 4096);
        }
        Network network = new Network(
                new Network.Shape(
                        sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5], sizes[6], sizes[7], memory),
                vectors,
                readIndex(in),
                readIndex(in),
                readIndex(in));
        for (float[][] matrix : network.matrices()) {
            read(matrix, in);
        }
        return network;
    }

    private static void write(HashIndex index, DataOutputStream out) throws IOException {
        int[] keys = index.keys();
        out.writeInt(keys.length);
        for (int key : keys) {
            out.writeInt(key);
        }
    }

    private static HashIndex readIndex(DataInputStream in) throws IOException {
        int[] keys = new int[size(in, MOST)];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readInt();
        }
        return new HashIndex(keys);
    }

    private static void write(float[][] matrix, DataOutputStream out) throws IOException {
        for (float[] row : matrix) {
            float scale = largest(row) / 127;
            out.writeFloat(scale);
            for (float value : row) {
                out.writeByte(scale == 0 ? 0 : Math.round(value / scale));
            }
        }
    }

    private static float largest(float[] row) {
        float largest = 0;
        for (float value : row) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static void read(float[][] matrix, DataInputStream in) throws IOException {
        byte[] bytes = new byte[matrix[0].length];
        for (float[] row : matrix) {
            float scale = in.readFloat();
            in.readFully(bytes);
            for (int j = 0; j < row.length; j++) {
                row[j] = bytes[j] * scale;
            }
        }
    }

    private static void write(LinearTagger linear, DataOutputStream out) throws IOException {
        write(linear.habits.words(), out);
        out.write(linear.habits.classes());
        writeSparse(linear.nodes, LEAST_NODE, LinearTagger.NODE_WIDTH, out);
        writeSparse(linear.edges, LEAST, LinearTagger.STEPS, out);
    }

    private static LinearTagger readLinear(DataInputStream in) throws IOException {
        HashIndex words = readIndex(in);
        byte[] classes = new byte[(words.size() - 1) * 3];
        in.readFully(classes);
        float[] nodes = readSparse(in, LinearTagger.NODES * LinearTagger.NODE_WIDTH, LinearTagger.NODE_WIDTH);
        float[] edges = readSparse(in, LinearTagger.EDGES * LinearTagger.STEPS, LinearTagger.STEPS);
        return new LinearTagger(new Habits(words, classes), nodes, edges);
    }

    private static void write(Logistic judge, DataOutputStream out) throws IOException {
        writeSparse(judge.weights(), LEAST, 1, out);
    }

    private static Logistic readLogistic(DataInputStream in) throws IOException {
        float scale = in.readFloat();
        return new Logistic(readSteps(in, Logistic.SIZE, 1), scale);
    }

    /** Writes the rows of a table that hold a weight of some size, with the gaps between them. */
    private static void writeSparse(float[] weights, float least, int width, DataOutputStream out) throws IOException {
        float scale = largest(weights) / 127;
        int rows = weights.length / width;
        int count = 0;
        for (int r = 0; r < rows; r++) {
            count += kept(weights, r, width, scale, least) ? 1 : 0;
        }
        out.writeFloat(scale);
        out.writeInt(count);
        int last = 0;
        for (int r = 0; r < rows; r++) {
            if (kept(weights, r, width, scale, least)) {
                writeGap(r - last, out);
                last = r;
            }
        }
        for (int r = 0; r < rows; r++) {
            if (kept(weights, r, width, scale, least)) {
                for (int j = 0; j < width; j++) {
                    out.writeByte(Math.round(weights[r * width + j] / scale));
                }
            }
        }
    }

    /** Tells whether a row is kept, by its weights as they will be read, so that what was read is written the same. */
    private static boolean kept(float[] weights, int row, int width, float scale, float least) {
        for (int j = 0; j < width; j++) {
            if (Math.abs(Math.round(weights[row * width + j] / scale)) * scale >= least) {
                return true;
            }
        }
        return false;
    }

    private static float[] readSparse(DataInputStream in, int size, int width) throws IOException {
        float scale = in.readFloat();
        byte[] steps = readSteps(in, size, width);
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = steps[i] * scale;
        }
        return weights;
    }

    private static byte[] readSteps(DataInputStream in, int size, int width) throws IOException {
        int[] rows = new int[size(in, size / width)];
        int at = 0;
        for (int i = 0; i < rows.length; i++) {
            at += readGap(in);
            if (at >= size / width) {
                throw new IOException("broken: a weight at " + at + " of " + size / width);
            }
            rows[i] = at;
        }
        byte[] bytes = new byte[rows.length * width];
        in.readFully(bytes);
        byte[] steps = new byte[size];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(bytes, i * width, steps, rows[i] * width, width);
        }
        return steps;
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private static void writeGap(int gap, DataOutputStream out) throws IOException {
        int rest = gap;
        while (rest > 127) {
            out.writeByte(rest & 127 | 128);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readGap(DataInputStream in) throws IOException {
        int gap = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int next = in.readUnsignedByte();
            gap |= (next & 127) << shift;
            if (next < 128) {
                return gap;
            }
        }
        throw new IOException("broken: a gap without an end");
    }
}
