package dev.whence.postgresql;

import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.merkle.MerkleLog;
import dev.whence.ledger.merkle.Piece;
import dev.whence.ledger.writing.GroupCommit;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries on their way into the ledger, those of several threads in one transaction. Not thread-safe. */
final class Appending implements Change {

    /** How many bytes of bodies and pieces go to the server at a time. */
    private static final int BATCH = 4 << 20;

    private final List<GroupCommit.Append> appends;

    /** What is appended of it, once the size of the ledger is known. */
    private List<GroupCommit.Prepared> entries = List.of();

    private List<Boolean> done = List.of();
    private long first;
    private long transaction;

    Appending(List<GroupCommit.Append> appends) {
        this.appends = appends;
    }

    /** Tells for each append whether it was done: another size may have been expected. */
    List<Boolean> done() {
        return done;
    }

    @Override
    public void run(Connection connection) throws SQLException {
        lock(connection);
        choose();
        if (!entries.isEmpty()) {
            insert(connection);
        }
    }

    private void choose() {
        List<GroupCommit.Prepared> chosen = new ArrayList<>();
        List<Boolean> expected = new ArrayList<>();
        for (GroupCommit.Append append : appends) {
            boolean expects = append.expects(first + chosen.size());
            expected.add(expects);
            if (expects) {
                chosen.addAll(append.entries());
            }
        }
        entries = chosen;
        done = expected;
    }

    private void insert(Connection connection) throws SQLException {
        insertEntries(connection);
        insertPieces(connection);
        insertTiles(connection);
        new FindRows(connection)
                .add(first, entries.stream().map(GroupCommit.Prepared::entry).toList());
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
        if (entries.isEmpty()) {
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
                        && Arrays.equals(
                                found.getBytes(1), entries.get(0).leaf().bytes())
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
        Hash chain = Merkle.chain(connection, first);
        for (int i = 0; i < entries.size(); i++) {
            byte[] body = entries.get(i).sealed().body();
            bytes += body.length + Hash.BYTES;
            chain = MerkleLog.chain(chain, entries.get(i).leaf());
            batch.add(new Object[] {
                first + i,
                new String(body, StandardCharsets.UTF_8),
                entries.get(i).leaf().bytes(),
                chain.bytes()
            });
            if (bytes > BATCH || i == entries.size() - 1) {
                Rows.insert(
                        connection,
                        "whence_entry (number, body, leaf, chain)",
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

    private void insertPieces(Connection connection) throws SQLException {
        List<Object[]> batch = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < entries.size(); i++) {
            for (Piece piece : entries.get(i).sealed().pieces()) {
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
        for (GroupCommit.Prepared entry : entries) {
            log.append(entry.leaf())
                    .ifPresent(tile -> tiles.add(new Object[] {first / MerkleLog.TILE + tiles.size(), tile.bytes()}));
        }
        Rows.insert(connection, "whence_tile (number, root)", tiles, "bigint", "bytea");
    }
}
