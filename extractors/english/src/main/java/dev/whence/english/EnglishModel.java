package dev.whence.english;

import dev.whence.english.tagging.BundledVectors;
import dev.whence.english.tagging.Model;
import dev.whence.english.tagging.ModelFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A learned model of English attributions: one of those that come with the library, or one that was
 * trained on a corpus (module {@code dev.whence.training}). It holds hashes and weights, no word in clear. Immutable and thread-safe.
 */
public final class EnglishModel {

    private static final ConcurrentMap<EnglishPreset, EnglishModel> BUNDLED = new ConcurrentHashMap<>();

    private final Model model;
    private final String version;

    private EnglishModel(Model model, String version) {
        this.model = model;
        this.version = version;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Returns a model that comes with the library. It is read at the first call and shared afterwards.
     *
     * @param preset which one
     * @return the model
     * @throws IllegalArgumentException if it is {@link EnglishPreset#BEST}, whose model is of another kind
     */
    public static EnglishModel bundled(EnglishPreset preset) {
        if (preset == EnglishPreset.BEST) {
            throw new IllegalArgumentException(
                    "preset must be fast or accurate: the model of best can only be had as EnglishExtractor.create(preset)");
        }
        return BUNDLED.computeIfAbsent(Objects.requireNonNull(preset, "preset"), EnglishModel::load);
    }

    private static EnglishModel load(EnglishPreset preset) {
        try (InputStream in = resource(preset.resource())) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(preset.resource(), e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = EnglishModel.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the library's jar lacks " + name);
        }
        return new BufferedInputStream(in, 1 << 16);
    }

    /**
     * Reads a model that was written before.
     *
     * @param in the bytes of one model; they are read to their end, and the stream is left open
     * @return the model
     * @throws IOException if the bytes cannot be read or are no model of this version
     */
    public static EnglishModel read(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        Model model = ModelFile.read(new DigestInputStream(in, digest), BundledVectors.get());
        return new EnglishModel(model, HexFormat.of().formatHex(digest.digest(), 0, 4));
    }

    /**
     * Reads a model that was written before.
     *
     * @param file the file
     * @return the model
     * @throws IOException if the file cannot be read or holds no model of this version
     */
    public static EnglishModel read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return read(in);
        }
    }

    /**
     * Writes the model. The same model gives the same bytes.
     *
     * @param file the file, made anew
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            write(out);
        }
    }

    /**
     * Writes the model. The same model gives the same bytes.
     *
     * @param out where to; it is flushed and left open
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        ModelFile.write(model, out);
    }

    /**
     * Returns what tells this model from others.
     *
     * @return the first eight hexadecimal digits of the SHA-256 digest of its bytes
     */
    public String version() {
        return version;
    }

    Model model() {
        return model;
    }
}
