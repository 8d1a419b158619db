package dev.whence.cli;

import dev.whence.cli.commands.CorrectCommand;
import dev.whence.cli.commands.DecideCommand;
import dev.whence.cli.commands.EvaluateCommand;
import dev.whence.cli.commands.ExplainCommand;
import dev.whence.cli.commands.ExtractCommand;
import dev.whence.cli.commands.Failures;
import dev.whence.cli.commands.FindCommand;
import dev.whence.cli.commands.ForgetCommand;
import dev.whence.cli.commands.MatchCommand;
import dev.whence.cli.commands.ReadCommand;
import dev.whence.cli.commands.RehydrateCommand;
import dev.whence.cli.commands.RetractCommand;
import dev.whence.cli.commands.TraceCommand;
import dev.whence.cli.commands.TrainCommand;
import dev.whence.cli.commands.VerifyCommand;
import dev.whence.cli.console.OutputClosedException;
import dev.whence.cli.console.Printer;
import dev.whence.cli.console.StandardOutput;
import dev.whence.cli.console.Terminal;
import dev.whence.cli.options.PathArgument;
import dev.whence.cli.options.UsageException;
import dev.whence.cli.options.Version;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        versionProvider = Version.class,
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
        PrintStream data =
                new PrintStream(new BufferedOutputStream(StandardOutput.open()), false, StandardCharsets.UTF_8);
        PrintStream messages = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Printer printer = new Printer(
                data, messages, Ansi.AUTO.enabled(), Terminal.isStandardError(), Terminal.isStandardOutput());
        int status = runAsGiven(printer, arguments);
        try {
            data.flush();
        } catch (OutputClosedException e) {
            // said already if it ended the command
            if (status == 0) {
                status = new Failures(printer).failed(e);
            }
        }
        System.exit(status);
    }

    private static int runAsGiven(Printer printer, String[] arguments) {
        try {
            return run(printer, Arguments.given(arguments));
        } catch (UsageException e) {
            return new Failures(printer).failed(e);
        }
    }

    /** Runs a command and returns its exit status. */
    public static int run(Printer printer, String... arguments) {
        Failures failures = new Failures(printer);
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
                .registerConverter(Path.class, new PathArgument())
                // a file's name that begins with @ is that of an article, and no list of arguments
                .setExpandAtFiles(false)
                .setPosixClusteredShortOptionsAllowed(false)
                .setParameterExceptionHandler((failure, given) -> failures.misunderstood(failure, given))
                .setExecutionExceptionHandler((failure, command, parsed) -> failures.failed(failure));
        try {
            return commandLine.execute(arguments);
        } catch (Error e) {
            return failures.failed(e);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is needed: read, extract, trace, find, explain, correct, confirm, reject, retract,"
                        + " rehydrate, verify, forget, match, evaluate or train");
    }
}
