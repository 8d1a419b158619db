package dev.whence.examples;

/** What was asked for makes no sense, whatever the inputs hold. Its message is one line. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
