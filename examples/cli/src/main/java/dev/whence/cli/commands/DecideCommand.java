package dev.whence.cli.commands;

import dev.whence.cli.console.Paragraphs;
import dev.whence.cli.console.Printer;
import dev.whence.cli.options.LedgerOption;
import dev.whence.cli.options.Version;
import dev.whence.core.Attribution;
import dev.whence.english.EnglishLanguage;
import dev.whence.tracker.KnownSource;
import dev.whence.tracker.Tracker;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code whence confirm} and {@code whence reject}: whether two attributions of a record are one claim, or have one source. */
public abstract class DecideCommand implements Callable<Integer> {

    private final Printer printer;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Parameters(index = "0", paramLabel = "ATTRIBUTION", description = "an attribution's id, as find prints it")
    private String first = "";

    @Parameters(index = "1", paramLabel = "ATTRIBUTION", description = "the other one's id")
    private String second = "";

    @Option(names = "--sources", description = "decide about their sources instead of what they said")
    private boolean sources;

    @Option(names = "--reason", paramLabel = "WHY", required = true, description = "why, for whoever reads the record")
    private String reason = "";

    public DecideCommand(Printer printer) {
        this.printer = printer;
    }

    /** Decides about what two attributions say. */
    abstract List<TwoAttributions.Pair> decide(TwoAttributions two, String why);

    /** Decides about the sources of two attributions. */
    abstract void decideSources(Tracker tracker, String one, String other, String why);

    /** Says what was decided: "confirmed: one", before "claim" or "source". */
    abstract String decided();

    @Override
    public Integer call() {
        if (first.equals(second)) {
            throw new ParameterException(spec.commandLine(), "two different ids are needed: " + first);
        }
        try (Tracker tracker = Tracker.builder()
                .language(EnglishLanguage.instance())
                .ledger(ledger.open())
                .build()) {
            Optional<String> unknown = ids().stream()
                    .filter(id -> tracker.attribution(id).isEmpty())
                    .findFirst();
            if (unknown.isPresent()) {
                printer.warn(unknown.get() + ": no attribution of the record has this id; find prints them");
                return 1;
            }
            return sources ? callForSources(tracker) : callForClaims(tracker);
        }
    }

    private List<String> ids() {
        return List.of(first, second);
    }

    private int callForClaims(Tracker tracker) {
        for (String id : ids()) {
            if (tracker.statements(id).isEmpty()) {
                printer.warn(id + ": what it says has no words that could be another's claim");
                return 1;
            }
        }
        TwoAttributions two = new TwoAttributions(tracker, first, second);
        List<TwoAttributions.Pair> decided = decide(two, reason);
        Paragraphs page = new Paragraphs(printer);
        for (TwoAttributions.Pair pair : decided) {
            page.line(decided() + " claim");
            page.paragraph("  ", "    ", two.told(pair.first()));
            page.paragraph("  ", "    ", two.told(pair.second()));
        }
        return 0;
    }

    private int callForSources(Tracker tracker) {
        for (String id : ids()) {
            if (tracker.attribution(id).flatMap(Attribution::speaker).isEmpty()) {
                printer.warn(id + ": has no source; give it one with correct");
                return 1;
            }
        }
        try {
            decideSources(tracker, first, second, reason);
        } catch (IllegalArgumentException e) {
            // within one article one name is one source
            printer.warn(second + ": the article gives both to the same source; correct one of them instead");
            return 1;
        }
        Paragraphs page = new Paragraphs(printer);
        page.line(decided() + " source");
        ids().forEach(id -> page.paragraph("  ", "    ", names(tracker, id)));
        return 0;
    }

    private static String names(Tracker tracker, String id) {
        return tracker.sourceOf(id).map(KnownSource::names).stream()
                .map(names -> String.join(", ", names))
                .findFirst()
                .orElse("");
    }

    /** {@code whence confirm}. */
    @Command(
            name = "confirm",
            description =
                    "Decides that two attributions of a record are one claim, whatever their words and whatever was"
                            + " decided before. It stays when extractors or links change.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    public static final class Confirm extends DecideCommand {

        public Confirm(Printer printer) {
            super(printer);
        }

        @Override
        List<TwoAttributions.Pair> decide(TwoAttributions two, String why) {
            return two.confirm(why);
        }

        @Override
        void decideSources(Tracker tracker, String one, String other, String why) {
            tracker.confirmSource(one, other, why);
        }

        @Override
        String decided() {
            return "confirmed: one";
        }
    }

    /** {@code whence reject}. */
    @Command(
            name = "reject",
            description =
                    "Decides that two attributions of a record are not one claim, whatever links there are or come."
                            + " Confirm takes it back.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    public static final class Reject extends DecideCommand {

        public Reject(Printer printer) {
            super(printer);
        }

        @Override
        List<TwoAttributions.Pair> decide(TwoAttributions two, String why) {
            return two.reject(why);
        }

        @Override
        void decideSources(Tracker tracker, String one, String other, String why) {
            tracker.rejectSource(one, other, why);
        }

        @Override
        String decided() {
            return "rejected: not one";
        }
    }
}
