package dev.whence.cli.commands;

import dev.whence.cli.console.Paragraphs;
import dev.whence.cli.console.Printer;
import dev.whence.cli.json.AttributionLines;
import dev.whence.cli.options.LedgerOption;
import dev.whence.cli.options.Version;
import dev.whence.cli.story.PlainWords;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.PublicationTime;
import dev.whence.tracker.Found;
import dev.whence.tracker.Ledger;
import dev.whence.tracker.Query;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code whence find}: attributions of a record, by source, outlet, article, period and words. */
@Command(
        name = "find",
        description = "Finds attributions in a record; what is asked for must all hold.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class FindCommand implements Callable<Integer> {

    private final Printer printer;
    private final Paragraphs page;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(names = "--source", paramLabel = "NAME", description = "words of the source's name, as an article has it")
    private Optional<String> source = Optional.empty();

    @Option(names = "--outlet", paramLabel = "NAME", description = "who published the article")
    private Optional<String> outlet = Optional.empty();

    @Option(names = "--article", paramLabel = "ARTICLE", description = "the article's id, path or URL")
    private Optional<String> article = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Time.class,
            description = "published on this date or at this instant (ISO 8601), or later")
    private Optional<PublicationTime> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Time.class,
            description = "published on this date or at this instant (ISO 8601), or before")
    private Optional<PublicationTime> to = Optional.empty();

    @Option(names = "--words", paramLabel = "WORDS", description = "whole words that all stand in what is said")
    private Optional<String> words = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "at most so many")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--after", paramLabel = "NUMBER", description = "go on where a limited search says that it stopped")
    private Optional<Long> after = Optional.empty();

    @Option(names = "--json", description = "print the lines of extract")
    private boolean json;

    public FindCommand(Printer printer) {
        this.printer = printer;
        this.page = new Paragraphs(printer);
    }

    @Override
    public Integer call() {
        Query query = query();
        try (Ledger opened = ledger.open();
                Stream<Found> found = opened.find(query)) {
            Iterator<Found> all = found.iterator();
            long printed = 0;
            while (all.hasNext()) {
                Found one = all.next();
                print(one.article(), one.attribution());
                printed++;
                if (limit.isPresent() && printed == limit.get()) {
                    printer.warn(
                            "no more than " + printed + " were wanted; for what may follow: --after " + one.number());
                }
            }
        }
        return 0;
    }

    private Query query() {
        try {
            Query.Builder query = Query.builder();
            source.ifPresent(query::source);
            outlet.ifPresent(query::outlet);
            article.ifPresent(query::article);
            from.ifPresent(query::from);
            to.ifPresent(query::to);
            words.ifPresent(query::words);
            limit.ifPresent(query::limit);
            after.ifPresent(query::after);
            return query.build();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(Article where, Attribution attribution) {
        if (json) {
            printer.print(AttributionLines.line(where, attribution));
            return;
        }
        String said = where.text().slice(attribution.content());
        page.paragraph(
                "",
                "  ",
                PlainWords.speakerAndStance(attribution) + ": " + Paragraphs.quoted(said.replaceAll("\\s+", " ")));
        int line = where.text().lineAt(attribution.content().get(0).start());
        page.paragraph(
                "  ",
                "  ",
                attribution.id() + "  " + PlainWords.outletAndDate(where) + "  (" + where.name() + ":" + line + ")");
    }

    /** Reads a time as it is written in articles' metadata. */
    static final class Time implements ITypeConverter<PublicationTime> {

        @Override
        public PublicationTime convert(String text) {
            try {
                return PublicationTime.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "must be a date like 2022-12-22 or an instant like 2022-12-22T14:05:00Z, not " + text);
            }
        }
    }
}
