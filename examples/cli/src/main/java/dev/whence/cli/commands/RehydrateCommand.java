package dev.whence.cli.commands;

import dev.whence.cli.console.Paragraphs;
import dev.whence.cli.console.Printer;
import dev.whence.cli.input.Inputs;
import dev.whence.cli.json.ArticleLines;
import dev.whence.cli.options.LedgerOption;
import dev.whence.cli.options.Version;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.english.EnglishLanguage;
import dev.whence.tracker.Tracker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence rehydrate}: puts texts that a record does not keep in their places again, from their pages or files. */
@Command(
        name = "rehydrate",
        description = {
            "Finds the articles of a record again in their pages or files, tells whether their texts are still those that were"
                    + " recorded, and puts in place what the record does not keep (trace --standoff).",
            "Nothing is written into the record."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class RehydrateCommand implements Callable<Integer> {

    private final Printer printer;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--json",
            description = "print the whole articles as the lines of read, with the names of the record")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = Inputs.KINDS)
    private List<Path> paths = List.of();

    public RehydrateCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        try (Tracker tracker = Tracker.builder()
                .language(EnglishLanguage.instance())
                .ledger(ledger.open())
                .build()) {
            Map<String, List<Article>> byText = new HashMap<>();
            Map<String, List<Article>> byPlace = new HashMap<>();
            for (Article article : tracker.articles()) {
                byText.computeIfAbsent(article.digest(), any -> new ArrayList<>())
                        .add(article);
                byPlace.computeIfAbsent(place(article), any -> new ArrayList<>())
                        .add(article);
            }
            AtomicBoolean allFound = new AtomicBoolean(true);
            boolean allYielded = Inputs.read(paths, printer, page -> {
                List<Article> same = byText.getOrDefault(page.digest(), List.of());
                same.forEach(article -> tell(article, page, tracker));
                if (same.isEmpty()) {
                    allFound.set(false);
                    printer.warn(
                            page.name() + ": " + changed(page, byPlace.getOrDefault(place(page), List.of()), tracker));
                }
            });
            return allYielded && allFound.get() ? 0 : 1;
        }
    }

    private static String place(Article article) {
        return article.url().orElse(article.name());
    }

    private void tell(Article article, Article page, Tracker tracker) {
        Article whole = article.rehydrate(page.text().value()).orElseThrow();
        if (json) {
            printer.print(line -> ArticleLines.write(whole, List.of(), line));
            return;
        }
        long missing = article.withheld().stream().mapToLong(Span::length).sum();
        new Paragraphs(printer)
                .paragraph(
                        "",
                        "  ",
                        page.name() + ": has the text that was recorded as " + article.name() + ", with "
                                + Paragraphs.count(
                                        tracker.attributions(article.id()).size(), "attribution")
                                + "; "
                                + (missing == 0
                                        ? "the record keeps all of it"
                                        : "the record lacks " + missing + " of its "
                                                + Paragraphs.count(whole.text().length(), "character")));
    }

    /** Tells what is left of what was recorded where the text is another one now. */
    private static String changed(Article page, List<Article> recorded, Tracker tracker) {
        if (recorded.isEmpty()) {
            return "the record has no article of this text, nor of this path or URL; find prints those that it has";
        }
        Article last = recorded.get(recorded.size() - 1);
        List<Attribution> attributions = tracker.attributions(last.id());
        long standing = attributions.stream()
                .filter(attribution -> stands(last, attribution, page))
                .count();
        return "is not the text that was recorded as " + last.name() + "; of its "
                + Paragraphs.count(attributions.size(), "attribution") + " " + standing
                + (standing == 1 ? " still stands" : " still stand") + " in it word for word";
    }

    private static boolean stands(Article recorded, Attribution attribution, Article page) {
        String text = squeezed(page.text().value());
        return attribution.content().stream()
                .map(span -> squeezed(recorded.text().slice(span)))
                .allMatch(text::contains);
    }

    private static String squeezed(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
