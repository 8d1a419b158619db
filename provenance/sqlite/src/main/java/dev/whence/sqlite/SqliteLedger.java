package dev.whence.sqlite;

import dev.whence.tracker.Entry;
import dev.whence.tracker.Ledger;
import dev.whence.tracker.LedgerException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A ledger in one SQLite file. An append returns when it is on disk (write-ahead log, full synchronisation), so that it
 * outlasts a crash of the program or of the machine. One program at a time has the file: the first to open it, until it
 * closes it or ends.
 *
 * <p>Thread-safe. Reading goes through the same connection in pages, which a record that only grows allows: a stream ends
 * where the record ended when it was asked for.
 */
public final class SqliteLedger implements Ledger {

    private static final int PAGE = 256;

    private final Object lock = new Object();
    private final String place;
    private final Connection connection;
    private boolean closed;

    private SqliteLedger(String place, Connection connection) {
        this.place = place;
        this.connection = connection;
    }

    /**
     * Opens the ledger in a file, and makes the file if there is none.
     *
     * @param file the file
     * @return the ledger
     * @throws LedgerException if the file is no ledger, is one of a newer version, is read-only, is damaged, or another
     *     program has it; its message names the file and the mend
     */
    public static SqliteLedger open(Path file) {
        String place = file.toString();
        return new SqliteLedger(place, SqliteFile.open(file));
    }

    @Override
    public void append(List<? extends Entry> entries) {
        List<Row> rows = List.copyOf(entries).stream().map(Row::of).toList();
        synchronized (lock) {
            checkOpen();
            if (rows.isEmpty()) {
                return;
            }
            try {
                begin();
                insert(rows);
                connection.commit();
            } catch (SQLException e) {
                rollBack(e);
                throw SqliteFile.explain(place, e);
            } finally {
                end();
            }
        }
    }

    /** What is written of an entry: its payload, and what it can be found by. */
    private record Row(String kind, String id, String article, String payload) {
        private static Row of(Entry entry) {
            return new Row(
                    EntryJson.kind(entry), EntryJson.id(entry), EntryJson.articleId(entry), EntryJson.write(entry));
        }
    }

    private void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    private void insert(List<Row> rows) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO entry (kind, id, article, payload) VALUES (?, ?, ?, ?)")) {
            for (Row row : rows) {
                insert.setString(1, row.kind);
                insert.setString(2, row.id);
                insert.setString(3, row.article);
                insert.setString(4, row.payload);
                insert.executeUpdate();
            }
        }
    }

    private void rollBack(SQLException cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void end() {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw SqliteFile.explain(place, e);
        }
    }

    @Override
    public Stream<Entry> read() {
        synchronized (lock) {
            checkOpen();
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("SELECT coalesce(max(number), 0) FROM entry")) {
                long last = found.next() ? found.getLong(1) : 0;
                Spliterator<Entry> entries = Spliterators.spliteratorUnknownSize(
                        new Pages(last), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
                return StreamSupport.stream(entries, false);
            } catch (SQLException e) {
                throw SqliteFile.explain(place, e);
            }
        }
    }

    /** Reads up to an entry, a page at a time. */
    private final class Pages implements Iterator<Entry> {

        private final long last;
        private long read;
        private Iterator<Entry> page = List.<Entry>of().iterator();

        private Pages(long last) {
            this.last = last;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && read < last) {
                page = nextPage().iterator();
            }
            return page.hasNext();
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException("all entries were read");
            }
            return page.next();
        }

        private List<Entry> nextPage() {
            List<Entry> entries = new ArrayList<>();
            synchronized (lock) {
                checkOpen();
                try (PreparedStatement select = connection.prepareStatement("SELECT number, payload FROM entry"
                        + " WHERE number > ? AND number <= ? ORDER BY number LIMIT " + PAGE)) {
                    select.setLong(1, read);
                    select.setLong(2, last);
                    try (ResultSet found = select.executeQuery()) {
                        while (found.next()) {
                            read = found.getLong(1);
                            entries.add(EntryJson.read(found.getString(2), place + ", entry " + read));
                        }
                    }
                } catch (SQLException e) {
                    throw SqliteFile.explain(place, e);
                }
            }
            return entries;
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the ledger is closed: " + place);
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                connection.close();
            } catch (SQLException e) {
                throw SqliteFile.explain(place, e);
            }
        }
    }
}
