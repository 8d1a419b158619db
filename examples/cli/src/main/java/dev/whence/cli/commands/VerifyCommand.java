package dev.whence.cli.commands;

import dev.whence.articles.ArticleFiles;
import dev.whence.cli.console.Busy;
import dev.whence.cli.console.Printer;
import dev.whence.cli.input.Inputs;
import dev.whence.cli.options.ForceOption;
import dev.whence.cli.options.LedgerPlace;
import dev.whence.cli.options.OutputFile;
import dev.whence.cli.options.Version;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.seal.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whence verify}: whether a record is still what was recorded. */
@Command(
        name = "verify",
        description = {
            "Tells whether a ledger is still what was recorded, and which entry is the first that is not; and whether the index"
                    + " by which find answers is what the entries say.",
            "Without a checkpoint that was kept elsewhere it finds damage, but not what was changed with all hashes made"
                    + " anew, or cut off at the end."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class VerifyCommand implements Callable<Integer> {

    private final Printer printer;

    @Option(
            names = "--ledger",
            required = true,
            paramLabel = "FILE",
            converter = LedgerPlace.Given.class,
            description = "the ledger: " + LedgerPlace.KINDS)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String ledger;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "a checkpoint that was kept of it; several tell more closely which entry is wrong")
    private List<Path> checkpoints = List.of();

    @Option(
            names = "--write-checkpoint",
            paramLabel = "FILE",
            description =
                    "if nothing is wrong, write a checkpoint of the ledger as it is: three lines, not signed, to keep"
                            + " where nobody who can write the ledger can write")
    private Optional<Path> written = Optional.empty();

    @Mixin
    private ForceOption force = new ForceOption();

    @Option(
            names = "--repair-index",
            description =
                    "if the entries are right, make the index anew from them, and take out what others put in to meddle"
                            + " with it")
    private boolean repairIndex;

    public VerifyCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Optional<OutputFile> output = written.map(file ->
                OutputFile.of(OutputFile.Kind.CHECKPOINT, file, force.wanted(), checkpoints, Optional.of(ledger)));
        List<Checkpoint> kept = new ArrayList<>();
        for (Path file : checkpoints) {
            kept.add(read(file));
        }
        try (Ledger opened = LedgerPlace.open(ledger)) {
            Verification verification = verify(opened, kept);
            if (repairIndex && verification.flaw().isEmpty()) {
                Busy.during(printer, "making the index of " + opened.size() + " entries anew", () -> {
                    opened.repairIndex();
                    return true;
                });
                printer.say(LedgerPlace.shown(ledger) + ": the index was made anew");
                verification = verify(opened, kept);
            }
            return tell(verification, kept, output);
        }
    }

    private int tell(Verification verification, List<Checkpoint> kept, Optional<OutputFile> output) {
        verification.forgettings().forEach(this::tell);
        Optional<Verification.Flaw> flaw = verification.flaw();
        if (flaw.isPresent()) {
            printer.say(LedgerPlace.shown(ledger) + ": entry " + flaw.get().entry() + ": "
                    + flaw.get().reason());
        }
        for (Verification.IndexFault fault : verification.indexFaults()) {
            printer.say(LedgerPlace.shown(ledger) + ": index: " + fault.reason() + "; " + fault.mend());
        }
        if (!verification.holds()) {
            return 1;
        }
        String checkpoint = verification.checkpoint().text();
        output.ifPresent(file -> file.write(beside -> Files.writeString(beside, checkpoint)));
        printer.say(LedgerPlace.shown(ledger) + ": nothing is wrong with "
                + entries(verification.checkpoint().size()) + compared(kept));
        return 0;
    }

    private void tell(Verification.Forgetting forgetting) {
        String time = forgetting.time().map(at -> " (" + at + ")").orElse("");
        String renamed = forgetting.renamed() == 0
                ? ""
                : ", and gave other ids to " + entries(forgetting.renamed()) + " whose ids were made of those";
        String since = forgetting.sinceCheckpoint() == 0
                ? ""
                : "; the checkpoint covers " + forgetting.sinceCheckpoint() + " of these entries as they were before";
        printer.say(LedgerPlace.shown(ledger) + ": entry " + forgetting.entry() + time + " forgot "
                + (forgetting.pieces() == 1 ? "1 text or name" : forgetting.pieces() + " texts and names") + " of "
                + entries(forgetting.entries()) + renamed + since);
    }

    private static String entries(long number) {
        return number + (number == 1 ? " entry" : " entries");
    }

    private Verification verify(Ledger opened, List<Checkpoint> kept) {
        return Busy.during(printer, "verifying " + opened.size() + " entries", () -> opened.verify(kept));
    }

    private static String compared(List<Checkpoint> kept) {
        long covered = kept.stream().mapToLong(Checkpoint::size).max().orElse(0);
        return kept.isEmpty()
                ? "; no checkpoint was given to compare them with"
                : ", of which the first " + covered + " are those of the checkpoint";
    }

    private static Checkpoint read(Path file) {
        if (Files.isDirectory(file)) {
            throw noCheckpoint(file, "it is a directory", null);
        }
        try {
            return Checkpoint.parse(Files.readString(Inputs.regular(file)));
        } catch (IllegalArgumentException e) {
            throw noCheckpoint(file, String.valueOf(e.getMessage()), e);
        } catch (CharacterCodingException e) {
            throw noCheckpoint(file, "it is no text in UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(Inputs.reason(file, e), e);
        }
    }

    private static UncheckedIOException noCheckpoint(Path file, String why, @Nullable Exception cause) {
        String line = ArticleFiles.name(file) + ": is no checkpoint: " + why + "; name the file of one";
        return new UncheckedIOException(line, new IOException(line, cause));
    }
}
