package dev.whence.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a run of the command line gave.
 *
 * @param status the exit status
 * @param data what came out on standard output
 * @param messages what came out on standard error
 */
record Ran(int status, String data, String messages) {

    static Ran whence(String... arguments) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        Printer printer = new Printer(
                new PrintStream(data, false, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                false);
        int status = Whence.run(printer, arguments);
        printer.data().flush();
        return new Ran(status, data.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    }

    List<String> dataLines() {
        return data.lines().toList();
    }

    List<String> messageLines() {
        return messages.lines().toList();
    }
}
