package dev.whence.cli.console;

import java.util.function.Supplier;

/** Says on a terminal what is being waited for, in a line that is taken away at the end; elsewhere it says nothing. */
public final class Busy {

    private Busy() {}

    public static <T> T during(Printer printer, String what, Supplier<T> work) {
        write(printer, what + " ...");
        try {
            return work.get();
        } finally {
            write(printer, Progress.CLEARED_LINE);
        }
    }

    private static void write(Printer printer, String line) {
        if (printer.progress()) {
            printer.messages().print(line);
            printer.messages().flush();
        }
    }
}
