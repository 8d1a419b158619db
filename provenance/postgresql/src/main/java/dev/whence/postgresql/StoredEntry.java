package dev.whence.postgresql;

import dev.whence.tracker.Entry;
import dev.whence.tracker.LedgerException;
import dev.whence.tracker.record.Piece;
import dev.whence.tracker.record.SealedEntry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry as its rows have it.
 *
 * @param number its number, from 0
 * @param sealed body and pieces
 * @param leaf the hash of the body as it stands beside it
 */
record StoredEntry(long number, SealedEntry sealed, byte[] leaf) {

    /** How many entries are read at a time; an article may have a hundred pieces. */
    static final int PAGE = 256;

    /** Reads the next entries from a number on, up to another. */
    static List<StoredEntry> page(Connection connection, long from, long to) throws SQLException {
        List<StoredEntry> page = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT number, body, leaf FROM whence_entry WHERE number >= ? AND number < ? ORDER BY number LIMIT "
                        + PAGE)) {
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    byte[] body = found.getString(2).getBytes(StandardCharsets.UTF_8);
                    page.add(new StoredEntry(found.getLong(1), SealedEntry.of(body, List.of()), found.getBytes(3)));
                }
            }
        }
        return page.isEmpty() ? page : withPieces(connection, page);
    }

    private static List<StoredEntry> withPieces(Connection connection, List<StoredEntry> page) throws SQLException {
        List<StoredEntry> whole = new ArrayList<>(page.size());
        try (PreparedStatement select =
                connection.prepareStatement("SELECT entry, name, salt, content FROM whence_piece"
                        + " WHERE entry >= ? AND entry <= ? ORDER BY entry")) {
            select.setLong(1, page.get(0).number);
            select.setLong(2, page.get(page.size() - 1).number);
            try (ResultSet found = select.executeQuery()) {
                boolean more = found.next();
                for (StoredEntry bare : page) {
                    List<Piece> pieces = new ArrayList<>();
                    // pieces of entries that are not there are passed over
                    for (; more && found.getLong(1) <= bare.number; more = found.next()) {
                        if (found.getLong(1) == bare.number) {
                            pieces.add(Piece.of(found.getString(2), found.getBytes(3), found.getBytes(4)));
                        }
                    }
                    whole.add(new StoredEntry(bare.number, SealedEntry.of(bare.sealed.body(), pieces), bare.leaf));
                }
            }
        }
        return whole;
    }

    Entry entry(String place) {
        try {
            return sealed.entry();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new LedgerException(
                    place + ", entry " + number,
                    "is damaged: " + e.getMessage(),
                    "verify the ledger, and go back to a copy of the database",
                    e);
        }
    }
}
