package dev.whence.encoder;

import dev.whence.encoder.graphs.EncoderGraph;
import dev.whence.encoder.graphs.HeadsGraph;
import dev.whence.encoder.words.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The files of the model, loaded.
 *
 * @param version the digest of the files, as the trainer wrote it
 * @param reach how many words before and after an anchor may belong to it
 * @param most how many pieces a window may have of its own
 * @param context how many pieces may stand before them
 * @param vocabulary the pieces
 * @param encoder gives words their vectors
 * @param heads scores the labels of words
 */
record BundledModel(
        String version,
        int reach,
        int most,
        int context,
        Vocabulary vocabulary,
        EncoderGraph encoder,
        HeadsGraph heads) {

    private static @Nullable BundledModel loaded;

    /**
     * Returns the model, which is loaded at the first call.
     *
     * @throws UncheckedIOException if it cannot be loaded; the message says why
     */
    static synchronized BundledModel get() {
        if (loaded == null) {
            try {
                loaded = load();
            } catch (IOException e) {
                throw new UncheckedIOException("the preset best cannot be used: " + e.getMessage(), e);
            }
        }
        return loaded;
    }

    private static BundledModel load() throws IOException {
        Properties properties = new Properties();
        properties.load(
                new InputStreamReader(new ByteArrayInputStream(bytes("model.properties")), StandardCharsets.UTF_8));
        List<String> lines =
                new String(bytes("vocab.txt"), StandardCharsets.UTF_8).lines().toList();
        return new BundledModel(
                text(properties, "version"),
                number(properties, "reach"),
                number(properties, "most"),
                number(properties, "context"),
                new Vocabulary(lines),
                EncoderGraph.load(bytes("encoder.onnx")),
                HeadsGraph.load(bytes("heads.onnx")));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream stream = BundledModel.class.getResourceAsStream("model/" + name)) {
            if (stream == null) {
                throw new IOException("the jar of whence-encoder lacks " + name);
            }
            return stream.readAllBytes();
        }
    }

    private static String text(Properties properties, String key) throws IOException {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IOException("model.properties lacks " + key);
        }
        return value.strip();
    }

    private static int number(Properties properties, String key) throws IOException {
        String value = text(properties, key);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IOException("model.properties has no number as " + key + ": " + value, e);
        }
    }
}
