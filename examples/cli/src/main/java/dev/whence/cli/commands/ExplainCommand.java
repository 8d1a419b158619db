package dev.whence.cli.commands;

import dev.whence.cli.console.Printer;
import dev.whence.cli.input.Inputs;
import dev.whence.cli.json.ExplanationJson;
import dev.whence.cli.options.ExtractorOption;
import dev.whence.cli.options.LedgerPlace;
import dev.whence.cli.options.PathArgument;
import dev.whence.cli.options.ProfileOption;
import dev.whence.cli.options.Version;
import dev.whence.cli.story.ExplanationStory;
import dev.whence.core.Pipeline;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.english.EnglishLanguage;
import dev.whence.tracker.Explanation;
import dev.whence.tracker.InMemoryLedger;
import dev.whence.tracker.Tracker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code whence explain}: what found an attribution and why its source has its name, or why two are one claim. */
@Command(
        name = "explain",
        description =
                "Tells of one attribution what found it and why its source goes by its name, of two why they are one"
                        + " claim or are not, down to the entries of the record and the words.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ExplainCommand implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final Printer printer;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private ExtractorOption extractor = new ExtractorOption();

    @Mixin
    private ProfileOption wanted = new ProfileOption();

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            converter = LedgerPlace.Given.class,
            description = "explain what this record of trace holds: " + LedgerPlace.KINDS)
    private Optional<String> ledger = Optional.empty();

    @Option(names = "--json", description = "print the explanation as one line of JSON")
    private boolean json;

    @Parameters(
            arity = "1..*",
            paramLabel = "[PATH...] ID [ID]",
            description =
                    "the ids of one or two attributions, as trace --json or find prints them; without --ledger, before"
                            + " them the articles (" + Inputs.KINDS + "), or none for the bundled story")
    private List<String> arguments = List.of();

    public ExplainCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<String> ids = ids();
        List<Path> paths = arguments.subList(0, arguments.size() - ids.size()).stream()
                .map(PathArgument::of)
                .toList();
        if (ledger.isPresent() && !paths.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--ledger and PATH cannot be given together: " + paths);
        }
        try (Tracker tracker = Tracker.builder()
                .language(EnglishLanguage.instance())
                .ledger(ledger.isPresent() ? LedgerPlace.open(ledger.get()) : new InMemoryLedger())
                .build()) {
            boolean allYielded = ledger.isPresent() || record(tracker, paths);
            return explain(tracker, ids) && allYielded ? 0 : 1;
        }
    }

    /** The last one or two arguments that look like ids. */
    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int i = arguments.size() - 1; i >= 0 && ids.size() < 2; i--) {
            if (!ID.matcher(arguments.get(i)).matches()) {
                break;
            }
            ids.add(0, arguments.get(i));
        }
        if (ids.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the id of an attribution is needed, 32 hexadecimal digits as trace --json or find prints them");
        }
        if (ids.size() == 2 && ids.get(0).equals(ids.get(1))) {
            throw new ParameterException(spec.commandLine(), "two different ids are needed, or one: " + ids.get(0));
        }
        return ids;
    }

    private boolean record(Tracker tracker, List<Path> paths) {
        Pipeline pipeline = extractor.pipeline();
        return new RecordedPaths(
                        tracker,
                        printer,
                        article -> pipeline.extract(ExtractionContext.of(article, wanted.profile())),
                        Optional.empty())
                .record(paths);
    }

    private boolean explain(Tracker tracker, List<String> ids) {
        for (String id : ids) {
            if (tracker.attribution(id).isEmpty()) {
                printer.warn(id + ": no attribution has this id; trace --json and find print them");
                return false;
            }
        }
        Optional<Explanation> explained =
                ids.size() == 1 ? tracker.explain(ids.get(0)) : tracker.explain(ids.get(0), ids.get(1));
        explained.ifPresent(it -> {
            if (json) {
                printer.print(ExplanationJson.line(it));
            } else {
                new ExplanationStory(tracker, printer).tell(it);
            }
        });
        return true;
    }
}
