package dev.whence.cli.console;

import java.io.IOException;
import java.util.Objects;

/** Standard output takes no more, as when its reader went away: whatever else would be printed is in vain. */
public final class OutputClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutputClosedException(IOException cause) {
        super(
                "standard output could not be written (" + Objects.requireNonNullElse(cause.getMessage(), "closed")
                        + "); what came out is not whole",
                cause);
    }
}
