package dev.whence.benchmarks;

import dev.whence.cli.console.Printer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What a run of a program gave.
 *
 * @param status the exit status
 * @param data what came out on standard output
 * @param messages what came out on standard error
 */
public record Ran(int status, String data, String messages) {

    /** Runs a program that writes to a printer and returns its exit status. */
    public static Ran program(ToIntFunction<Printer> program) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        Printer printer = new Printer(
                new PrintStream(data, false, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                false);
        int status = program.applyAsInt(printer);
        printer.data().flush();
        return new Ran(status, data.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    }

    /** Returns the lines of standard output. */
    public List<String> dataLines() {
        return data.lines().toList();
    }

    /** Returns the lines of standard error. */
    public List<String> messageLines() {
        return messages.lines().toList();
    }
}
