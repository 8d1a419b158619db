package dev.whence.benchmarks;

import dev.whence.cli.console.Printer;
import dev.whence.cli.options.Preset;
import dev.whence.cli.options.UsageException;
import dev.whence.core.Article;
import dev.whence.core.spi.Pipeline;
import dev.whence.english.EnglishExtractor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Measures what an extractor costs before it has done anything: how long it takes to be made and to read its first
 * article, the heap it holds, and its size on disk. Run it several times: a Java machine is fresh only once.
 */
public final class Footprint {

    private Footprint() {}

    /**
     * Prints the figures.
     *
     * @param arguments a preset's name; none for the fast one
     */
    public static void main(String[] arguments) {
        System.exit(run(Printer.ofTheConsole(), arguments));
    }

    /** Measures and returns the exit status. Nothing else may run before: it would load classes that count here. */
    static int run(Printer printer, String... arguments) {
        if (arguments.length > 1) {
            printer.warn("at most one preset is taken; there are: " + labels());
            return 2;
        }
        Optional<Preset> preset = arguments.length == 0 ? Optional.of(Preset.FAST) : named(arguments[0]);
        if (preset.isEmpty()) {
            printer.warn("no preset is named '" + arguments[0] + "'; there are: " + labels());
            return 2;
        }
        try {
            measure(preset.get(), printer);
            return 0;
        } catch (UsageException e) {
            printer.warn(String.valueOf(e.getMessage()));
            return 2;
        } catch (IOException e) {
            printer.warn("the extractor's classes could not be sized: " + e.getMessage());
            return 1;
        }
    }

    private static Optional<Preset> named(String name) {
        return Arrays.stream(Preset.values())
                .filter(preset -> preset.label().equals(name))
                .findFirst();
    }

    private static String labels() {
        return Arrays.stream(Preset.values()).map(Preset::label).collect(Collectors.joining(", "));
    }

    private static void measure(Preset preset, Printer printer) throws IOException {
        Article article = ArticlesOf4Kilobytes.ofTheStory().get(0);
        long heapBefore = heapInUse();

        Moment start = Moment.now();
        Pipeline pipeline = Pipeline.of(preset.extractor());
        Moment made = Moment.now();
        int found = pipeline.extract(article).attributions().size();
        Moment extracted = Moment.now();

        long heapAfter = heapInUse();
        Moment startAgain = Moment.now();
        // the pipeline is needed once more, so the heap above holds it
        pipeline.extract(article);
        Moment again = Moment.now();

        print(printer, "%s, in a fresh Java machine", preset.label());
        print(printer, "made in %s", made.since(start));
        print(printer, "first article of 4 KB in %s, with %d attributions", extracted.since(made), found);
        print(printer, "the same article again in %s", again.since(startAgain));
        print(
                printer,
                "heap in use after a collection: %.1f MB, %.1f MB more than before it was made",
                heapAfter / 1e6,
                (heapAfter - heapBefore) / 1e6);
        print(printer, "on disk: %s", ClassesOnDisk.of(EnglishExtractor.class));
    }

    private static void print(Printer printer, String format, Object... values) {
        printer.print(String.format(Locale.ROOT, format, values));
    }

    /** A collection that is asked for may leave to the next one what the first has only found out. */
    private static long heapInUse() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** CPU time is of this thread alone: on a machine that has other work, the clock says less. */
    private record Moment(long clockNanos, long cpuNanos) {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        static Moment now() {
            return new Moment(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
        }

        String since(Moment start) {
            return String.format(
                    Locale.ROOT,
                    "%.0f ms by the clock, %.0f ms by CPU time",
                    (clockNanos - start.clockNanos) / 1e6,
                    (cpuNanos - start.cpuNanos) / 1e6);
        }
    }
}
