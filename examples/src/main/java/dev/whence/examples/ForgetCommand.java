package dev.whence.examples;

import dev.whence.tracker.Ledger;
import dev.whence.tracker.record.Forgotten;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    @Option(
            names = "--ledger",
            required = true,
            paramLabel = "FILE",
            converter = LedgerPlace.Given.class,
            description = "the ledger: " + LedgerPlace.KINDS)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String ledger;

    @Option(
            names = "--source",
            paramLabel = "NAME|ID",
            description = "a name under which the source goes, whatever its case; give all of them; or the id that find"
                    + " --json prints of it: of one without a name, in its one article")
    private List<String> sources = List.of();

    @Option(
            names = "--described",
            paramLabel = "WORDS",
            description =
                    "the very words that describe one without a name, in every article that attributes something to one"
                            + " so described; nothing is looked for in others")
    private List<String> descriptions = List.of();

    @Option(
            names = "--anywhere",
            description = "erase the words of --source wherever they stand, even if no recorded source goes by them")
    private boolean anywhere;

    ForgetCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<String> all = new ArrayList<>(sources);
        all.addAll(descriptions);
        if (all.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--source or --described is needed: who is to be forgotten");
        }
        for (String one : all) {
            if (one.codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new ParameterException(
                        spec.commandLine(), "--source and --described must have letters or digits: " + one);
            }
        }
        try (Ledger opened = LedgerPlace.open(ledger)) {
            String work = "looking through " + opened.size() + " entries";
            Set<String> unknown = anywhere || sources.isEmpty()
                    ? Set.of()
                    : Busy.during(printer, work, () -> opened.namesOfNoSource(sources));
            return unknown.isEmpty()
                    ? tell(String.join(", ", all), Busy.during(printer, work, () -> forgetIn(opened)))
                    : refuse(unknown);
        }
    }

    /** A word that is mistyped, or is nobody's name, would take with it what is about others. */
    private int refuse(Set<String> unknown) {
        printer.warn(LedgerPlace.shown(ledger) + ": no source goes by " + String.join(", ", unknown)
                + "; nothing was forgotten. Give a name that find shows, --described for one without a name, or --anywhere to"
                + " erase these words wherever they stand");
        return 1;
    }

    private List<Forgotten> forgetIn(Ledger opened) {
        List<Forgotten> forgotten = new ArrayList<>();
        if (!sources.isEmpty()) {
            forgotten.add(opened.forget(sources));
        }
        descriptions.forEach(description -> forgotten.add(opened.forgetDescribed(description)));
        return forgotten;
    }

    private int tell(String names, List<Forgotten> forgotten) {
        long pieces = forgotten.stream().mapToLong(Forgotten::pieces).sum();
        if (pieces == 0) {
            printer.warn(LedgerPlace.shown(ledger) + ": holds nothing of " + names);
            return 1;
        }
        long entries = forgotten.stream().mapToLong(Forgotten::entries).sum();
        long attributions =
                forgotten.stream().mapToLong(it -> it.attributionIds().size()).sum();
        printer.say(LedgerPlace.shown(ledger) + ": forgot " + names + ": " + Paragraphs.count(pieces, "piece") + " of "
                + (entries == 1 ? "1 entry" : entries + " entries") + ", with "
                + Paragraphs.count(attributions, "attribution"));
        return 0;
    }
}
