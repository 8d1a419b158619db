package dev.whence.examples;

import dev.whence.tracker.Ledger;
import dev.whence.tracker.record.Forgotten;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code whence forget}: erases sources from a record for good. */
@Command(
        name = "forget",
        description = {
            "Erases sources from a ledger for good: what they were attributed, the passages that name them, their names.",
            "The entries stay as hashes, which still verify. Nothing brings the texts back, but copies of the file have them"
                    + " still, and so has what was written out of it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Whence.Version.class)
final class ForgetCommand implements Callable<Integer> {

    private final Printer printer;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--ledger", required = true, paramLabel = "FILE", description = "the ledger: " + LedgerPlace.KINDS)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String ledger;

    @Option(
            names = "--source",
            required = true,
            paramLabel = "NAME",
            description = "a name under which the source goes, whatever its case; give all of them")
    private List<String> sources = List.of();

    ForgetCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        for (String source : sources) {
            if (source.codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new ParameterException(spec.commandLine(), "--source must be a name: " + source);
            }
        }
        Forgotten forgotten;
        try (Ledger opened = LedgerPlace.open(ledger)) {
            forgotten =
                    Busy.during(printer, "looking through " + opened.size() + " entries", () -> opened.forget(sources));
        }
        String names = String.join(", ", sources);
        if (forgotten.pieces() == 0) {
            printer.warn(LedgerPlace.shown(ledger) + ": holds nothing of " + names);
            return 1;
        }
        printer.print(LedgerPlace.shown(ledger) + ": forgot " + names + ": " + forgotten.pieces() + " pieces of "
                + forgotten.entries() + " entries, with "
                + forgotten.attributionIds().size() + " attributions");
        return 0;
    }
}
