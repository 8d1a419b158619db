package dev.whence.cli.options;

/** What was asked for makes no sense, whatever the inputs hold. Its message is one line. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
