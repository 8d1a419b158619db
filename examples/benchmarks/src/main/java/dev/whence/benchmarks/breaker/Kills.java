package dev.whence.benchmarks.breaker;

import dev.whence.core.Attribution;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.seal.Verification;
import dev.whence.tracker.Extracted;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Kills a program with SIGKILL at a random moment, again and again, and looks what is left of its ledger. */
public final class Kills {

    /** Then a new ledger is begun, since each round reads all of it. */
    private static final int ROUNDS_OF_A_LEDGER = 12;

    /** One round in so many is a forgetting. */
    private static final int FORGETTING = 3;

    /** More than a program can record before it is killed. */
    private static final int ARTICLES_OF_A_ROUND = 10_000;

    private static final int LONGEST_MILLIS = 150;
    private static final int MOST_LINES = 40;
    private static final String SCHEMA = "whence_breaker_";
    private static final String RECORDED = "recorded";
    private static final String FORGOTTEN = "forgotten";
    private static final int FORGOTTEN_ARTICLES = 150;

    private final SplittableRandom random;
    private final Path folder;
    private final Optional<String> address;
    private final Tally tally;

    private int rounds;
    private int acknowledged;
    private int forgotten;
    private int notForgotten;
    private long millisOfForgetting;

    /** The ledger that is recorded into, and what it is known to hold. */
    private String place = "";

    private final Set<String> known = new HashSet<>();
    private Optional<Checkpoint> kept = Optional.empty();

    /**
     * Prepares.
     *
     * @param seed other seeds give other moments, as far as a machine repeats them
     * @param folder where the files are written
     * @param address the database in which ledgers are made, if not files
     * @param tally takes what was lost
     */
    public Kills(long seed, Path folder, Optional<String> address, Tally tally) {
        random = new SplittableRandom(seed);
        this.folder = folder;
        this.address = address;
        this.tally = tally;
    }

    /**
     * Kills.
     *
     * @param wanted how many rounds
     * @param progress takes how many are done
     * @throws IOException if a program cannot be started or the folder cannot be read
     * @throws SQLException if a schema cannot be made
     * @throws InterruptedException if interrupted
     */
    public void run(int wanted, IntConsumer progress) throws IOException, SQLException, InterruptedException {
        int recording = 0;
        for (int round = 0; round < wanted; round++) {
            if (round % FORGETTING == FORGETTING - 1) {
                forgetAndKill(round);
            } else {
                if (recording++ % ROUNDS_OF_A_LEDGER == 0) {
                    place = newPlace(RECORDED + "-" + round);
                    known.clear();
                    kept = Optional.empty();
                }
                recordAndKill(round);
            }
            rounds++;
            progress.accept(rounds);
        }
        if (address.isPresent()) {
            drop(RECORDED);
            drop(FORGOTTEN);
        }
    }

    private void drop(String name) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(PostgresqlTarget.driverAddress(address.orElseThrow()));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + SCHEMA + name + " CASCADE");
        }
    }

    /**
     * Says what came of it.
     *
     * @return a line of Markdown
     */
    public String summary() {
        return rounds + " kills: " + acknowledged + " articles acknowledged, " + (forgotten + notForgotten)
                + " forgettings, of which " + forgotten + " were done or finished and " + notForgotten
                + " did not happen";
    }

    private String newPlace(String name) throws SQLException, IOException {
        if (address.isEmpty()) {
            Path own = Files.createDirectories(folder.resolve(name));
            return own.resolve("killed.ledger").toString();
        }
        String schema = SCHEMA + name.substring(0, name.indexOf('-'));
        try (Connection connection = DriverManager.getConnection(PostgresqlTarget.driverAddress(address.get()));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
            statement.execute("CREATE SCHEMA " + schema);
        }
        return PostgresqlTarget.inSchema(address.get(), schema);
    }

    /**
     * Runs the victim and kills it.
     *
     * @param lines how many lines it may say first; without any, it is killed while it starts
     * @param millis how long it may go on then
     * @return what it said beside being ready
     */
    private List<String> kill(String ledger, int lines, long millis, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(ledger, arguments);
        List<String> said = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < lines; i++) {
                String line = output.readLine();
                if (line == null) {
                    process.waitFor();
                    throw new IOException("the program that was to be killed ended by itself: "
                            + Files.readString(folder.resolve("victim.log")).strip());
                }
                said.add(line);
            }
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(millis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                // through its handle, since the process itself would close the pipe with what is still in it
                process.toHandle().destroyForcibly();
            });
            killer.start();
            readRest(output, said);
            killer.join();
        }
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            throw new IOException("a killed program does not end");
        }
        said.remove(Victim.READY);
        return said;
    }

    private Process start(String ledger, String... arguments) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx256m",
                // what a killed program leaves behind goes with the folder
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("victim.log").toFile());
        builder.environment().put(Victim.PLACE, ledger);
        return builder.start();
    }

    private static void readRest(BufferedReader output, List<String> lines) throws IOException {
        StringBuilder rest = new StringBuilder();
        try {
            for (int c = output.read(); c >= 0; c = output.read()) {
                rest.append((char) c);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("closed")) {
                throw e;
            }
        }
        // a line without its end was not said
        lines.addAll(rest.substring(0, rest.lastIndexOf("\n") + 1).lines().toList());
    }

    private void recordAndKill(int round) throws IOException, InterruptedException {
        // while it starts, while it records first, or later
        int lines = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(MOST_LINES);
        int first = round * ARTICLES_OF_A_ROUND;
        List<String> said = kill(place, lines, random.nextInt(LONGEST_MILLIS), Victim.RECORD, Integer.toString(first));
        acknowledged += said.size();
        known.addAll(said);
        try {
            look(round, first);
        } catch (LedgerException e) {
            tally.addLost("LOST round " + round + ": " + e.getMessage());
        }
    }

    private void look(int round, int first) {
        try (Ledger ledger = Victim.open(place)) {
            Verification verification = ledger.verify(kept.map(List::of).orElse(List.of()));
            verification.flaw().ifPresent(flaw -> tally.addLost("LOST round " + round + ": " + flaw));
            kept = Optional.of(verification.checkpoint());
            Map<String, Set<String>> recorded = new HashMap<>();
            try (Stream<Entry> entries = ledger.read()) {
                entries.map(Entry::said)
                        .forEach(said -> said.articleId().ifPresent(article -> {
                            Set<String> attributions = recorded.computeIfAbsent(article, id -> new HashSet<>());
                            said.attribution()
                                    .ifPresent(added ->
                                            attributions.add(added.attribution().id()));
                        }));
            }
            known.stream()
                    .filter(id -> !recorded.containsKey(id))
                    .forEach(id -> tally.addLost("LOST round " + round + ": article " + id + " was acknowledged"));
            recordAgain(ledger, round, first, recorded);
        }
    }

    private void recordAgain(Ledger ledger, int round, int first, Map<String, Set<String>> recorded) {
        List<Extracted> again = new ArrayList<>();
        for (int number = first; ; number++) {
            Extracted one = Newsroom.article(number);
            Set<String> found = recorded.get(one.article().id());
            if (found == null) {
                break;
            }
            List<String> all = one.extraction().attributions().stream()
                    .map(Attribution::id)
                    .toList();
            if (!found.containsAll(all)) {
                tally.addLost("HALF round " + round + ": of article "
                        + one.article().id() + " only " + found.size() + " of " + all.size() + " attributions");
            }
            again.add(one);
        }
        long before = ledger.size();
        Victim.tracker(ledger).record(again);
        if (ledger.size() != before) {
            tally.addLost("TWICE round " + round + ": recording the same again added " + (ledger.size() - before)
                    + " entries");
        }
    }

    private void forgetAndKill(int round) throws IOException, SQLException, InterruptedException {
        String own = newPlace(FORGOTTEN + "-" + round);
        List<String> before;
        Checkpoint checkpoint;
        try (Ledger ledger = Victim.open(own)) {
            ledger.append(Newsroom.entries(FORGOTTEN_ARTICLES));
            before = Answers.texts(ledger);
            checkpoint = ledger.checkpoint();
        }
        if (millisOfForgetting == 0) {
            millisOfForgetting = measure(own);
            lookForForgotten(round, own, before, checkpoint, true);
            return;
        }
        // in any moment of it, and sometimes after it
        long millis = random.nextLong(millisOfForgetting * 5 / 4);
        boolean done = kill(own, 1, millis, Victim.FORGET).contains(Victim.DONE);
        adapt(millis, done);
        lookForForgotten(round, own, before, checkpoint, done);
    }

    private void lookForForgotten(int round, String own, List<String> before, Checkpoint checkpoint, boolean done)
            throws IOException {
        try {
            lookFor(round, own, before, checkpoint, done);
        } catch (LedgerException e) {
            tally.addLost("LOST round " + round + ", forgetting: " + e.getMessage());
        }
    }

    /** A machine that has other work forgets more slowly for a while. */
    private void adapt(long millis, boolean done) {
        if (done) {
            millisOfForgetting = Math.max(20, (3 * millisOfForgetting + millis) / 4);
        } else if (millis >= millisOfForgetting) {
            millisOfForgetting = millisOfForgetting * 5 / 4;
        }
    }

    /** Lets the first forgetting end, to learn how long it takes on this machine. */
    private long measure(String own) throws IOException, InterruptedException {
        Process process = start(own, Victim.FORGET);
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.readLine();
            long start = System.nanoTime();
            String last = output.readLine();
            process.waitFor();
            if (!Victim.DONE.equals(last)) {
                throw new IOException("the program that was to forget ended before it was done: "
                        + Files.readString(folder.resolve("victim.log")).strip());
            }
            return Math.max(20, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    private void lookFor(int round, String own, List<String> before, Checkpoint checkpoint, boolean done)
            throws IOException {
        boolean happened;
        try (Ledger ledger = Victim.open(own)) {
            List<String> now = Answers.texts(ledger);
            happened = ledger.size() > before.size() || !now.equals(before);
            ledger.verify(List.of(checkpoint))
                    .flaw()
                    .ifPresent(flaw -> tally.addLost("LOST round " + round + ", forgetting: " + flaw));
            if (happened
                    && now.stream()
                            .anyMatch(texts -> Newsroom.FORGOTTEN_WORDS.stream().anyMatch(texts::contains))) {
                tally.addLost("HALF round " + round + ", forgetting: some pieces are gone and some are not");
            }
        }
        if (done && !happened) {
            tally.addLost("LOST round " + round + ": the forgetting was acknowledged and did not happen");
        }
        if (happened) {
            forgotten++;
            if (address.isEmpty()) {
                traces(Path.of(own)).ifPresent(trace -> tally.addLost("TRACES round " + round + ": " + trace));
            }
        } else {
            notForgotten++;
        }
    }

    /** Looks for forgotten words in every file of a ledger that is closed. */
    private static Optional<String> traces(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(java.util.Objects.requireNonNull(folder))) {
            for (Path one : files.sorted().toList()) {
                String bytes = new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1);
                for (String word : Newsroom.FORGOTTEN_WORDS) {
                    int at = bytes.indexOf(word);
                    if (at >= 0) {
                        return Optional.of("\"" + word + "\" is at byte " + at + " of " + one.getFileName());
                    }
                }
            }
        }
        return Optional.empty();
    }
}
