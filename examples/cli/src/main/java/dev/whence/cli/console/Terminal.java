package dev.whence.cli.console;

import java.io.IOException;
import java.nio.file.Path;

/** Tells whether somebody watches. */
public final class Terminal {

    private Terminal() {}

    /** Tells whether standard input is a terminal, as far as {@link #isStandardError} can tell of its stream. */
    static boolean isStandardInput() {
        return isTerminal("/dev/stdin");
    }

    /** Tells whether standard output is a terminal, as far as {@link #isStandardError} can tell of its stream. */
    public static boolean isStandardOutput() {
        return isTerminal("/dev/stdout");
    }

    /**
     * Tells whether standard error is a terminal. Java tells of all three streams together at best, so this looks where
     * Linux says that the stream leads; on other systems the answer is no, and only progress is missed.
     */
    public static boolean isStandardError() {
        return isTerminal("/dev/stderr");
    }

    private static boolean isTerminal(String stream) {
        try {
            Path leadsTo = Path.of(stream).toRealPath();
            return leadsTo.startsWith("/dev/pts") || leadsTo.toString().startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
