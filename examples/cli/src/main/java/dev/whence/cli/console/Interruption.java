package dev.whence.cli.console;

import java.util.function.Supplier;

/** Says one line to whoever interrupts a long run; nothing once it is closed. */
public final class Interruption implements AutoCloseable {

    private final Thread hook;

    /**
     * Begins to listen.
     *
     * @param printer where to
     * @param message what is said; asked when it happens, by another thread
     */
    public Interruption(Printer printer, Supplier<String> message) {
        hook = new Thread(() -> printer.warn(message.get()), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the run was interrupted just now, and the line is said
            return;
        }
    }
}
