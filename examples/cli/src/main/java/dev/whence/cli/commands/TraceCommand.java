package dev.whence.cli.commands;

import dev.whence.articles.ArticleFiles;
import dev.whence.cli.console.Interruption;
import dev.whence.cli.console.Paragraphs;
import dev.whence.cli.console.Printer;
import dev.whence.cli.input.ExampleStory;
import dev.whence.cli.input.GivenAttributions;
import dev.whence.cli.input.Inputs;
import dev.whence.cli.json.AttributionLines;
import dev.whence.cli.options.ExtractorOption;
import dev.whence.cli.options.ForceOption;
import dev.whence.cli.options.LedgerPlace;
import dev.whence.cli.options.OutputFile;
import dev.whence.cli.options.ProfileOption;
import dev.whence.cli.options.SuppressionList;
import dev.whence.cli.options.UsageException;
import dev.whence.cli.options.Version;
import dev.whence.cli.story.TraceStory;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Pipeline;
import dev.whence.english.EnglishLanguage;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.seal.Suppression;
import dev.whence.report.HtmlReport;
import dev.whence.tracker.Tracker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence trace}: who said what first, who repeated it, and what changed on the way. */
@Command(
        name = "trace",
        description = "Tells who said what first, who repeated it, and what changed on the way.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class TraceCommand implements Callable<Integer> {

    /** How much is kept around the words of an attribution, in UTF-16 code units. */
    private static final int CONTEXT = 60;

    /** A page with more texts than that takes a browser long to open. */
    private static final int REPORT_ARTICLES = 500;

    private final Printer printer;
    private boolean allYielded = true;

    @Mixin
    private ExtractorOption extractor = new ExtractorOption();

    @Mixin
    private ProfileOption wanted = new ProfileOption();

    @Option(
            names = "--json",
            description = "print the lines of extract, with the claims that each attribution belongs to")
    private boolean json;

    @Option(
            names = "--attributions",
            paramLabel = "FILE",
            description =
                    "take the attributions from lines of extract's form instead of extracting them; all of them are taken, whatever the profile")
    private Optional<Path> attributions = Optional.empty();

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            converter = LedgerPlace.Given.class,
            description = "keep the record here, and go on from what it holds: " + LedgerPlace.KINDS)
    private Optional<String> ledger = Optional.empty();

    @Option(
            names = "--standoff",
            description = "keep no texts in the record, only the words of attributions with a few around them")
    private boolean standoff;

    @Option(
            names = "--suppress",
            paramLabel = "LIST",
            description =
                    "keep out whom the list names that forget --suppress made: what is attributed to them, and the passages"
                            + " that name them")
    private Optional<Path> suppress = Optional.empty();

    @Option(names = "--report", paramLabel = "FILE.html", description = "write the whole story as one HTML page")
    private Optional<Path> report = Optional.empty();

    @Option(
            names = "--report-articles",
            paramLabel = "N",
            description =
                    "of how many articles the page has the texts, at most (" + REPORT_ARTICLES
                            + "): those whose statements most outlets carry; it names the others and has every statement of theirs")
    private Optional<Integer> reportArticles = Optional.empty();

    @Mixin
    private ForceOption force = new ForceOption();

    @Parameters(arity = "0..*", paramLabel = "PATH", description = Inputs.KINDS + "; without PATH, the bundled story")
    private List<Path> paths = List.of();

    public TraceCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (reportArticles.isPresent() && (report.isEmpty() || reportArticles.get() < 0)) {
            throw new UsageException("--report-articles goes with --report, and must not be negative");
        }
        if (attributions.isPresent() && isOfWholeRecord()) {
            throw new UsageException("--attributions needs PATH: the articles that they are of");
        }
        if ((standoff || suppress.isPresent()) && isOfWholeRecord()) {
            throw new UsageException(
                    "--standoff and --suppress need PATH: they hold for articles that are recorded now,"
                            + " and change nothing of what the ledger has; forget erases that");
        }
        Optional<OutputFile> page = report.map(this::output);
        // a list that cannot be read, or an extractor that is not there, is told of before a ledger is made
        Optional<Suppression> keptOut = suppress.map(SuppressionList::read);
        Optional<Pipeline> pipeline =
                attributions.isPresent() || isOfWholeRecord() ? Optional.empty() : Optional.of(extractor.pipeline());
        Tracker.Builder builder =
                Tracker.builder().language(EnglishLanguage.instance()).ledger(openLedger());
        keptOut.ifPresent(builder::suppression);
        if (standoff) {
            builder.standoff(CONTEXT);
        }
        try (Tracker tracker = builder.build()) {
            LeftAsItIs leaving = new LeftAsItIs(tracker, printer, keptOut, standoff);
            Map<Article, Extraction> extractions = record(tracker, leaving, pipeline);
            leaving.tellCount();
            // before anything is printed: whoever reads that may have had enough of it and go
            page.ifPresent(file -> file.write(beside -> HtmlReport.of(tracker)
                    .withMostTexts(reportArticles.orElse(REPORT_ARTICLES))
                    .write(beside)));
            if (json) {
                extractions.forEach((article, extraction) -> printLines(article, extraction, tracker));
            } else {
                new TraceStory(tracker, List.copyOf(extractions.keySet()), printer).tell();
            }
            report.ifPresent(this::tellWhere);
        }
        return allYielded ? 0 : 1;
    }

    private Map<Article, Extraction> record(Tracker tracker, LeftAsItIs leaving, Optional<Pipeline> pipeline) {
        if (attributions.isPresent()) {
            return recordGiven(attributions.get(), tracker, leaving);
        }
        return pipeline.isPresent() ? recordExtracted(tracker, leaving, pipeline.get()) : wholeRecord(tracker);
    }

    /** With a ledger and nothing to add to it, its whole record is told. */
    private boolean isOfWholeRecord() {
        return ledger.isPresent() && paths.isEmpty();
    }

    private static Map<Article, Extraction> wholeRecord(Tracker tracker) {
        Map<Article, Extraction> all = new LinkedHashMap<>();
        for (Article article : tracker.articles()) {
            all.put(article, new Extraction(tracker.attributions(article.id()), List.of(), List.of()));
        }
        return all;
    }

    private Map<Article, Extraction> recordExtracted(Tracker tracker, LeftAsItIs leaving, Pipeline pipeline) {
        RecordedPaths recorded = new RecordedPaths(
                tracker,
                printer,
                article -> pipeline.extract(ExtractionContext.of(article, wanted.profile())),
                Optional.of(extractor.method(pipeline, wanted.profile())),
                leaving);
        Interruption interruption = new Interruption(printer, () -> interrupted(recorded));
        try {
            allYielded = recorded.record(paths);
        } finally {
            interruption.close();
        }
        return recorded.extractions();
    }

    private String interrupted(RecordedPaths recorded) {
        return ledger.map(place -> "interrupted; " + Paragraphs.count(recorded.recorded(), "article")
                        + " of this run are recorded in " + LedgerPlace.shown(place)
                        + "; the same command goes on from there")
                .orElse("interrupted; nothing is kept without --ledger");
    }

    private Map<Article, Extraction> recordGiven(Path lines, Tracker tracker, LeftAsItIs leaving) {
        List<Article> articles = articles();
        GivenAttributions given = readGiven(lines, articles);
        allYielded &= given.allUsed();
        RecordedPaths recorded = new RecordedPaths(
                tracker,
                printer,
                article -> new Extraction(given.of(article), List.of(), List.of()),
                Optional.empty(),
                leaving);
        allYielded &= recorded.record(articles);
        return recorded.extractions();
    }

    private List<Article> articles() {
        if (paths.isEmpty()) {
            return ExampleStory.articles();
        }
        Map<String, Article> articles = new LinkedHashMap<>();
        allYielded = Inputs.read(paths, printer, article -> articles.putIfAbsent(article.id(), article));
        return List.copyOf(articles.values());
    }

    private GivenAttributions readGiven(Path file, List<Article> articles) {
        try {
            return GivenAttributions.read(file, articles, printer);
        } catch (IOException e) {
            throw new UncheckedIOException(Inputs.reason(file, e), e);
        }
    }

    private Ledger openLedger() {
        return ledger.map(isOfWholeRecord() ? LedgerPlace::open : LedgerPlace::openOrMake)
                .orElseGet(InMemoryLedger::new);
    }

    private void printLines(Article article, Extraction extraction, Tracker tracker) {
        for (Attribution found : extraction.attributions()) {
            // as the record has it now: corrected, or not there any more
            tracker.attribution(found.id())
                    .ifPresent(attribution -> printer.print(AttributionLines.line(article, attribution, tracker)));
        }
    }

    private OutputFile output(Path file) {
        List<Path> inputs = new ArrayList<>(paths);
        attributions.ifPresent(inputs::add);
        extractor.model().ifPresent(inputs::add);
        return OutputFile.of(OutputFile.Kind.REPORT, file, force.wanted(), inputs, ledger);
    }

    private void tellWhere(Path file) {
        String where = "The whole story, with every article: " + ArticleFiles.name(file);
        if (json) {
            printer.warn(where);
        } else {
            printer.say(where);
        }
    }
}
