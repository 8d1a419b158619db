package dev.whence.sqlite;

import dev.whence.ledger.Found;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.merkle.ConsistencyProof;
import dev.whence.ledger.merkle.InclusionProof;
import dev.whence.ledger.merkle.MerkleLog;
import dev.whence.ledger.merkle.Salts;
import dev.whence.ledger.seal.ErasurePlan;
import dev.whence.ledger.seal.Forgetter;
import dev.whence.ledger.seal.Forgotten;
import dev.whence.ledger.seal.SealedEntry;
import dev.whence.ledger.seal.Verification;
import dev.whence.ledger.writing.GroupCommit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in one SQLite file. An append returns when it is on disk (write-ahead log, full synchronisation), so that it
 * outlasts a crash of the program or of the machine; what several threads append at a time goes to disk together. One
 * program at a time has the file: the first to open it, until it closes it or ends.
 *
 * <p>Thread-safe. Reading goes through the same connection in pages, which a record that only grows allows: a stream ends
 * where the record ended when it was asked for.
 */
public final class SqliteLedger implements Ledger {

    /** As many are opened before the stream is given; of more only the numbers are kept. */
    private static final int FOUND_AT_ONCE = 256;

    private final ReentrantLock lock = new ReentrantLock();
    private final String place;
    private final Connection connection;
    private final Clock clock;
    private final SqliteFile.Opened file;
    private final Salts salts = Salts.random();
    private final GroupCommit commits;

    private EntryRows rows;

    /** None if it cannot be read, as in an old file that may not be brought up to date: then all entries are read instead. */
    private Optional<IndexRows> index;

    /** Why it cannot be read, if SQLite said so. */
    private @Nullable SQLException indexFailure;

    private MerkleLog log;
    private boolean closed;

    private SqliteLedger(String place, SqliteFile.Opened file, Clock clock) throws SQLException {
        this.place = place;
        this.file = file;
        this.connection = file.connection();
        this.clock = clock;
        commits = new GroupCommit(salts, clock, lock, this::write);
        rows = new EntryRows(connection, place);
        index = readIndex();
        log = rows.log();
        finishWiping();
    }

    private Optional<IndexRows> readIndex() throws SQLException {
        indexFailure = null;
        if (!file.isCurrent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IndexRows(connection, rows));
        } catch (SQLException e) {
            if (!SqliteFile.saysDamage(e)) {
                throw e;
            }
            indexFailure = e;
            return Optional.empty();
        }
    }

    private IndexRows index() {
        return index.orElseThrow(
                () -> SqliteFile.indexDamaged(place, "a table of it is missing or cannot be read", indexFailure));
    }

    /** Does what the program that forgot last was not let finish. If it cannot be done yet, verify says so. */
    private void finishWiping() throws SQLException {
        if (file.writable() && Wiping.isDue(connection)) {
            try {
                wipe("the file could not be made anew: ");
            } catch (LedgerException e) {
                // it is done another time; what is there can be read and added to
            }
        }
    }

    /**
     * Opens the ledger in a file, and makes the file if there is none. The file of an earlier version is brought to the
     * layout of this one, all of it or, if that fails, nothing.
     *
     * @param file the file
     * @return the ledger
     * @throws LedgerException if the file is no ledger, is one of a newer version, is read-only, is damaged, or another
     *     program has it; its message names the file and the mend
     */
    public static SqliteLedger open(Path file) {
        return open(file, Clock.systemUTC());
    }

    /**
     * Opens the ledger in a file as {@link #open(Path)} does, with a clock of the host's.
     *
     * @param file the file
     * @param clock what the time of entries is taken from
     * @return the ledger
     * @throws LedgerException for any reason that {@link #open(Path)} has
     */
    public static SqliteLedger open(Path file, Clock clock) {
        return open(file, SqliteFile.Missing.MAKE, clock);
    }

    /**
     * Opens the ledger in a file to look into it, and makes none if there is none. The file of an earlier version is brought
     * to the layout of this one. If it is read-only, or its folder is, it can be read and verified but not written to; one of
     * an earlier version is left as it is then, and found in by reading all entries.
     *
     * @param file the file
     * @return the ledger
     * @throws LedgerException if there is no such file, it is empty, it is read-only while what was written last still stands
     *     in a write-ahead log beside it, or for any reason that {@link #open(Path)} has
     */
    public static SqliteLedger openExisting(Path file) {
        return open(file, SqliteFile.Missing.REFUSE, Clock.systemUTC());
    }

    private static SqliteLedger open(Path file, SqliteFile.Missing missing, Clock clock) {
        Objects.requireNonNull(clock, "clock");
        String place = file.toString();
        SqliteFile.Opened opened = SqliteFile.open(file, missing);
        try {
            return new SqliteLedger(place, opened, clock);
        } catch (SQLException | RuntimeException e) {
            closeAfter(opened.connection(), e);
            throw e instanceof SQLException failure ? SqliteFile.explain(place, failure) : (RuntimeException) e;
        }
    }

    private static void closeAfter(Connection connection, Exception cause) {
        try {
            connection.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void append(List<? extends Entry> entries) {
        append(OptionalLong.empty(), entries);
    }

    @Override
    public boolean append(long expectedSize, List<? extends Entry> entries) {
        return append(OptionalLong.of(expectedSize), entries);
    }

    private boolean append(OptionalLong expectedSize, List<? extends Entry> entries) {
        return commits.append(expectedSize, entries);
    }

    /** Appends all that waits, with one synchronisation of the disk. */
    private List<Boolean> write(List<GroupCommit.Append> appends) {
        checkOpen();
        checkWritable();
        index();
        try {
            List<Boolean> appended = new ArrayList<>();
            rows.begin();
            for (GroupCommit.Append one : appends) {
                appended.add(one.expects(log.size()));
                if (one.expects(log.size())) {
                    for (GroupCommit.Prepared entry : one.entries()) {
                        write(entry);
                    }
                }
            }
            rows.commit();
            return appended;
        } catch (SQLException e) {
            rollBack(e);
            throw SqliteFile.explain(place, e);
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    private void write(GroupCommit.Prepared entry) throws SQLException {
        long number = log.size();
        rows.append(log, entry.sealed(), entry.leaf());
        index().add(number, entry.entry());
    }

    /** What is in memory may be ahead of the file. */
    private void rollBack(Throwable cause) {
        try {
            rows.rollBack();
            prepareAgain();
            log = rows.log();
        } catch (SQLException | RuntimeException e) {
            cause.addSuppressed(e);
            closed = true;
            closeAfter(connection, e);
        }
    }

    @Override
    public long size() {
        return locked(log::size);
    }

    @Override
    public Stream<Entry> read(long from) {
        Numbered entries = new Numbered(from);
        return entries.stream().map(stored -> rows.open(entries.next - 1, stored));
    }

    @Override
    public Stream<SealedEntry> sealed(long from) {
        return new Numbered(from).stream();
    }

    /** Reads up to where the record ends at the call, a page at a time. */
    private final class Numbered implements Iterator<SealedEntry> {

        private final long end;
        private long next;
        private long read;
        private Iterator<SealedEntry> page = List.<SealedEntry>of().iterator();

        private Numbered(long from) {
            if (from < 0) {
                throw new IllegalArgumentException("from must not be negative: " + from);
            }
            next = from;
            read = from;
            end = size();
        }

        private Stream<SealedEntry> stream() {
            return StreamSupport.stream(
                    Spliterators.spliteratorUnknownSize(
                            this, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
                    false);
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && read < end) {
                List<SealedEntry> found = locked(() -> rows.page(read, end));
                read += found.size();
                page = found.iterator();
            }
            return page.hasNext();
        }

        @Override
        public SealedEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException("all entries were read");
            }
            next++;
            return page.next();
        }
    }

    @Override
    public Checkpoint checkpoint() {
        return locked(() -> Checkpoint.of(log));
    }

    @Override
    public InclusionProof inclusion(long entry, long size) {
        return locked(() -> log.inclusion(entry, size));
    }

    @Override
    public ConsistencyProof consistency(long first, long second) {
        return locked(() -> log.consistency(first, second));
    }

    @Override
    public Verification verify(Collection<Checkpoint> kept) {
        return locked(() -> {
            Verification verified = rows.verify(log.size(), kept);
            if (!file.isCurrent()) {
                return verified;
            }
            return verified.withIndexFaults(
                    verified.flaw().isPresent()
                            // what is wrong with the entries is wrong with the index too
                            ? IndexCheck.faultsAround(connection, log.size())
                            : IndexCheck.faults(connection, rows, log.size()));
        });
    }

    @Override
    public void repairIndex() {
        locked(() -> {
            checkWritable();
            inTransaction(() -> {
                rebuildIndex();
                // pages that nothing leads to any more go too
                Wiping.note(connection);
                return log.size();
            });
            wipe("the index is made anew, but the file could not be: ");
            return log.size();
        });
    }

    private long rebuildIndex() throws SQLException {
        if (index.isPresent()) {
            index.get().close();
        }
        index = Optional.of(IndexRows.rebuild(connection, rows, log.size()));
        return log.size();
    }

    @Override
    public Forgotten forget(Collection<String> names) {
        return locked(() -> {
            ErasurePlan plan = eraseFrom(names);
            if (Wiping.isDue(connection)) {
                wipe("the entries forgot, but the file could not be made anew and may hold traces: ");
            }
            return plan.forgotten();
        });
    }

    private ErasurePlan eraseFrom(Collection<String> names) throws SQLException {
        checkWritable();
        ErasurePlan plan = Forgetter.plan(names, () -> sealed(0), salts);
        if (!plan.isEmpty()) {
            inTransaction(() -> erase(plan));
        }
        return plan;
    }

    /** For tests: forgets, and is killed before the file was made anew. */
    void forgetWithoutWiping(Collection<String> names) {
        locked(() -> eraseFrom(names));
    }

    private long erase(ErasurePlan plan) throws SQLException {
        for (Entry.Erasure erasure : plan.entry().erased()) {
            rows.erase(erasure, plan.replacements().get(erasure.entry()));
        }
        GroupCommit.Prepared entry = GroupCommit.Prepared.of(plan.entry(), salts, clock.instant());
        rows.append(log, entry.sealed(), entry.leaf());
        // what was made from the words that are gone is gone too, wherever it stood
        rebuildIndex();
        Wiping.note(connection);
        return log.size();
    }

    private <T> T inTransaction(Asked<T> work) throws SQLException {
        try {
            rows.begin();
            T done = work.ask();
            rows.commit();
            return done;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    /** Prepared statements stand in the way of making the file anew. */
    private void wipe(String failure) throws SQLException {
        closeStatements();
        try {
            Wiping.run(connection);
        } catch (SQLException e) {
            throw new LedgerException(
                    place,
                    failure + String.valueOf(e.getMessage()).replaceAll("\\s+", " "),
                    "make room for a copy of the file and open it again, which finishes it",
                    e);
        } finally {
            prepareAgain();
        }
    }

    /** A statement that failed is closed for good. */
    private void prepareAgain() throws SQLException {
        closeStatements();
        rows = new EntryRows(connection, place);
        index = readIndex();
    }

    private void closeStatements() throws SQLException {
        if (index.isPresent()) {
            index.get().close();
        }
        rows.close();
    }

    @Override
    public Stream<Found> find(Query query) {
        long after = query.after().orElse(-1);
        if (locked(() -> index).isEmpty()) {
            return Ledger.super.find(query);
        }
        return locked(() -> {
            if (query.limit().isPresent() && query.limit().getAsInt() <= FOUND_AT_ONCE) {
                return some(query, after, query.limit().getAsInt()).stream();
            }
            Map<String, Long> corrections = Map.copyOf(index().corrections());
            IndexSearch.Hits hits = IndexSearch.hits(connection, query, after, Integer.MAX_VALUE);
            Stream<Found> found = IntStream.range(0, hits.count())
                    .mapToObj(hit -> locked(() -> open(hits, hit, query, corrections)))
                    .flatMap(Optional::stream);
            return query.limit().isPresent() ? found.limit(query.limit().getAsInt()) : found;
        });
    }

    private List<Found> some(Query query, long after, int limit) throws SQLException {
        List<Found> found = new ArrayList<>();
        long last = after;
        while (found.size() < limit) {
            IndexSearch.Hits hits = IndexSearch.hits(connection, query, last, limit);
            for (int hit = 0; hit < hits.count() && found.size() < limit; hit++) {
                open(hits, hit, query, index().corrections()).ifPresent(found::add);
                last = hits.attribution(hit);
            }
            if (hits.count() < limit) {
                break;
            }
        }
        return found;
    }

    private Optional<Found> open(IndexSearch.Hits hits, int hit, Query query, Map<String, Long> corrections)
            throws SQLException {
        long number = hits.attribution(hit);
        long article = hits.article(hit);
        if (number < 0 || number >= log.size() || article < 0 || article >= log.size()) {
            throw SqliteFile.indexDamaged(place, "it leads to an entry that is not there", null);
        }
        return index().found(number, article, query, corrections);
    }

    /** For tests: lets the file have no more than so many pages. */
    void limitPages(int pages) {
        locked(() -> {
            SqliteFile.limitPages(connection, pages);
            return pages;
        });
    }

    @FunctionalInterface
    private interface Asked<T> {
        T ask() throws SQLException;
    }

    private <T> T locked(Asked<T> question) {
        lock.lock();
        try {
            checkOpen();
            return question.ask();
        } catch (SQLException e) {
            throw SqliteFile.explain(place, e);
        } finally {
            lock.unlock();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the ledger is closed: " + place);
        }
    }

    private void checkWritable() {
        if (!file.writable()) {
            throw SqliteFile.readOnly(place);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                try (connection) {
                    closeStatements();
                }
            }
        } catch (SQLException e) {
            throw SqliteFile.explain(place, e);
        } finally {
            lock.unlock();
        }
    }
}
