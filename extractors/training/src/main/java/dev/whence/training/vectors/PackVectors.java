package dev.whence.training.vectors;

import dev.whence.english.tagging.ModelFile;
import dev.whence.english.tagging.network.WordVectors;
import dev.whence.english.tagging.paragraph.HashIndex;
import dev.whence.english.tagging.paragraph.WordHash;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The program that makes {@code vectors.bin} from word vectors in GloVe's text form: a word and its values a line, the most
 * frequent words first. {@code PackVectors GLOVE.txt VECTORS.bin}
 */
public final class PackVectors {

    /** How many words are kept. */
    static final int WORDS = 40_000;

    /** GloVe's values lie around 0.4; the network wants them around 1. */
    private static final float UNIT = 0.4f;

    private PackVectors() {}

    /** Reads the first file and writes the second. */
    public static void main(String[] files) throws IOException {
        try (BufferedReader from = Files.newBufferedReader(Path.of(files[0]), StandardCharsets.UTF_8);
                OutputStream to = new BufferedOutputStream(Files.newOutputStream(Path.of(files[1])))) {
            pack(from, WORDS, to);
        }
    }

    static void pack(BufferedReader from, int words, OutputStream to) throws IOException {
        Map<Integer, float[]> vectors = new LinkedHashMap<>();
        for (String line = from.readLine(); line != null && vectors.size() < words; line = from.readLine()) {
            String[] parts = line.split(" ");
            float[] vector = new float[WordVectors.SIZE];
            for (int j = 0; j < vector.length; j++) {
                vector[j] = Float.parseFloat(parts[j + 1]) / UNIT;
            }
            vectors.putIfAbsent(WordHash.of(parts[0]), vector);
        }
        List<float[]> rows = new ArrayList<>(vectors.values());
        byte[] values = new byte[rows.size() * WordVectors.SIZE];
        float[] scales = new float[rows.size()];
        for (int i = 0; i < scales.length; i++) {
            float[] vector = rows.get(i);
            float most = 0;
            for (float value : vector) {
                most = Math.max(most, Math.abs(value));
            }
            scales[i] = most / 127;
            for (int j = 0; j < vector.length; j++) {
                values[i * WordVectors.SIZE + j] = (byte) Math.round(vector[j] / scales[i]);
            }
        }
        HashIndex index =
                new HashIndex(vectors.keySet().stream().mapToInt(key -> key).toArray());
        ModelFile.write(new WordVectors(index, values, scales), to);
    }
}
