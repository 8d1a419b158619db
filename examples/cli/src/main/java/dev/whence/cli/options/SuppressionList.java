package dev.whence.cli.options;

import dev.whence.ledger.seal.Suppression;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The list that {@code --suppress} names. */
public final class SuppressionList {

    private SuppressionList() {}

    /**
     * Reads a list.
     *
     * @throws UncheckedIOException if it cannot be read or is none; the message says why
     */
    public static Suppression read(Path list) {
        try {
            return Suppression.read(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
