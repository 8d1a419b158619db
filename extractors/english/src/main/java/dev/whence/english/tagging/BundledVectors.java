package dev.whence.english.tagging;

import dev.whence.english.tagging.network.WordVectors;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The word vectors that every model builds on, read when they are first needed. */
public final class BundledVectors {

    private static final String RESOURCE = "vectors.bin";

    private static final WordVectors VECTORS = read();

    private BundledVectors() {}

    /**
     * Returns the vectors.
     *
     * @return always the same
     */
    public static WordVectors get() {
        return VECTORS;
    }

    private static WordVectors read() {
        try (InputStream in = BundledVectors.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("the library's jar lacks " + RESOURCE);
            }
            return ModelFile.readVectors(new BufferedInputStream(in, 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
