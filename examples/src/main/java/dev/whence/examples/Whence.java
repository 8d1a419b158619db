package dev.whence.examples;

import dev.whence.tracker.LedgerException;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of {@code whence.jar}. Data goes to standard output as UTF-8, all else to standard error; the exit
 * status is 0 when all was done, 1 when some input yielded nothing, 2 when the command was not understood.
 */
@Command(
        name = "whence",
        description = "Tells from news articles who is reported to have said what, who repeated it, and what changed.",
        mixinStandardHelpOptions = true,
        versionProvider = Whence.Version.class,
        footer = {"", "Exit status: 0 done, 1 some input yielded nothing, 2 wrong usage."})
public final class Whence implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Whence() {}

    /**
     * Runs a command.
     *
     * @param arguments the command and its arguments; {@code --help} tells them
     */
    public static void main(String[] arguments) {
        PrintStream data = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        PrintStream messages = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Printer printer = new Printer(
                data, messages, Ansi.AUTO.enabled(), Terminal.isStandardError(), Terminal.isStandardOutput());
        int status = run(printer, arguments);
        if (data.checkError()) {
            messages.print("whence: standard output could not be written; what came out is not whole\n");
            status = 1;
        }
        System.exit(status);
    }

    /** Runs a command and returns its exit status. */
    static int run(Printer printer, String... arguments) {
        CommandLine commandLine = new CommandLine(new Whence())
                .addSubcommand(new ReadCommand(printer))
                .addSubcommand(new ExtractCommand(printer))
                .addSubcommand(new TraceCommand(printer))
                .addSubcommand(new FindCommand(printer))
                .addSubcommand(new ExplainCommand(printer))
                .addSubcommand(new CorrectCommand(printer))
                .addSubcommand(new DecideCommand.Confirm(printer))
                .addSubcommand(new DecideCommand.Reject(printer))
                .addSubcommand(new RetractCommand(printer))
                .addSubcommand(new RehydrateCommand(printer))
                .addSubcommand(new VerifyCommand(printer))
                .addSubcommand(new ForgetCommand(printer))
                .addSubcommand(new MatchCommand(printer))
                .addSubcommand(new EvaluateCommand(printer))
                .addSubcommand(new TrainCommand(printer))
                .setOut(new PrintWriter(printer.data(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(printer.messages(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(printer.colour() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, printer));
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            printer.warn("there is not memory enough (" + e.getMessage()
                    + "); give Java more with -Xmx, as in java -Xmx4g -jar" + " whence.jar");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** What a user can mend is one line; anything else is a defect of ours, and its stack trace is wanted. */
    private static int explain(Exception failure, Printer printer) throws Exception {
        if (failure instanceof LedgerException || failure instanceof UncheckedIOException) {
            printer.warn(String.valueOf(failure.getMessage()));
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is needed: read, extract, trace, find, explain, correct, confirm, reject, retract,"
                        + " rehydrate, verify, forget, match, evaluate or train");
    }

    /** Tells the version that stands in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Whence.class.getPackage().getImplementationVersion())
                    .orElse("(not run from its jar)");
            return new String[] {"whence " + version};
        }
    }
}
