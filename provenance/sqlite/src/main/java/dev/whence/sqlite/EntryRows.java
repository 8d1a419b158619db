package dev.whence.sqlite;

import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.merkle.MerkleLog;
import dev.whence.ledger.merkle.Piece;
import dev.whence.ledger.seal.SealedEntry;
import dev.whence.ledger.seal.Verification;
import dev.whence.ledger.seal.Verifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a ledger's entries. Not thread-safe. */
final class EntryRows implements AutoCloseable {

    private static final int PAGE = 256;

    private final Connection connection;
    private final String place;
    private final boolean chained;

    /** What the next entry is chained to, once it was needed. */
    private @Nullable Hash chain;

    private final PreparedStatement insertEntry;
    private final PreparedStatement insertPiece;
    private final PreparedStatement insertTile;
    private final PreparedStatement selectEntries;
    private final PreparedStatement selectPieces;

    EntryRows(Connection connection, String place) throws SQLException {
        this.connection = connection;
        this.place = place;
        chained = isChained(connection);
        insertEntry = connection.prepareStatement("INSERT INTO entry (number, body, leaf" + (chained ? ", chain" : "")
                + ") VALUES (?, ?, ?" + (chained ? ", ?)" : ")"));
        insertPiece = connection.prepareStatement("INSERT INTO piece (entry, name, salt, text) VALUES (?, ?, ?, ?)");
        insertTile = connection.prepareStatement("INSERT INTO tile (number, root) VALUES (?, ?)");
        selectEntries = connection.prepareStatement("SELECT number, body, leaf, " + (chained ? "chain" : "NULL")
                + " FROM entry WHERE number >= ? AND number < ? ORDER BY number");
        selectPieces = connection.prepareStatement(
                "SELECT entry, name, salt, text FROM piece WHERE entry >= ? AND entry < ? ORDER BY entry");
    }

    /** Tells whether entries have a chain: those of an older layout that may not be changed have none. */
    static boolean isChained(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT count(*) FROM pragma_table_info('entry') WHERE name = 'chain'")) {
            return found.next() && found.getInt(1) > 0;
        }
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
        Hash before = chain;
        Hash own = MerkleLog.chain(before == null ? chain(number - 1) : before, leaf);
        insertEntry.setBytes(4, own.bytes());
        chain = own;
        insertEntry.setLong(1, number);
        insertEntry.setBytes(2, entry.body());
        insertEntry.setBytes(3, leaf.bytes());
        insertEntry.executeUpdate();
        for (Piece piece : entry.pieces()) {
            insert(number, piece);
        }
        Optional<Hash> tile = log.append(leaf);
        if (tile.isPresent()) {
            insertTile.setLong(1, number / MerkleLog.TILE);
            insertTile.setBytes(2, tile.get().bytes());
            insertTile.executeUpdate();
        }
    }

    private void insert(long number, Piece piece) throws SQLException {
        insertPiece.setLong(1, number);
        insertPiece.setString(2, piece.name());
        insertPiece.setBytes(3, piece.salt());
        insertPiece.setBytes(4, piece.bytes());
        insertPiece.executeUpdate();
    }

    /** Erases pieces; what is left of them in the file is wiped by {@link Wiping#run}. */
    void erase(Entry.Erasure erasure, @Nullable Piece replacement) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM piece WHERE entry = ? AND name = ?")) {
            for (String name : erasure.pieces()) {
                delete.setLong(1, erasure.entry());
                delete.setString(2, name);
                if (delete.executeUpdate() != 1) {
                    throw damaged(place, erasure.entry(), "piece " + name + " cannot be erased", null);
                }
            }
        }
        if (replacement != null) {
            insert(erasure.entry(), replacement);
        }
    }

    /**
     * Makes the Merkle log of what is kept of it. Counting all entries would read the whole file each time that it is opened:
     * one that is missing under a tile that is kept is told when it is read or verified.
     */
    MerkleLog log() throws SQLException {
        long size = number("SELECT coalesce(max(number) + 1, 0) FROM entry");
        List<Hash> tiles = hashes(
                "SELECT root FROM tile WHERE number >= 0 AND number < " + size / MerkleLog.TILE + " AND length(root) = "
                        + Hash.BYTES + " ORDER BY number",
                "its tree");
        if (tiles.size() != size / MerkleLog.TILE) {
            requireAll(size);
            // the entries are all here, so that the tree can be made of them; verifying tells what is wrong with it
            tiles = tilesOf(size / MerkleLog.TILE);
        }
        long from = (long) tiles.size() * MerkleLog.TILE;
        List<Hash> tail = hashes("SELECT leaf FROM entry WHERE number >= " + from + " ORDER BY number", "its tree");
        if (tail.size() != size - from) {
            requireAll(size);
            // a damaged page can hold rows of other numbers than those it is found by
            throw damaged(
                    place, from, "there are " + tail.size() + " entries from here on, not " + (size - from), null);
        }
        return MerkleLog.of(tiles, tail, this::leaves);
    }

    /** Rows with other numbers belong to nothing, which verifying tells. */
    private void requireAll(long size) throws SQLException {
        if (number("SELECT count(*) FROM entry WHERE number >= 0") < size) {
            throw damaged(
                    place,
                    number("SELECT min(number) FROM (SELECT 0 AS number UNION ALL SELECT number + 1 FROM entry)"
                            + " WHERE number >= 0 AND number NOT IN (SELECT number FROM entry)"),
                    "it is missing",
                    null);
        }
    }

    private List<Hash> tilesOf(long count) throws SQLException {
        List<Hash> tiles = new ArrayList<>();
        MerkleLog made = new MerkleLog(this::leaves);
        for (long tile = 0; tile < count; tile++) {
            for (Hash leaf : leaves(tile * MerkleLog.TILE, (tile + 1) * MerkleLog.TILE)) {
                made.append(leaf).ifPresent(tiles::add);
            }
        }
        return tiles;
    }

    private Hash chain(long last) throws SQLException {
        if (last < 0 || !chained) {
            return MerkleLog.CHAIN_START;
        }
        return hashes("SELECT chain FROM entry WHERE number = " + last, "entry " + last)
                .get(0);
    }

    /** Chains entries that a version without a chain wrote, in a transaction of the caller's. */
    static void chainAll(Connection connection, String place) throws SQLException {
        Hash chain = MerkleLog.CHAIN_START;
        try (PreparedStatement update = connection.prepareStatement("UPDATE entry SET chain = ? WHERE number = ?");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT number, leaf FROM entry ORDER BY number")) {
            while (found.next()) {
                byte[] leaf = found.getBytes(2);
                if (leaf == null || leaf.length != Hash.BYTES) {
                    throw damaged(place, found.getLong(1), "it has no hash", null);
                }
                chain = MerkleLog.chain(chain, Hash.of(leaf));
                update.setBytes(1, chain.bytes());
                update.setLong(2, found.getLong(1));
                update.executeUpdate();
            }
        }
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

    /** An entry with the hashes that are kept beside it. */
    private record Row(SealedEntry entry, Hash leaf, Optional<Hash> chain) {}

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
                Optional<Hash> chain = chained
                        ? Optional.of(hash(found.getBytes(4), "entry " + (from + rows.size())))
                        : Optional.empty();
                rows.add(new Row(
                        SealedEntry.of(body == null ? new byte[0] : body, pieces.get(rows.size())), leaf, chain));
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
        try {
            return Piece.of(name, salt, text);
        } catch (IllegalArgumentException e) {
            throw damaged(place, number, "piece " + name + ": " + e.getMessage(), e);
        }
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
        reportTypes(verifier);
        Map<Long, byte[]> tiles = tiles();
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

    /** SQLite keeps any type in any column, and two that read alike are not found alike. */
    private void reportTypes(Verifier verifier) throws SQLException {
        for (String row : List.of(
                "SELECT min(number) FROM entry WHERE number >= 0 AND (typeof(body) <> 'blob' OR typeof(leaf) <> 'blob'"
                        + (chained ? " OR typeof(chain) <> 'blob')" : ")"),
                "SELECT min(entry) FROM piece WHERE entry >= 0 AND (typeof(name) <> 'text' OR typeof(salt) <> 'blob'"
                        + " OR typeof(text) <> 'blob')")) {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(row)) {
                if (found.next() && found.getObject(1) != null) {
                    verifier.report(found.getLong(1), "a row of it has another type than was written");
                }
            }
        }
    }

    private Map<Long, byte[]> tiles() throws SQLException {
        Map<Long, byte[]> tiles = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT number, root FROM tile")) {
            while (found.next()) {
                tiles.put(found.getLong(1), found.getBytes(2));
            }
        }
        return tiles;
    }

    private static void verify(Verifier verifier, Row row, Map<Long, byte[]> tiles) {
        long number = verifier.size();
        add(verifier, row).ifPresent(root -> {
            long tile = number / MerkleLog.TILE;
            // where an entry was found wrong, its tile is too
            if (!verifier.hasFlaw() && !Arrays.equals(root.bytes(), tiles.get(tile))) {
                verifier.report(
                        tile * MerkleLog.TILE,
                        "the hash of entries " + tile * MerkleLog.TILE + " to " + number
                                + " is not what was recorded, though each of them is");
            }
        });
    }

    private static Optional<Hash> add(Verifier verifier, Row row) {
        return row.chain()
                .map(chain -> verifier.add(row.entry(), row.leaf(), chain))
                .orElseGet(() -> verifier.add(row.entry(), row.leaf()));
    }

    /** Goes on one by one, to find which entry it is that cannot be read. */
    private void reportUnreadable(Verifier verifier, long size) {
        while (verifier.size() < size) {
            long number = verifier.size();
            try {
                Row row = rows(number, number + 1).get(0);
                add(verifier, row);
            } catch (SQLException | LedgerException | IllegalArgumentException e) {
                verifier.report(number, "it cannot be read: " + reason(e));
                return;
            }
        }
    }

    /** Without the place and the mend, which its reader is told already. */
    private static String reason(Exception e) {
        String said = e instanceof LedgerException known ? known.problem() : String.valueOf(e.getMessage());
        return said.replaceAll("\\s+", " ").replaceFirst("^is damaged: ", "");
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(insertEntry, insertPiece, insertTile, selectEntries, selectPieces)) {
            statement.close();
        }
    }
}
