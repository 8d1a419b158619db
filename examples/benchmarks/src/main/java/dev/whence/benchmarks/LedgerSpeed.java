package dev.whence.benchmarks;

import dev.whence.benchmarks.news.InventedNews;
import dev.whence.cli.console.Printer;
import dev.whence.cli.options.LedgerPlace;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.Statement;
import dev.whence.postgresql.PostgresqlLedger;
import dev.whence.sqlite.SqliteLedger;
import dev.whence.tracker.Entry;
import dev.whence.tracker.Found;
import dev.whence.tracker.Ledger;
import dev.whence.tracker.Query;
import dev.whence.tracker.SearchWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures how fast a SQLite ledger is written, beside bare SQLite with the same rows and indexes in the same run, and how
 * long it takes to find something in a large one; or how fast a ledger in a PostgreSQL database is written and searched.
 */
@Command(
        name = "LedgerSpeed",
        description = "Prints how fast a SQLite ledger, or one in a PostgreSQL database, is written and searched.",
        mixinStandardHelpOptions = true)
public final class LedgerSpeed implements Callable<Integer> {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Printer printer;

    @Option(
            names = "--compared",
            paramLabel = "N",
            defaultValue = "40000",
            description = "how many attributions are written in groups beside bare SQLite")
    private int compared;

    @Option(
            names = "--single",
            paramLabel = "N",
            defaultValue = "2000",
            description = "how many are written one by one beside bare SQLite")
    private int single;

    @Option(
            names = "--group",
            paramLabel = "N",
            defaultValue = "256",
            description = "how many attributions are appended at once")
    private int group;

    @Option(
            names = "--found",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "how many attributions the ledger has that is searched; 0 for no search")
    private int found;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "where the files are written; a temporary folder by default")
    @SuppressWarnings("NullAway.Init") // picocli sets it, or the run does
    private Path folder;

    @Option(
            names = "--postgresql",
            paramLabel = "ADDRESS",
            description = "measure a new ledger in this database, postgresql://user@host/database; it must hold none")
    private Optional<String> database = Optional.empty();

    private LedgerSpeed(Printer printer) {
        this.printer = printer;
    }

    /**
     * Prints what it measures.
     *
     * @param arguments {@code --help} tells them
     */
    public static void main(String[] arguments) {
        System.exit(run(Printer.ofTheConsole(), arguments));
    }

    /** Measures and returns the exit status. */
    static int run(Printer printer, String... arguments) {
        return new CommandLine(new LedgerSpeed(printer))
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(printer.data(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(printer.messages(), true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException, ExecutionException {
        if (database.isPresent()) {
            return measure(database.get());
        }
        Path place = folder == null ? Files.createTempDirectory("ledger-speed") : Files.createDirectories(folder);
        // once unseen, so that the figures are not those of the Java machine's compiler
        compare(place, "warm-up", Math.min(compared, 20_000), group);
        print("in groups of " + group, compare(place, "groups", compared, group));
        print("one by one", compare(place, "singly", single, 1));
        Path file = place.resolve("searched.ledger");
        delete(file);
        try (Ledger ledger = SqliteLedger.open(file)) {
            measure(ledger);
        }
        try (Ledger ledger = SqliteLedger.open(file)) {
            verify(ledger);
        }
        delete(file);
        return 0;
    }

    private int measure(String address) throws InterruptedException, ExecutionException {
        try (Ledger ledger = PostgresqlLedger.open(address)) {
            if (ledger.size() > 0) {
                printer.warn(LedgerPlace.shown(address) + ": holds a record; name an empty database");
                return 1;
            }
            measure(ledger);
            verify(ledger);
        }
        return 0;
    }

    private void measure(Ledger ledger) throws InterruptedException, ExecutionException {
        List<Entry> entries =
                groups(single, single).stream().flatMap(List::stream).toList();
        new AppendSpeed(ledger, entries, printer).measure();
        if (found > 0) {
            search(ledger);
        }
    }

    /** What it took to write the same. */
    private static final class Times {
        private long ours;
        private long bare;
        private int attributions;
    }

    private void print(String how, Times times) {
        printer.print(String.format(
                Locale.ROOT,
                "written %s: %,.0f attributions a second; bare SQLite %,.0f; that is %.0f %%",
                how,
                times.attributions * 1e9 / times.ours,
                times.attributions * 1e9 / times.bare,
                100.0 * times.bare / times.ours));
    }

    /** Writes some groups to the one and the same to the other, by turns, so that both meet the same machine. */
    private Times compare(Path place, String name, int wanted, int size) throws IOException, SQLException {
        List<List<Entry>> groups = groups(wanted, size);
        Path model = place.resolve(name + ".model");
        Path ours = place.resolve(name + ".ledger");
        Path bare = place.resolve(name + ".bare");
        for (Path file : List.of(model, ours, bare)) {
            delete(file);
        }
        try (SqliteLedger ledger = SqliteLedger.open(model)) {
            ledger.append(groups.stream().flatMap(List::stream).toList());
        }
        Times times = new Times();
        List<BareSqlite.Rows> rows = BareSqlite.rows(model, groups);
        try (SqliteLedger ledger = SqliteLedger.open(ours);
                BareSqlite sqlite = BareSqlite.like(model, bare)) {
            for (int at = 0; at < groups.size(); at += 8) {
                int end = Math.min(groups.size(), at + 8);
                // who is first meets what the other left in the disk's queue
                for (int turn = 0; turn < 2; turn++) {
                    long start = System.nanoTime();
                    if ((turn == 0) == (at / 8 % 2 == 0)) {
                        groups.subList(at, end).forEach(ledger::append);
                        times.ours += System.nanoTime() - start;
                    } else {
                        for (BareSqlite.Rows one : rows.subList(at, end)) {
                            sqlite.insert(one);
                        }
                        times.bare += System.nanoTime() - start;
                    }
                }
            }
        }
        times.attributions = (int) groups.stream()
                .flatMap(List::stream)
                .filter(Entry.OfAttribution.class::isInstance)
                .count();
        for (Path file : List.of(model, ours, bare)) {
            delete(file);
        }
        return times;
    }

    private static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(Path.of(file + "-wal"));
    }

    /** Articles with their attributions, each group with so many attributions and the articles that they are the first of. */
    private static List<List<Entry>> groups(int wanted, int size) {
        List<List<Entry>> groups = new ArrayList<>();
        List<Entry> current = new ArrayList<>();
        InventedNews news = new InventedNews(1);
        int attributions = 0;
        int inGroup = 0;
        while (attributions < wanted) {
            InventedNews.Piece piece = news.next();
            current.add(new Entry.OfArticle(piece.article(), List.of()));
            for (Attribution attribution : piece.attributions()) {
                current.add(entry(attribution));
                attributions++;
                if (++inGroup == size) {
                    groups.add(List.copyOf(current));
                    current.clear();
                    inGroup = 0;
                }
            }
        }
        groups.add(List.copyOf(current));
        groups.removeIf(List::isEmpty);
        return groups;
    }

    private static Entry entry(Attribution attribution) {
        return new Entry.OfAttribution(attribution, List.of(Statement.of(attribution, attribution.content())));
    }

    private void search(Ledger ledger) {
        List<String> sources = new ArrayList<>();
        List<String> words = new ArrayList<>();
        fill(ledger, sources, words);
        printer.print(String.format(Locale.ROOT, "the ledger has %,d entries", ledger.size()));
        Function<String, Query> bySource =
                name -> Query.builder().source(name).limit(20).build();
        Function<String, Query> byWords =
                text -> Query.builder().words(text).limit(20).build();
        // once unseen
        times(ledger, sources, bySource);
        times(ledger, words, byWords);
        print("by source", times(ledger, sources, bySource));
        print("by two words", times(ledger, words, byWords));
    }

    private void verify(Ledger ledger) {
        long start = System.nanoTime();
        boolean holds = ledger.verify(List.of(ledger.checkpoint())).holds();
        printer.print(String.format(
                Locale.ROOT,
                "verified %,d entries in %.1f s: %s",
                ledger.size(),
                (System.nanoTime() - start) / 1e9,
                holds ? "holds" : "fails"));
    }

    /** Fills the ledger, and takes some names and pairs of neighbouring words from all of it to look for. */
    private void fill(Ledger ledger, List<String> sources, List<String> words) {
        InventedNews news = new InventedNews(2);
        int attributions = 0;
        while (attributions < found) {
            List<Entry> entries = new ArrayList<>();
            while (entries.size() < 4096) {
                InventedNews.Piece piece = news.next();
                entries.add(new Entry.OfArticle(piece.article(), List.of()));
                for (Attribution attribution : piece.attributions()) {
                    entries.add(entry(attribution));
                    if (attributions++ % Math.max(1, found / 500) == 0) {
                        attribution.speaker().map(Source::name).ifPresent(sources::add);
                        List<String> own = SearchWords.of(piece.article()
                                .text()
                                .slice(attribution.content().get(0)));
                        words.add(own.get(0) + " " + own.get(own.size() / 2));
                    }
                }
            }
            ledger.append(entries);
        }
    }

    /** How long each question took, sorted; other programs on the machine lengthen the time by the clock only. */
    private record Asked(double[] millis, double[] cpuMillis) {}

    private static Asked times(Ledger ledger, List<String> asked, Function<String, Query> query) {
        double[] millis = new double[asked.size()];
        double[] cpuMillis = new double[asked.size()];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            try (Stream<Found> all = ledger.find(query.apply(asked.get(i)))) {
                if (all.findAny().isEmpty()) {
                    throw new UncheckedIOException(new IOException("nothing was found of " + asked.get(i)));
                }
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
            cpuMillis[i] = (THREADS.getCurrentThreadCpuTime() - cpuStart) / 1e6;
        }
        Arrays.sort(millis);
        Arrays.sort(cpuMillis);
        return new Asked(millis, cpuMillis);
    }

    private void print(String how, Asked asked) {
        printer.print(String.format(
                Locale.ROOT,
                "the first 20 found %s, %d times: by the clock %s; of CPU %s",
                how,
                asked.millis().length,
                spread(asked.millis()),
                spread(asked.cpuMillis())));
    }

    private static String spread(double[] sorted) {
        return String.format(
                Locale.ROOT,
                "median %.2f ms, 99 %% under %.2f ms, longest %.2f ms",
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }
}
