package dev.whence.postgresql;

import dev.whence.tracker.Entry;
import dev.whence.tracker.record.Hash;
import dev.whence.tracker.record.MerkleLog;
import dev.whence.tracker.record.Piece;
import dev.whence.tracker.record.Salts;
import dev.whence.tracker.record.SealedEntry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Entries on their way into the ledger. Everything that can be made ready before the ledger is locked is. Not thread-safe. */
final class Appending implements Change {

    /** How many bytes of bodies and pieces go to the server at a time. */
    private static final int BATCH = 4 << 20;

    /** From how many entries on sealing them is worth handing to several threads. */
    private static final int WORTH_OTHER_THREADS = 64;

    private final OptionalLong expectedSize;
    private final List<Entry> opened;
    private final List<SealedEntry> entries;
    private final List<Hash> leaves;
    private long first;
    private long transaction;
    private boolean done;

    private Appending(OptionalLong expectedSize, List<Entry> opened, List<SealedEntry> entries) {
        this.expectedSize = expectedSize;
        this.opened = opened;
        this.entries = entries;
        this.leaves = entries.stream().map(SealedEntry::leaf).toList();
    }

    static Appending of(OptionalLong expectedSize, List<Entry> entries, Salts salts) {
        Stream<Entry> all = entries.size() < WORTH_OTHER_THREADS ? entries.stream() : entries.parallelStream();
        return new Appending(
                expectedSize,
                entries,
                all.map(entry -> SealedEntry.seal(entry, salts)).toList());
    }

    /** Tells whether the entries were appended: another size may have been expected. */
    boolean isDone() {
        return done;
    }

    @Override
    public void run(Connection connection) throws SQLException {
        lock(connection);
        done = expectedSize.isEmpty() || expectedSize.getAsLong() == first;
        if (done && !entries.isEmpty()) {
            insert(connection);
        }
    }

    private void insert(Connection connection) throws SQLException {
        insertEntries(connection);
        insertPieces(connection);
        insertTiles(connection);
        new FindRows(connection).add(first, opened);
        try (PreparedStatement update = connection.prepareStatement("UPDATE whence_ledger SET size = ?")) {
            update.setLong(1, first + entries.size());
            update.executeUpdate();
        }
    }

    /** One appends at a time; the numbers of entries have no gaps, and their order is that of the commits. */
    private void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("SELECT size, txid_current() FROM whence_ledger FOR UPDATE")) {
            if (!head.next()) {
                throw new SQLException("the row of whence_ledger is gone", "XX001");
            }
            first = head.getLong(1);
            transaction = head.getLong(2);
        }
    }

    @Override
    public boolean isKept(Connection connection) throws SQLException {
        if (!done || entries.isEmpty()) {
            return true;
        }
        // a commit that still goes on has the lock until it ends
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT size FROM whence_ledger FOR UPDATE");
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT leaf, xmin::text::bigint FROM whence_entry WHERE number = ?")) {
            select.setLong(1, first);
            try (ResultSet found = select.executeQuery()) {
                // xmin is the transaction that wrote the row, in 32 bits
                return found.next()
                        && Arrays.equals(found.getBytes(1), leaves.get(0).bytes())
                        && found.getLong(2) == (transaction & 0xFFFF_FFFFL);
            }
        }
    }

    @Override
    public String toString() {
        return "entries " + first + " to " + (first + entries.size() - 1);
    }

    private void insertEntries(Connection connection) throws SQLException {
        List<Object[]> batch = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < entries.size(); i++) {
            byte[] body = entries.get(i).body();
            bytes += body.length + Hash.BYTES;
            batch.add(new Object[] {
                first + i,
                new String(body, StandardCharsets.UTF_8),
                leaves.get(i).bytes()
            });
            if (bytes > BATCH || i == entries.size() - 1) {
                Rows.insert(connection, "whence_entry (number, body, leaf)", batch, "bigint", "text", "bytea");
                batch.clear();
                bytes = 0;
            }
        }
    }

    private void insertPieces(Connection connection) throws SQLException {
        List<Object[]> batch = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < entries.size(); i++) {
            for (Piece piece : entries.get(i).pieces()) {
                byte[] content = piece.bytes();
                bytes += content.length + 64;
                batch.add(new Object[] {first + i, piece.name(), piece.salt(), content});
            }
            if (bytes > BATCH || i == entries.size() - 1) {
                Rows.insert(
                        connection,
                        "whence_piece (entry, name, salt, content)",
                        batch,
                        "bigint",
                        "text",
                        "bytea",
                        "bytea");
                batch.clear();
                bytes = 0;
            }
        }
    }

    private void insertTiles(Connection connection) throws SQLException {
        long tail = first % MerkleLog.TILE;
        if (tail + entries.size() < MerkleLog.TILE) {
            return;
        }
        MerkleLog log = MerkleLog.of(List.of(), Merkle.leaves(connection, first - tail, first), Merkle.NO_LEAVES);
        List<Object[]> tiles = new ArrayList<>();
        for (Hash leaf : leaves) {
            log.append(leaf)
                    .ifPresent(tile -> tiles.add(new Object[] {first / MerkleLog.TILE + tiles.size(), tile.bytes()}));
        }
        Rows.insert(connection, "whence_tile (number, root)", tiles, "bigint", "bytea");
    }
}
