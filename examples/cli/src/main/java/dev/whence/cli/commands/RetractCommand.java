package dev.whence.cli.commands;

import dev.whence.cli.console.Paragraphs;
import dev.whence.cli.console.Printer;
import dev.whence.cli.options.LedgerOption;
import dev.whence.cli.options.Version;
import dev.whence.cli.story.PlainWords;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.english.EnglishLanguage;
import dev.whence.tracker.Tracker;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence retract}: takes an attribution or an article of a record out of what counts. */
@Command(
        name = "retract",
        description =
                "Takes an attribution, or an article with all its attributions, out of what counts. It stays in the"
                        + " ledger, with the reason, and is not recorded again.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class RetractCommand implements Callable<Integer> {

    private final Printer printer;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Parameters(
            index = "0",
            paramLabel = "ATTRIBUTION|ARTICLE",
            description = "an attribution's id, as find prints it, or an article's id, path or URL")
    private String retracted = "";

    @Option(names = "--reason", paramLabel = "WHY", required = true, description = "why, for whoever reads the record")
    private String reason = "";

    public RetractCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        try (Tracker tracker = Tracker.builder()
                .language(EnglishLanguage.instance())
                .ledger(ledger.open())
                .build()) {
            Optional<Attribution> attribution = tracker.attribution(retracted);
            if (attribution.isPresent()) {
                String told = told(tracker, attribution.get());
                tracker.retract(retracted, reason);
                new Paragraphs(printer).paragraph("", "  ", "retracted: " + told);
                return 0;
            }
            return retractArticle(tracker);
        }
    }

    private int retractArticle(Tracker tracker) {
        List<Article> meant = tracker.articles().stream()
                .filter(article -> article.id().equals(retracted)
                        || article.name().equals(retracted)
                        || article.url().equals(Optional.of(retracted)))
                .toList();
        if (meant.isEmpty()) {
            printer.warn(retracted + ": is not the id of an attribution that counts, nor the id, path or URL of such an"
                    + " article; find prints them");
            return 1;
        }
        if (meant.size() > 1) {
            printer.warn(
                    retracted + ": " + meant.size() + " articles go by this, such as versions of one; name one by its"
                            + " id: " + meant.stream().map(Article::id).collect(Collectors.joining(", ")));
            return 1;
        }
        Article article = meant.get(0);
        int attributions = tracker.attributions(article.id()).size();
        tracker.retract(article.id(), reason);
        new Paragraphs(printer)
                .paragraph(
                        "",
                        "  ",
                        "retracted: " + article.name() + ", with " + Paragraphs.count(attributions, "attribution"));
        return 0;
    }

    private static String told(Tracker tracker, Attribution attribution) {
        return PlainWords.speakerAndStance(attribution) + ": "
                + tracker.article(attribution.articleId())
                        .map(article -> Paragraphs.quoted(
                                article.text().slice(attribution.content()).replaceAll("\\s+", " ")))
                        .orElse("");
    }
}
