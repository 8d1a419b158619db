package dev.whence.benchmarks.breaker;

import dev.whence.cli.console.Printer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Breaks ledgers on purpose: kills programs that record and forget, changes bytes and rows of copies of a sound ledger, and
 * counts what became of each change. The table comes out as Markdown on standard output; the exit status is 1 if something was
 * lost, or changed without a word.
 */
@Command(
        name = "Breaker",
        description = {
            "Kills programs that record or forget, and changes copies of a sound ledger, one change a copy.",
            "Prints a table of what became of the changes, and every change that nobody noticed."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status: 0 every promise was kept, 1 one was not, 2 wrong usage."})
public final class Breaker implements Callable<Integer> {

    private final Printer printer;

    @Option(names = "--kills", paramLabel = "N", defaultValue = "500", description = "how many programs are killed")
    private int kills;

    @Option(names = "--changes", paramLabel = "N", defaultValue = "10000", description = "how many changes are made")
    private int changes;

    @Option(
            names = "--only",
            paramLabel = "N",
            description = "make this change alone, as it was named in a run with the same seed; kill nothing")
    private Optional<Integer> only = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "other seeds give other changes (1)")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many copies of a file are changed at a time; as many as there are processors by default")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--postgresql",
            paramLabel = "ADDRESS",
            description =
                    "break a ledger in this database, postgresql://user:password@host/database, instead of a file;"
                            + " schemas called whence_breaker_… are made in it")
    private Optional<String> database = Optional.empty();

    private Breaker(Printer printer) {
        this.printer = printer;
    }

    /**
     * Breaks, and prints the table.
     *
     * @param arguments {@code --help} tells them
     */
    public static void main(String[] arguments) {
        System.exit(run(Printer.ofTheConsole(), arguments));
    }

    /** Breaks and returns the exit status. */
    static int run(Printer printer, String... arguments) {
        return new CommandLine(new Breaker(printer))
                .setOut(new PrintWriter(printer.data(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(printer.messages(), true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("whence-breaker-");
        try {
            return work(folder);
        } finally {
            delete(folder);
        }
    }

    private int work(Path folder) throws IOException, SQLException, InterruptedException {
        Tally tally = new Tally();
        int first = only.orElse(0);
        int end = only.map(number -> number + 1).orElse(changes);
        Changes changing = new Changes(seed, tally, done -> tell(done, end - first, "changes"));
        if (database.isPresent()) {
            changing.ofPostgresql(database.get(), first, end);
        } else {
            changing.ofSqlite(folder, first, end, Math.max(1, threads));
        }
        Kills killing = new Kills(seed, folder, database, tally);
        int rounds = only.isPresent() ? 0 : kills;
        killing.run(rounds, done -> tell(done, rounds, "kills"));
        tally.table().forEach(printer::print);
        printer.print("");
        printer.print(killing.summary());
        if (!tally.notMade().isEmpty()) {
            printer.print("");
            tally.notMade().forEach(line -> printer.print(line.replaceAll("\\s+", " ")));
        }
        List<String> failures = tally.failures();
        if (!failures.isEmpty()) {
            printer.print("");
            failures.forEach(failure -> printer.print("- " + failure.replaceAll("\\s+", " ")));
            printer.warn(
                    failures.size() + " promises were not kept; --seed " + seed + " --only N makes change N again");
        }
        return failures.isEmpty() ? 0 : 1;
    }

    private void tell(int done, int of, String what) {
        if (done % 100 == 0 || done == of) {
            printer.messages().print(done + " of " + of + " " + what + "\n");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
