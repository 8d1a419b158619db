package dev.whence.cli.commands;

import dev.whence.cli.console.OutputClosedException;
import dev.whence.cli.console.Printer;
import dev.whence.cli.options.LedgerPlace;
import dev.whence.cli.options.UsageException;
import dev.whence.tracker.LedgerException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line why a command ended before its time, and with which exit status. */
public final class Failures {

    private static final String TRACE = "WHENCE_DEBUG";

    private final Printer printer;

    public Failures(Printer printer) {
        this.printer = printer;
    }

    /** What was asked for was not understood. */
    public int misunderstood(ParameterException failure, String... arguments) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "not understood");
        CommandLine command = failure.getCommandLine();
        printer.warn(LedgerPlace.withoutSecrets(message, arguments) + suggestions(failure) + "; "
                + command.getCommandSpec().qualifiedName() + " --help says what there is");
        return CommandLine.ExitCode.USAGE;
    }

    private static String suggestions(ParameterException failure) {
        List<String> near =
                failure instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty() ? "" : ", perhaps " + String.join(" or ", near);
    }

    /** Something went wrong in the work. */
    public int failed(Throwable failure) {
        if (failure instanceof UsageException) {
            printTrace(failure);
            printer.warn(String.valueOf(failure.getMessage()));
            return CommandLine.ExitCode.USAGE;
        }
        printer.warn(told(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Returns what went wrong in one line, and prints the whole trace where it is wanted. */
    String told(Throwable failure) {
        printTrace(failure);
        return line(failure);
    }

    private static String line(Throwable failure) {
        if (failure instanceof LedgerException
                || failure instanceof UncheckedIOException
                || failure instanceof OutputClosedException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof OutOfMemoryError) {
            return "there is not enough memory; give Java more, as with java -Xmx4g -jar whence.jar, or less to read at a time";
        }
        StackTraceElement[] places = failure.getStackTrace();
        return "a defect of Whence: " + failure + (places.length == 0 ? "" : ", in " + places[0]) + "; set " + TRACE
                + "=1 to see the whole trace, and report it";
    }

    private void printTrace(Throwable failure) {
        String wanted = Objects.requireNonNullElse(System.getenv(TRACE), "0");
        if (!wanted.isEmpty() && !wanted.equals("0")) {
            failure.printStackTrace(printer.messages());
        }
    }
}
