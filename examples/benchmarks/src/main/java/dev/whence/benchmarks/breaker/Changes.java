package dev.whence.benchmarks.breaker;

import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.postgresql.PostgresqlLedger;
import dev.whence.sqlite.SqliteLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Changes copies of a sound ledger, one change a copy, and judges each. */
public final class Changes {

    /** So many articles make some hundred entries: a finished tile, and a part of the next. */
    private static final int ARTICLES = 48;

    /** With those that are recorded after a source was forgotten. */
    static final int ALL_ARTICLES = ARTICLES + 2;

    /** So often another place is tried where a change cannot be made. */
    private static final int TRIES = 200;

    private final long seed;
    private final Tally tally;
    private final IntConsumer progress;

    /**
     * Prepares.
     *
     * @param seed other seeds give other changes
     * @param tally takes the outcomes
     * @param progress takes how many changes are done
     */
    public Changes(long seed, Tally tally, IntConsumer progress) {
        this.seed = seed;
        this.tally = tally;
        this.progress = progress;
    }

    /**
     * Changes copies of a SQLite file.
     *
     * @param folder where the copies are made
     * @param from the number of the first change
     * @param to the number after the last
     * @param threads how many copies are changed at a time
     * @throws IOException if the folder cannot be written to
     * @throws SQLException if the sound ledger cannot be read
     * @throws InterruptedException if interrupted
     */
    public void ofSqlite(Path folder, int from, int to, int threads)
            throws IOException, SQLException, InterruptedException {
        Path file = folder.resolve("sound.ledger");
        Checkpoint kept;
        try (Ledger ledger = SqliteLedger.open(file)) {
            kept = fill(ledger);
        }
        byte[] sound = Files.readAllBytes(file);
        List<Attack> attacks = new ArrayList<>(ByteAttacks.all());
        attacks.addAll(ofRows(Layout.SQLITE));
        AtomicInteger next = new AtomicInteger(from);
        AtomicInteger done = new AtomicInteger();
        run(threads, thread -> {
            Path copy = folder.resolve("copy-" + thread + ".ledger");
            work(new SqliteTarget(copy, sound), kept, attacks, next, to, done);
        });
    }

    /**
     * Changes copies of a ledger in a PostgreSQL database.
     *
     * @param address the address of a database; schemas are made in it, and dropped again
     * @param from the number of the first change
     * @param to the number after the last
     * @throws SQLException if the sound ledger cannot be read
     * @throws InterruptedException if interrupted
     */
    public void ofPostgresql(String address, int from, int to) throws SQLException, InterruptedException {
        try (PostgresqlTarget target = new PostgresqlTarget(address)) {
            Checkpoint kept;
            try (Ledger ledger = PostgresqlLedger.open(target.soundAddress())) {
                kept = fill(ledger);
            }
            AtomicInteger next = new AtomicInteger(from);
            AtomicInteger done = new AtomicInteger();
            run(1, thread -> work(target, kept, ofRows(Layout.POSTGRESQL), next, to, done));
        }
    }

    private static List<Attack> ofRows(Layout layout) {
        List<Attack> attacks = new ArrayList<>(RowAttacks.all());
        attacks.addAll(RecordAttacks.all());
        attacks.addAll(IndexAttacks.all(layout));
        return attacks;
    }

    /** Records some hundred entries, forgets a source, and records some more. */
    private static Checkpoint fill(Ledger ledger) {
        ledger.append(Newsroom.entries(ARTICLES));
        ledger.forget(List.of(Newsroom.FORGOTTEN));
        List<Entry> all = Newsroom.entries(ALL_ARTICLES);
        ledger.append(all.subList(Newsroom.entries(ARTICLES).size(), all.size()));
        return ledger.checkpoint();
    }

    @FunctionalInterface
    private interface Work {
        void run(int thread) throws SQLException;
    }

    private static void run(int threads, Work work) throws SQLException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                all.add(() -> {
                    work.run(number);
                    return true;
                });
            }
            for (Future<Boolean> one : pool.invokeAll(all)) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException("the breaker itself failed: " + e.getCause(), e);
        } finally {
            pool.shutdownNow();
        }
    }

    private void work(
            Target target, Checkpoint kept, List<Attack> attacks, AtomicInteger next, int to, AtomicInteger done)
            throws SQLException {
        attacks.forEach(attack -> tally.expect(attack.kind()));
        Judge judge = new Judge(target, kept);
        for (int number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
            change(target, judge, attacks.get(number % attacks.size()), number);
            progress.accept(done.incrementAndGet());
        }
        target.reset();
    }

    private void change(Target target, Judge judge, Attack attack, int number) throws SQLException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            // each change can be made again by its number alone
            long own = new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L)).nextLong() + attempt;
            Optional<String> done = make(target, attack, own);
            if (done.isPresent()) {
                Judge.Verdict verdict = judge.judge(() -> {
                    target.reset();
                    make(target, attack, own);
                });
                tally.add(number, attack.kind(), verdict.outcome(), done.get() + " => " + verdict.detail());
                return;
            }
        }
        tally.addImpossible(attack.kind());
    }

    private Optional<String> make(Target target, Attack attack, long seed) {
        try {
            return attack.way().apply(target, new SplittableRandom(seed));
        } catch (SQLException e) {
            // a constraint, which is as it should be, or a statement of this program that is wrong
            tally.addForbidden(attack.kind(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
