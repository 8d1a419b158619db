package dev.whence.postgresql;

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
import dev.whence.ledger.seal.Forgotten;
import dev.whence.ledger.seal.SealedEntry;
import dev.whence.ledger.seal.Verification;
import dev.whence.ledger.writing.GroupCommit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A ledger in a PostgreSQL database, for several programs that write to it at the same time. An append returns when the
 * server has it on disk. Appends take turns, so that entries have one order for all and numbers without gaps.
 *
 * <p>The tables stand in the connection's current schema ({@code ?currentSchema=…} names another), which holds one ledger;
 * they are made when it is opened first. Whoever opens it must own them or have the rights of their owner. Texts are kept as
 * bytes of UTF-8: {@code convert_from(content, 'UTF8')} shows them.
 *
 * <p>A lost connection is replaced at the next use. If it is lost while an append is being committed, the ledger finds out
 * from the database whether it was; only if the server does not come back within half a minute is that unknown, and the
 * message says so. Streams hold no connection between pages.
 *
 * <p>{@link #forget} erases from the database's files: tables and indexes are written anew. Out of its reach are what the
 * server wrote elsewhere before: its write-ahead log, until the segments are recycled and written over; archives of it,
 * replicas that have not caught up, backups; the server's own log, if it logs the values of statements; and blocks of the
 * disk that a file has left. Where the user may, it asks for a checkpoint and a new segment.
 *
 * <p>What is durable is as durable as the server: one that runs with {@code fsync = off} loses data when its machine fails.
 * Thread-safe.
 */
public final class PostgresqlLedger implements Ledger {

    /** Connections that are kept open, for threads that append and read at a time. */
    private static final int KEPT = 4;

    private final String place;
    private final Connections connections;
    private final Turns turns;
    private final Salts salts = Salts.random();

    /** What several threads append at a time is one transaction, so that only one of them waits at the server. */
    private final GroupCommit commits;

    private final Clock clock;

    /** Whether there are rows to find attributions by; an old ledger that this user may not bring up to date has none. */
    private volatile boolean indexed = true;

    private volatile boolean closed;

    private PostgresqlLedger(String place, Connections connections, Clock clock) {
        this.place = place;
        this.clock = Objects.requireNonNull(clock, "clock");
        this.commits = new GroupCommit(salts, clock, new ReentrantLock(), this::write);
        this.connections = connections;
        this.turns = new Turns(connections);
    }

    /**
     * Opens the ledger in a database, and makes it if there is none.
     *
     * @param url the address, {@code postgresql://user:password@host:port/database} or that of the JDBC driver, {@code
     *     jdbc:postgresql://host:port/database}; a password can also stand in {@code ~/.pgpass}. What stands after a {@code ?}
     *     are parameters of the JDBC driver, such as {@code sslmode=verify-full}
     * @return the ledger
     * @throws IllegalArgumentException if the address is neither, or has a parameter that the driver does not know
     * @throws LedgerException if no server answers, it does not let the user in, there is no such database, the tables are
     *     another program's or of a newer version; its message names the address, without password, and the mend
     */
    public static PostgresqlLedger open(String url) {
        return open(url, Clock.systemUTC());
    }

    /**
     * Opens the ledger in a database as {@link #open(String)} does, with a clock of the host's.
     *
     * @param url the address, as {@link #open(String)} takes it
     * @param clock what the time of entries is taken from
     * @return the ledger
     * @throws IllegalArgumentException if the address is none
     * @throws LedgerException for any reason that {@link #open(String)} has
     */
    public static PostgresqlLedger open(String url, Clock clock) {
        return open(ServerAddress.of(url), Schema.Missing.MAKE, clock);
    }

    /**
     * Opens the ledger in a database to look into it, and makes none if there is none. One of an older version is brought up
     * to date, if the user may. A user who may only read the tables can look into it and verify it.
     *
     * @param url the address, as {@link #open(String)} takes it
     * @return the ledger
     * @throws IllegalArgumentException if the address is none
     * @throws LedgerException if there is no ledger, or for any reason that {@link #open(String)} has
     */
    public static PostgresqlLedger openExisting(String url) {
        return open(ServerAddress.of(url), Schema.Missing.REFUSE, Clock.systemUTC());
    }

    /**
     * Opens the ledger in a database as a user, and makes it if there is none.
     *
     * @param url the address, {@code postgresql://host:port/database} or {@code jdbc:postgresql://host:port/database}
     * @param user the user
     * @param password the user's password
     * @return the ledger
     * @throws IllegalArgumentException if the address is neither
     * @throws LedgerException if no server answers, it does not let the user in, there is no such database, the tables are
     *     another program's or of a newer version; its message names the address and the mend
     */
    public static PostgresqlLedger open(String url, String user, String password) {
        return open(ServerAddress.of(url).as(user, password), Schema.Missing.MAKE, Clock.systemUTC());
    }

    /**
     * Opens the ledger in the database that connections lead to, such as those of a pool, and makes it if there is none. A
     * connection is taken for each append and each page that is read, and given back; a tracker that records takes two at a
     * time.
     *
     * @param source where connections come from; it is not closed with the ledger
     * @return the ledger
     * @throws LedgerException if there is no connection to be had, or the tables are another program's or of a newer version
     */
    public static PostgresqlLedger open(DataSource source) {
        return open(source, Clock.systemUTC());
    }

    /**
     * Opens the ledger in the database that connections lead to as {@link #open(DataSource)} does, with a clock of the host's.
     *
     * @param source where connections come from; it is not closed with the ledger
     * @param clock what the time of entries is taken from
     * @return the ledger
     * @throws LedgerException for any reason that {@link #open(DataSource)} has
     */
    public static PostgresqlLedger open(DataSource source, Clock clock) {
        try (Connection connection = source.getConnection()) {
            String url = Objects.requireNonNullElse(connection.getMetaData().getURL(), "");
            return open(
                    ServerAddress.shown(url), new Connections(source::getConnection, 0), Schema.Missing.MAKE, clock);
        } catch (SQLException e) {
            throw Failures.explain("PostgreSQL", e);
        }
    }

    /**
     * Returns an address as messages may name it: host and database, without user, password or any other parameter. Of an
     * address that cannot be read nothing is shown.
     *
     * @param url an address, as {@link #open(String)} takes it, or something that should be one
     * @return the address without secrets
     */
    public static String withoutSecrets(String url) {
        return ServerAddress.shown(url);
    }

    private static PostgresqlLedger open(ServerAddress address, Schema.Missing missing, Clock clock) {
        Properties properties = address.properties();
        properties.putIfAbsent("ApplicationName", "Whence");
        // a machine that went away without a word is noticed after a while
        properties.putIfAbsent("tcpKeepAlive", "true");
        return open(address.place(), new Connections(address::connect, KEPT), missing, clock);
    }

    private static PostgresqlLedger open(String place, Connections connections, Schema.Missing missing, Clock clock) {
        PostgresqlLedger ledger = new PostgresqlLedger(place, connections, clock);
        try {
            ledger.indexed = ledger.ask(connection -> Schema.prepare(connection, place, missing)) == Schema.VERSION;
            if (ledger.indexed) {
                ledger.ask(Erasing::finish);
            }
            return ledger;
        } catch (RuntimeException | Error e) {
            ledger.close();
            throw e;
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

    /** Appends all that waits, in one transaction. */
    private List<Boolean> write(List<GroupCommit.Append> appends) {
        Appending appending = new Appending(appends);
        change(appending);
        return appending.done();
    }

    @Override
    public <T> T inTurn(Supplier<T> work) {
        checkOpen();
        return turns.inTurn(work);
    }

    private void change(Change change) {
        checkOpen();
        try {
            connections.with(connection -> Transactions.change(connection, change));
        } catch (Transactions.CommitLostException e) {
            new Settling(place, connections, change).settle(e);
        } catch (SQLException e) {
            throw Failures.explain(place, e);
        } catch (UncheckedSqlException e) {
            throw Failures.explain(place, e.failure());
        }
    }

    private <T> T ask(Connections.Work<T> question) {
        checkOpen();
        try {
            return connections.with(question);
        } catch (SQLException e) {
            throw Failures.explain(place, e);
        } catch (UncheckedSqlException e) {
            throw Failures.explain(place, e.failure());
        }
    }

    @Override
    public long size() {
        return ask(Merkle::size);
    }

    @Override
    public Stream<Entry> read(long from) {
        return stored(from).map(stored -> stored.entry(place));
    }

    @Override
    public Stream<SealedEntry> sealed(long from) {
        return stored(from).map(stored -> stored.sealed(place));
    }

    private Stream<StoredEntry> stored(long from) {
        if (from < 0) {
            throw new IllegalArgumentException("from must not be negative: " + from);
        }
        return PagedEntries.stream(
                from, size(), (first, to) -> ask(connection -> StoredEntry.page(connection, first, to)));
    }

    @Override
    public Checkpoint checkpoint() {
        return ofLog(Checkpoint::of);
    }

    @Override
    public InclusionProof inclusion(long entry, long size) {
        return ofLog(log -> log.inclusion(entry, size));
    }

    @Override
    public ConsistencyProof consistency(long first, long second) {
        return ofLog(log -> log.consistency(first, second));
    }

    private <T> T ofLog(Function<MerkleLog, T> question) {
        return ask(connection -> Transactions.read(connection, transaction -> question.apply(Merkle.log(transaction))));
    }

    @Override
    public Verification verify(Collection<Checkpoint> kept) {
        return ask(
                connection -> Transactions.read(connection, transaction -> Verifying.of(transaction, kept, indexed)));
    }

    @Override
    public void repairIndex() {
        change(new Repairing());
    }

    @Override
    public Forgotten forget(Collection<String> names) {
        Erasing erasing = new Erasing(List.copyOf(names), salts, clock);
        change(erasing);
        if (erasing.isDone()) {
            ask(Erasing::letGo);
        }
        return erasing.forgotten();
    }

    @Override
    public Stream<Found> find(Query query) {
        if (!indexed) {
            return Ledger.super.find(query);
        }
        long size = size();
        if (query.findsNothing()) {
            return Stream.empty();
        }
        Finding finding = new Finding(query, size);
        Stream<Found> found = Stream.iterate(
                        Optional.of(ask(finding::first)),
                        Optional::isPresent,
                        page -> next(finding, page.orElseThrow()))
                .flatMap(page -> page.orElseThrow().found().stream());
        return query.limit().isPresent() ? found.limit(query.limit().getAsInt()) : found;
    }

    private Optional<Finding.Page> next(Finding finding, Finding.Page page) {
        if (page.next().isEmpty()) {
            return Optional.empty();
        }
        long after = page.next().getAsLong();
        return Optional.of(ask(connection -> finding.next(connection, after)));
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the ledger is closed: " + place);
        }
    }

    @Override
    public void close() {
        closed = true;
        connections.close();
    }
}
