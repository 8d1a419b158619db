package dev.whence.benchmarks;

import dev.whence.cli.console.Printer;
import dev.whence.cli.input.ExampleStory;
import dev.whence.cli.input.Inputs;
import dev.whence.cli.options.Preset;
import dev.whence.cli.options.UsageException;
import dev.whence.core.Article;
import dev.whence.core.spi.Pipeline;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures how many articles of 4 KB one core extracts a second once it is warm, beside a bare tokenizer over the same
 * text, so that the figure can be compared between machines. Takes files and folders; without them it makes its articles
 * from the bundled story.
 */
@Command(
        name = "Throughput",
        description = "Prints how many articles of 4 KB one core extracts a second, beside a bare tokenizer.",
        mixinStandardHelpOptions = true)
public final class Throughput implements Callable<Integer> {

    private static final long ROUND_NANOS = 1_000_000_000L;
    private static final int ROUNDS = 12;

    private final Printer printer;

    @Option(
            names = "--preset",
            paramLabel = "fast|accurate|best|rules",
            defaultValue = "fast",
            description = Preset.DESCRIPTION)
    private Preset preset = Preset.FAST;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "a text file, JSON Lines of articles, or a folder of them; none for the bundled story")
    private List<Path> paths = List.of();

    private Throughput(Printer printer) {
        this.printer = printer;
    }

    /**
     * Prints the figures of each round; the last ones are those of a warm machine.
     *
     * @param arguments a preset, files and folders of articles; {@code --help} tells them
     */
    public static void main(String[] arguments) {
        System.exit(run(Printer.ofTheConsole(), arguments));
    }

    /** Measures and returns the exit status. */
    static int run(Printer printer, String... arguments) {
        return new CommandLine(new Throughput(printer))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(printer.data(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(printer.messages(), true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        List<Article> given = new ArrayList<>();
        boolean allRead = true;
        if (paths.isEmpty()) {
            given.addAll(ExampleStory.articles());
        } else {
            allRead = Inputs.read(paths, printer, given::add);
        }
        List<Article> articles = ArticlesOf4Kilobytes.cut(given);
        if (articles.isEmpty()) {
            printer.warn("the given articles hold less than 4 KB of text in all; give more");
            return 1;
        }
        try {
            measure(articles, Pipeline.of(preset.extractor()));
        } catch (UsageException e) {
            printer.warn(String.valueOf(e.getMessage()));
            return 2;
        }
        return allRead ? 0 : 1;
    }

    private void measure(List<Article> articles, Pipeline pipeline) {
        printer.print(preset.label() + ": " + articles.size() + " articles of 4 KB, one thread, " + ROUNDS
                + " rounds of 1 s");
        for (int round = 1; round <= ROUNDS; round++) {
            Rate tokenizer = Rate.measure(
                    articles, article -> BareTokenizer.tokenize(article.text().value()).length);
            Rate extraction = Rate.measure(
                    articles,
                    article -> pipeline.extract(article).attributions().size());
            printer.print(String.format(
                    Locale.ROOT,
                    "round %d: %.0f articles/s by the clock, %.0f by CPU time, %.1f attributions each;"
                            + " %.0f us of CPU each, a bare tokenizer %.1f us: ratio %.0f",
                    round,
                    extraction.articles() * 1e9 / extraction.clockNanos(),
                    1e6 / extraction.micros(),
                    (double) extraction.foundInAll() / extraction.articles(),
                    extraction.micros(),
                    tokenizer.micros(),
                    extraction.micros() / tokenizer.micros()));
        }
    }

    /** What is done with an article; the number it returns is used, so that the work is not optimised away. */
    private interface Work {
        int on(Article article);
    }

    /** CPU time is of this thread alone: what else the machine does counts by the clock only. */
    private record Rate(long clockNanos, long cpuNanos, long articles, long foundInAll) {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        static Rate measure(List<Article> articles, Work work) {
            long found = 0;
            long done = 0;
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            long now = start;
            while (now - start < ROUND_NANOS) {
                for (Article article : articles) {
                    found += work.on(article);
                    done++;
                }
                now = System.nanoTime();
            }
            return new Rate(now - start, THREADS.getCurrentThreadCpuTime() - cpuStart, done, found);
        }

        double micros() {
            return cpuNanos / 1e3 / articles;
        }
    }
}
