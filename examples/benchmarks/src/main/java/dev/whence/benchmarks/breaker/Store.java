package dev.whence.benchmarks.breaker;

import dev.whence.tracker.record.Hash;
import dev.whence.tracker.record.MerkleLog;
import dev.whence.tracker.record.Piece;
import dev.whence.tracker.record.SealedEntry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads and writes the rows of entries as somebody does who knows the format. */
final class Store {

    private final Connection connection;
    private final Layout layout;

    Store(Connection connection, Layout layout) {
        this.connection = connection;
        this.layout = layout;
    }

    String entryTable() {
        return layout.entry();
    }

    Layout layout() {
        return layout;
    }

    Connection connection() {
        return connection;
    }

    long size() throws SQLException {
        return Row.count(connection, layout.entry());
    }

    byte[] body(long number) throws SQLException {
        return query(
                        "SELECT body FROM " + layout.entry() + " WHERE number = " + number,
                        found -> layout.bodyIsText()
                                ? found.getString(1).getBytes(StandardCharsets.UTF_8)
                                : found.getBytes(1))
                .get(0);
    }

    SealedEntry entry(long number) throws SQLException {
        return SealedEntry.of(body(number), pieces(number));
    }

    List<Piece> pieces(long number) throws SQLException {
        return query(
                "SELECT name, salt, " + layout.text() + " FROM " + layout.piece() + " WHERE entry = " + number
                        + " ORDER BY name",
                found -> Piece.of(found.getString(1), found.getBytes(2), found.getBytes(3)));
    }

    List<Hash> leaves() throws SQLException {
        return query("SELECT leaf FROM " + layout.entry() + " ORDER BY number", found -> Hash.of(found.getBytes(1)));
    }

    @FunctionalInterface
    private interface Read<T> {
        T from(ResultSet found) throws SQLException;
    }

    private <T> List<T> query(String question, Read<T> read) throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                all.add(read.from(found));
            }
        }
        return all;
    }

    private Object stored(byte[] body) {
        return layout.bodyIsText() ? new String(body, StandardCharsets.UTF_8) : body;
    }

    /** Puts another body in the place of an entry's, with a leaf that fits. */
    void putBody(long number, byte[] body) throws SQLException {
        execute(
                "UPDATE " + layout.entry() + " SET body = ?, leaf = ? WHERE number = ?",
                stored(body),
                SealedEntry.of(body, List.of()).leaf().bytes(),
                number);
    }

    /** Puts another entry in the place of one. */
    void put(long number, SealedEntry entry) throws SQLException {
        putBody(number, entry.body());
        execute("DELETE FROM " + layout.piece() + " WHERE entry = ?", number);
        for (Piece piece : entry.pieces()) {
            addPiece(number, piece);
        }
    }

    void addPiece(long number, Piece piece) throws SQLException {
        execute(
                "INSERT INTO " + layout.piece() + " (entry, name, salt, " + layout.text() + ") VALUES (?, ?, ?, ?)",
                number,
                piece.name(),
                piece.salt(),
                piece.bytes());
    }

    void setPiece(long number, Piece piece) throws SQLException {
        setPiece(number, piece.name(), piece.salt(), piece.bytes());
    }

    void setPiece(long number, String name, byte[] salt, byte[] bytes) throws SQLException {
        execute(
                "UPDATE " + layout.piece() + " SET salt = ?, " + layout.text() + " = ? WHERE entry = ? AND name = ?",
                salt,
                bytes,
                number,
                name);
    }

    void deletePieces(long number, List<String> names) throws SQLException {
        for (String name : names) {
            execute("DELETE FROM " + layout.piece() + " WHERE entry = ? AND name = ?", number, name);
        }
    }

    void append(SealedEntry entry) throws SQLException {
        long number = size();
        execute(
                "INSERT INTO " + layout.entry() + " (number, body, leaf, chain) VALUES (?, ?, ?, ?)",
                number,
                stored(entry.body()),
                entry.leaf().bytes(),
                MerkleLog.chain(chain(number - 1), entry.leaf()).bytes());
        for (Piece piece : entry.pieces()) {
            addPiece(number, piece);
        }
        setSize(number + 1);
    }

    void delete(long number) throws SQLException {
        execute("DELETE FROM " + layout.entry() + " WHERE number = ?", number);
        execute("DELETE FROM " + layout.piece() + " WHERE entry = ?", number);
    }

    /** Gives entries from one number on other numbers, in an order in which none is taken twice. */
    void shift(long from, long by) throws SQLException {
        long far = 1_000_000;
        for (String column : List.of(layout.entry() + " SET number", layout.piece() + " SET entry")) {
            String name = column.substring(column.lastIndexOf(' ') + 1);
            execute("UPDATE " + column + " = " + name + " + " + far + " WHERE " + name + " >= " + from);
            execute("UPDATE " + column + " = " + name + " - " + (far - by) + " WHERE " + name + " >= " + (from + far));
        }
    }

    void swap(long first, long second) throws SQLException {
        SealedEntry one = entry(first);
        SealedEntry other = entry(second);
        put(first, other);
        put(second, one);
    }

    private Hash chain(long number) throws SQLException {
        return number < 0
                ? MerkleLog.CHAIN_START
                : query(
                                "SELECT chain FROM " + layout.entry() + " WHERE number = " + number,
                                found -> Hash.of(found.getBytes(1)))
                        .get(0);
    }

    /** Makes the chain and the roots of all tiles from the leaves as they are. */
    void makeHashesAnew() throws SQLException {
        execute("DELETE FROM " + layout.tile());
        MerkleLog log = new MerkleLog((from, to) -> List.of());
        long tile = 0;
        Hash chain = MerkleLog.CHAIN_START;
        for (Hash leaf : leaves()) {
            chain = MerkleLog.chain(chain, leaf);
            execute("UPDATE " + layout.entry() + " SET chain = ? WHERE number = ?", chain.bytes(), log.size());
            Optional<Hash> root = log.append(leaf);
            if (root.isPresent()) {
                execute(
                        "INSERT INTO " + layout.tile() + " (number, root) VALUES (?, ?)",
                        tile++,
                        root.get().bytes());
            }
        }
    }

    void setSize(long size) throws SQLException {
        if (layout.isServer()) {
            execute("UPDATE whence_ledger SET size = ?", size);
        }
    }

    int execute(String command, Object... values) throws SQLException {
        return Row.execute(connection, command, Arrays.asList(values));
    }
}
