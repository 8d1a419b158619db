package dev.whence.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.whence.benchmarks.news.InventedNews;
import dev.whence.benchmarks.news.WorstCase;
import dev.whence.cli.console.Printer;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.Link;
import dev.whence.core.Statement;
import dev.whence.english.EnglishLanguage;
import dev.whence.tracker.Extracted;
import dev.whence.tracker.Recording;
import dev.whence.tracker.Tracker;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures what recording and linking an attribution costs when the record holds ten thousand and when it holds a million,
 * with news that is invented or with what is worst for an index.
 */
@Command(
        name = "Scale",
        description = "Prints what recording and linking an attribution costs as the record grows.",
        mixinStandardHelpOptions = true)
public final class Scale implements Callable<Integer> {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final int WARM_UP = 30_000;

    private final Printer printer;

    @Option(
            names = "--attributions",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "how many to record; a million by default")
    private int attributions;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "64",
            description = "how many articles are recorded at once; 64 by default")
    private int batch;

    @Option(
            names = "--worst",
            paramLabel = "copies|word|orders|single|long",
            description = "in place of news: copies of one sentence, one word in all, orders of a dozen words,"
                    + " statements of one word, very long ones")
    private @Nullable WorstCase worst;

    @Option(
            names = "--check",
            description =
                    "also count how many links join statements that were made from one claim, and how many of those"
                            + " that could be linked are; takes memory of its own")
    private boolean check;

    private Scale(Printer printer) {
        this.printer = printer;
    }

    /**
     * Prints a line each time the record has doubled.
     *
     * @param arguments {@code --help} tells them
     */
    public static void main(String[] arguments) {
        System.exit(run(Printer.ofTheConsole(), arguments));
    }

    /** Measures and returns the exit status. */
    static int run(Printer printer, String... arguments) {
        return new CommandLine(new Scale(printer))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(printer.data(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(printer.messages(), true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        // so that the first figures are not those of the Java machine's compiler
        record(Math.min(WARM_UP, attributions), false);
        record(attributions, true);
        return 0;
    }

    private IntFunction<InventedNews.Piece> articles() {
        WorstCase wanted = worst;
        if (wanted != null) {
            return wanted::article;
        }
        InventedNews news = new InventedNews(1);
        return number -> news.next();
    }

    private void record(int wanted, boolean printed) {
        IntFunction<InventedNews.Piece> articles = articles();
        Truth truth = new Truth();
        int recorded = 0;
        int number = 0;
        int nextLine = Math.min(10_000, wanted);
        Window window = new Window();
        try (Tracker tracker =
                Tracker.builder().language(EnglishLanguage.instance()).build()) {
            while (recorded < wanted) {
                List<InventedNews.Piece> pieces = new ArrayList<>();
                for (int i = 0; i < batch; i++) {
                    pieces.add(articles.apply(number++));
                }
                List<Extracted> extracted = pieces.stream()
                        .map(piece -> new Extracted(
                                piece.article(), new Extraction(piece.attributions(), List.of(), List.of())))
                        .toList();
                window.start();
                List<Recording> recordings = tracker.record(extracted);
                int before = recorded;
                for (Recording recording : recordings) {
                    recorded += recording.added().size();
                    window.links += recording.links().size();
                }
                window.stop(recorded - before);
                if (check && printed) {
                    truth.count(tracker, pieces, recordings);
                }
                if (recorded >= nextLine) {
                    if (printed) {
                        print(recorded, window, truth);
                    }
                    nextLine = Math.min(wanted, nextLine * 10 > wanted ? wanted : nextLine * 2);
                    window = new Window();
                }
            }
        }
    }

    private void print(int recorded, Window window, Truth truth) {
        printer.print(String.format(
                Locale.ROOT,
                "%,9d recorded; the last %,d: %,.0f a second by the clock, %.1f us of CPU each, %.2f links each; heap %,.0f MB%s",
                recorded,
                window.attributions,
                window.attributions * 1e9 / window.clockNanos,
                window.cpuNanos / 1e3 / window.attributions,
                (double) window.links / window.attributions,
                heapInUse() / 1e6,
                check ? truth.line() : ""));
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** What some recordings cost. CPU time is that of all threads, the collector's and the compiler's too. */
    private static final class Window {

        private long clockNanos;
        private long cpuNanos;
        private long attributions;
        private long links;

        private void start() {
            clockNanos -= System.nanoTime();
            cpuNanos -= SYSTEM.getProcessCpuTime();
        }

        private void stop(int added) {
            clockNanos += System.nanoTime();
            cpuNanos += SYSTEM.getProcessCpuTime();
            attributions += added;
        }
    }

    /** Which statements were made from one claim. */
    private static final class Truth {

        private final Map<String, Integer> claims = new HashMap<>();
        private final Map<Integer, Integer> seen = new HashMap<>();
        private int links;
        private int right;
        private int linkable;
        private int linked;

        private void count(Tracker tracker, List<InventedNews.Piece> pieces, List<Recording> recordings) {
            for (int i = 0; i < pieces.size(); i++) {
                InventedNews.Piece piece = pieces.get(i);
                Map<String, Boolean> found = new HashMap<>();
                for (int k = 0; k < piece.attributions().size(); k++) {
                    Attribution attribution = piece.attributions().get(k);
                    for (Statement statement : tracker.statements(attribution.id())) {
                        claims.put(statement.id(), piece.claims().get(k));
                    }
                }
                for (Link link : recordings.get(i).links()) {
                    boolean one = Objects.equals(claims.get(link.first()), claims.get(link.second()));
                    links++;
                    right += one ? 1 : 0;
                    found.merge(link.second(), one, Boolean::logicalOr);
                }
                for (int k = 0; k < piece.attributions().size(); k++) {
                    int times = seen.merge(piece.claims().get(k), 1, Integer::sum);
                    if (times > 1) {
                        linkable++;
                        Statement first = tracker.statements(
                                        piece.attributions().get(k).id())
                                .get(0);
                        linked += found.getOrDefault(first.id(), false) ? 1 : 0;
                    }
                }
            }
        }

        private String line() {
            return String.format(
                    Locale.ROOT,
                    "; %.2f %% of the links right, %.2f %% of the repeats linked",
                    100.0 * right / Math.max(1, links),
                    100.0 * linked / Math.max(1, linkable));
        }
    }
}
