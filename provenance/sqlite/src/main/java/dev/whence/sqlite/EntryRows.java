package dev.whence.sqlite;

import dev.whence.tracker.Entry;
import dev.whence.tracker.LedgerException;
import dev.whence.tracker.record.Checkpoint;
import dev.whence.tracker.record.Hash;
import dev.whence.tracker.record.MerkleLog;
import dev.whence.tracker.record.Piece;
import dev.whence.tracker.record.SealedEntry;
import dev.whence.tracker.record.Verification;
import dev.whence.tracker.record.Verifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a ledger's entries. Not thread-safe. */
final class EntryRows implements AutoCloseable {

    private static final int PAGE = 256;

    private final Connection connection;
    private final String place;
    private final PreparedStatement insertEntry;
    private final PreparedStatement insertPiece;
    private final PreparedStatement insertTile;
    private final PreparedStatement selectEntries;
    private final PreparedStatement selectPieces;

    EntryRows(Connection connection, String place) throws SQLException {
        this.connection = connection;
        this.place = place;
        insertEntry = connection.prepareStatement("INSERT INTO entry (number, body, leaf) VALUES (?, ?, ?)");
        insertPiece = connection.prepareStatement("INSERT INTO piece (entry, name, salt, text) VALUES (?, ?, ?, ?)");
        insertTile = connection.prepareStatement("INSERT INTO tile (number, root) VALUES (?, ?)");
        selectEntries = connection.prepareStatement(
                "SELECT number, body, leaf FROM entry WHERE number >= ? AND number < ? ORDER BY number");
        selectPieces = connection.prepareStatement(
                "SELECT entry, name, salt, text FROM piece WHERE entry >= ? AND entry < ? ORDER BY entry");
    }

    void begin() throws SQLException {
        SqliteFile.execute(connection, "BEGIN IMMEDIATE");
    }

    void commit() throws SQLException {
        SqliteFile.execute(connection, "COMMIT");
    }

    /** Ends a transaction that failed. */
    void rollBack() throws SQLException {
        try {
            SqliteFile.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // SQLite rolls back by itself where a disk is full or fails
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    /** Adds an entry to the rows and to the log. */
    void append(MerkleLog log, SealedEntry entry, Hash leaf) throws SQLException {
        long number = log.size();
        insertEntry.setLong(1, number);
        insertEntry.setBytes(2, entry.body());
        insertEntry.setBytes(3, leaf.bytes());
        insertEntry.executeUpdate();
        for (Piece piece : entry.pieces()) {
            insertPiece.setLong(1, number);
            insertPiece.setString(2, piece.name());
            insertPiece.setBytes(3, piece.salt());
            insertPiece.setBytes(4, piece.bytes());
            insertPiece.executeUpdate();
        }
        Optional<Hash> tile = log.append(leaf);
        if (tile.isPresent()) {
            insertTile.setLong(1, number / MerkleLog.TILE);
            insertTile.setBytes(2, tile.get().bytes());
            insertTile.executeUpdate();
        }
    }

    /** Erases pieces; what is left of them in the file is wiped by {@link Wiping#run}. */
    void erase(Entry.Erasure erasure) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM piece WHERE entry = ? AND name = ?")) {
            for (String name : erasure.pieces()) {
                delete.setLong(1, erasure.entry());
                delete.setString(2, name);
                delete.executeUpdate();
            }
        }
    }

    /** Makes the Merkle log of what is kept of it. */
    MerkleLog log() throws SQLException {
        List<Hash> tiles = hashes("SELECT root FROM tile ORDER BY number", "its tree");
        long from = (long) tiles.size() * MerkleLog.TILE;
        List<Hash> tail = hashes("SELECT leaf FROM entry WHERE number >= " + from + " ORDER BY number", "its tree");
        long size = from + tail.size();
        long counted = number("SELECT coalesce(max(number) + 1, 0) FROM entry");
        if (size != counted || tail.size() >= MerkleLog.TILE) {
            throw damaged(place, "there are " + counted + " entries, but hashes of " + size, null);
        }
        return MerkleLog.of(tiles, tail, this::leaves);
    }

    private List<Hash> leaves(long from, long to) {
        try {
            return hashes(
                    "SELECT leaf FROM entry WHERE number >= " + from + " AND number < " + to + " ORDER BY number",
                    "entries " + from + " to " + (to - 1));
        } catch (SQLException e) {
            throw SqliteFile.explain(place, e);
        }
    }

    private List<Hash> hashes(String query, String what) throws SQLException {
        List<Hash> hashes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                hashes.add(hash(found.getBytes(1), what));
            }
        }
        return hashes;
    }

    private Hash hash(byte @Nullable [] bytes, String what) {
        if (bytes == null || bytes.length != Hash.BYTES) {
            throw damaged(place, what + " has no hash", null);
        }
        return Hash.of(bytes);
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    /** Opens an entry. */
    Entry entry(long number) throws SQLException {
        return open(number, page(number, number + 1).get(0));
    }

    Entry open(long number, SealedEntry stored) {
        try {
            return stored.entry();
        } catch (IllegalArgumentException e) {
            throw damaged(place, number, String.valueOf(e.getMessage()), e);
        }
    }

    /** An entry with the hash that is kept beside it. */
    private record Row(SealedEntry entry, Hash leaf) {}

    /** Reads some entries from a number on, but none from another on. */
    List<SealedEntry> page(long from, long end) throws SQLException {
        List<SealedEntry> entries = new ArrayList<>();
        for (Row row : rows(from, Math.min(end, from + PAGE))) {
            if (!row.entry().leaf().equals(row.leaf())) {
                throw damaged(place, from + entries.size(), "its body is not what its hash was made from", null);
            }
            entries.add(row.entry());
        }
        return entries;
    }

    private List<Row> rows(long from, long to) throws SQLException {
        List<List<Piece>> pieces = pieces(from, to);
        List<Row> rows = new ArrayList<>();
        selectEntries.setLong(1, from);
        selectEntries.setLong(2, to);
        try (ResultSet found = selectEntries.executeQuery()) {
            while (found.next() && found.getLong(1) == from + rows.size()) {
                byte[] body = found.getBytes(2);
                Hash leaf = hash(found.getBytes(3), "entry " + (from + rows.size()));
                rows.add(new Row(SealedEntry.of(body == null ? new byte[0] : body, pieces.get(rows.size())), leaf));
            }
        }
        if (rows.size() < to - from) {
            throw damaged(place, from + rows.size(), "it is missing", null);
        }
        return rows;
    }

    private List<List<Piece>> pieces(long from, long to) throws SQLException {
        List<List<Piece>> pieces = new ArrayList<>();
        for (long number = from; number < to; number++) {
            pieces.add(new ArrayList<>());
        }
        selectPieces.setLong(1, from);
        selectPieces.setLong(2, to);
        try (ResultSet found = selectPieces.executeQuery()) {
            while (found.next()) {
                long number = found.getLong(1);
                if (number < from || number >= to) {
                    // where the index of pieces is damaged, it may give what was not asked for
                    throw damaged(place, from, "a piece is not where it belongs", null);
                }
                pieces.get((int) (number - from)).add(piece(found, number));
            }
        }
        return pieces;
    }

    private Piece piece(ResultSet found, long number) throws SQLException {
        String name = found.getString(2);
        byte[] salt = found.getBytes(3);
        byte[] text = found.getBytes(4);
        if (name == null || name.isBlank() || salt == null || text == null) {
            throw damaged(place, number, "a piece has no name, no salt or no text", null);
        }
        return Piece.of(name, salt, text);
    }

    static LedgerException damaged(String place, long entry, String reason, @Nullable Exception cause) {
        return damaged(place + ", entry " + entry, reason, cause);
    }

    static LedgerException damaged(String place, String reason, @Nullable Exception cause) {
        return new LedgerException(place, "is damaged: " + reason, "go back to a copy of the ledger", cause);
    }

    /** Reads everything and compares it with its hashes. */
    Verification verify(long size, Collection<Checkpoint> kept) throws SQLException {
        Verifier verifier = new Verifier(kept);
        List<Hash> tiles = hashes("SELECT root FROM tile ORDER BY number", "its tree");
        while (verifier.size() < size) {
            long from = verifier.size();
            try {
                for (Row row : rows(from, Math.min(size, from + PAGE))) {
                    verify(verifier, row, tiles);
                }
            } catch (SQLException | LedgerException | IllegalArgumentException e) {
                reportUnreadable(verifier, size);
                break;
            }
        }
        return verifier.finish();
    }

    private static void verify(Verifier verifier, Row row, List<Hash> tiles) {
        long number = verifier.size();
        verifier.add(row.entry(), row.leaf()).ifPresent(root -> {
            int tile = (int) (number / MerkleLog.TILE);
            if (!root.equals(tiles.get(tile))) {
                verifier.report(
                        (long) tile * MerkleLog.TILE,
                        "this or one up to entry " + number + " is not what the ledger's tree was made from");
            }
        });
    }

    /** Goes on one by one, to find which entry it is that cannot be read. */
    private void reportUnreadable(Verifier verifier, long size) {
        while (verifier.size() < size) {
            long number = verifier.size();
            try {
                Row row = rows(number, number + 1).get(0);
                verifier.add(row.entry(), row.leaf());
            } catch (SQLException | LedgerException | IllegalArgumentException e) {
                verifier.report(
                        number,
                        "it cannot be read: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
                return;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(insertEntry, insertPiece, insertTile, selectEntries, selectPieces)) {
            statement.close();
        }
    }
}
