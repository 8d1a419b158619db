package dev.whence.cli.commands;

import dev.whence.cli.console.Busy;
import dev.whence.cli.console.Keeper;
import dev.whence.cli.console.Printer;
import dev.whence.cli.options.LedgerPlace;
import dev.whence.cli.options.SuppressionList;
import dev.whence.cli.options.Version;
import dev.whence.cli.story.ForgetStory;
import dev.whence.english.EnglishLanguage;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.seal.ForgettingPlan;
import dev.whence.ledger.seal.Forgotten;
import dev.whence.ledger.seal.Suppression;
import dev.whence.tracker.Tracker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
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
            "The entries stay as hashes, which still verify. Nothing brings the texts back."
        },
        footer = {
            "",
            "A name is found in every form that Unicode has for it, with and without accents, in any case and encoded as in"
                    + " addresses; but a single word that is given with a capital (King) is not the word in small letters.",
            "",
            "What can still be inferred afterwards: that something of about this length stood at this place, in which article,"
                    + " and when that was published. Not reached are copies of the ledger's file, backups, pages and lists that"
                    + " were written out of it, and the articles themselves: one that is recorded again brings the words back,"
                    + " unless trace --suppress keeps them out."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ForgetCommand implements Callable<Integer> {

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

    @Option(names = "--dry-run", description = "say what would be erased and what would stay, and change nothing")
    private boolean dryRun;

    @Option(names = "--yes", description = "do not ask before erasing; needed where there is no terminal")
    private boolean yes;

    @Option(
            names = "--suppress",
            paramLabel = "LIST",
            description =
                    "add the sources to a list that trace --suppress reads, to keep them out of what is recorded later;"
                            + " it is made if there is none. It names those who were forgotten: keep it where only its keeper can read"
                            + " it, and apart from the ledger")
    private Optional<Path> suppress = Optional.empty();

    private final Keeper keeper;

    public ForgetCommand(Printer printer) {
        this(printer, Keeper.atTheTerminal(printer));
    }

    public ForgetCommand(Printer printer, Keeper keeper) {
        this.printer = printer;
        this.keeper = keeper;
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
        // a list that is none is told of before anything is erased
        suppress.filter(Files::exists).ifPresent(SuppressionList::read);
        try (Ledger opened = LedgerPlace.open(ledger)) {
            return forgetIn(opened, String.join(", ", all));
        }
    }

    private int forgetIn(Ledger opened, String names) {
        String work = "looking through " + opened.size() + " entries";
        Set<String> unknown = anywhere || sources.isEmpty()
                ? Set.of()
                : Busy.during(printer, work, () -> opened.namesOfNoSource(sources));
        if (!unknown.isEmpty()) {
            return refuse(unknown);
        }
        if (!dryRun && !yes && !keeper.isThere()) {
            printer.warn(
                    "forgetting cannot be undone, and there is no terminal to ask at: look with --dry-run, then give"
                            + " --yes");
            return CommandLine.ExitCode.USAGE;
        }
        ForgettingPlan plan = Busy.during(
                printer, work, () -> Tracker.planToForget(opened, sources, descriptions, EnglishLanguage.instance()));
        if (dryRun) {
            return foresee(names, plan);
        }
        if (plan.pieces() == 0) {
            // whoever was forgotten before, without a list, can be put on one later
            suppress.ifPresent(list -> add(plan.suppression(), list));
            return hasNothing(names);
        }
        if (!isMeant(names, plan)) {
            return 1;
        }
        suppress.ifPresent(list -> add(plan.suppression(), list));
        return tell(names, Busy.during(printer, work, () -> forget(opened)), plan);
    }

    private int foresee(String names, ForgettingPlan plan) {
        if (plan.pieces() == 0) {
            return hasNothing(names);
        }
        printer.say(LedgerPlace.shown(ledger) + ": would forget " + names + ": " + ForgetStory.counts(plan)
                + "; nothing was changed");
        ForgetStory.erased(plan).forEach(printer::say);
        ForgetStory.staying(plan).forEach(printer::say);
        return 0;
    }

    private boolean isMeant(String names, ForgettingPlan plan) {
        ForgetStory.erased(plan).forEach(printer::warn);
        if (yes) {
            // what stays is told when it is done
            return true;
        }
        ForgetStory.staying(plan).forEach(printer::warn);
        boolean meant = keeper.confirms(LedgerPlace.shown(ledger) + ": forget " + names + ", "
                + ForgetStory.counts(plan) + "? This cannot be undone.");
        if (!meant) {
            printer.warn("nothing was forgotten");
        }
        return meant;
    }

    private void add(Suppression more, Path list) {
        try {
            more.addTo(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage() + "; nothing was forgotten", e);
        }
    }

    /** A word that is mistyped, or is nobody's name, would take with it what is about others. */
    private int refuse(Set<String> unknown) {
        printer.warn(LedgerPlace.shown(ledger) + ": no source is named " + String.join(", ", unknown)
                + "; nothing was forgotten. Give a name that find shows, --described for one without a name, or --anywhere to"
                + " erase these words wherever they stand");
        return 1;
    }

    private List<Forgotten> forget(Ledger opened) {
        List<Forgotten> forgotten = new ArrayList<>();
        if (!sources.isEmpty()) {
            forgotten.add(opened.forget(sources));
        }
        descriptions.forEach(description -> forgotten.add(opened.forgetDescribed(description)));
        return forgotten;
    }

    private int tell(String names, List<Forgotten> forgotten, ForgettingPlan plan) {
        long pieces = forgotten.stream().mapToLong(Forgotten::pieces).sum();
        if (pieces == 0) {
            return hasNothing(names);
        }
        long entries = forgotten.stream().mapToLong(Forgotten::entries).sum();
        long attributions =
                forgotten.stream().mapToLong(it -> it.attributionIds().size()).sum();
        printer.say(LedgerPlace.shown(ledger) + ": forgot " + names + ": "
                + ForgetStory.counts(pieces, entries, attributions));
        ForgetStory.staying(plan).forEach(printer::say);
        printer.warn(
                suppress.map(list -> list + ": names who was forgotten; give it to trace --suppress, so that no copy"
                                + " brings them back, and keep it where only its keeper can read it")
                        .orElse(
                                "a copy of the text that is recorded again brings the words back; forget --suppress LIST makes a list"
                                        + " that trace --suppress LIST keeps out"));
        return 0;
    }

    private int hasNothing(String names) {
        printer.warn(LedgerPlace.shown(ledger) + ": holds nothing of " + names
                + (dryRun
                        ? ""
                        : suppress.map(list -> "; " + list + " names them now").orElse("")));
        return 1;
    }
}
