package dev.whence.postgresql;

import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.merkle.Piece;
import dev.whence.ledger.seal.SealedEntry;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its rows have it.
 *
 * @param number its number, from 0
 * @param sealed body and pieces
 * @param leaf the hash of the body as it stands beside it
 * @param chain the hash that chains it to the entries before it, as it stands beside it
 * @param damage what is wrong with a row of a piece that is left out of the entry, in one line; empty if nothing is
 */
record StoredEntry(long number, SealedEntry sealed, byte[] leaf, byte[] chain, Optional<String> damage) {

    /** How many entries are read at a time; an article may have a hundred pieces. */
    static final int PAGE = 256;

    /** Reads the next entries from a number on, up to another. */
    static List<StoredEntry> page(Connection connection, long from, long to) throws SQLException {
        List<StoredEntry> page;
        try (PreparedStatement select =
                connection.prepareStatement(selecting("number >= ? AND number < ? ORDER BY number LIMIT " + PAGE))) {
            select.setLong(1, from);
            select.setLong(2, to);
            page = read(select);
        }
        if (page.isEmpty()) {
            return page;
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT entry, name, salt, content FROM whence_piece"
                        + " WHERE entry >= ? AND entry <= ? ORDER BY entry")) {
            select.setLong(1, page.get(0).number);
            select.setLong(2, page.get(page.size() - 1).number);
            return withPieces(page, select);
        }
    }

    /** Reads some entries, by their numbers; those that are not there are left out. */
    static Map<Long, StoredEntry> numbered(Connection connection, List<Long> numbers) throws SQLException {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Array wanted = Rows.array(connection, "bigint", numbers.toArray());
        List<StoredEntry> bare;
        try (PreparedStatement select = connection.prepareStatement(selecting("number = ANY (?) ORDER BY number"))) {
            select.setArray(1, wanted);
            bare = read(select);
        }
        Map<Long, StoredEntry> entries = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT entry, name, salt, content FROM whence_piece WHERE entry = ANY (?) ORDER BY entry")) {
            select.setArray(1, wanted);
            withPieces(bare, select).forEach(entry -> entries.put(entry.number, entry));
        }
        return entries;
    }

    /** In a layout without a chain, which a user who may only read leaves as it is, the name leads to what is outside. */
    private static String selecting(String which) {
        return "SELECT entry.* FROM (SELECT NULL::bytea AS chain) AS older CROSS JOIN LATERAL"
                + " (SELECT number, body, leaf, chain FROM whence_entry WHERE " + which + ") AS entry ORDER BY number";
    }

    private static List<StoredEntry> read(PreparedStatement select) throws SQLException {
        List<StoredEntry> bare = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                byte[] body = found.getString(2).getBytes(StandardCharsets.UTF_8);
                byte[] chain = found.getBytes(4);
                bare.add(new StoredEntry(
                        found.getLong(1),
                        SealedEntry.of(body, List.of()),
                        found.getBytes(3),
                        chain == null ? new byte[0] : chain,
                        Optional.empty()));
            }
        }
        return bare;
    }

    private static List<StoredEntry> withPieces(List<StoredEntry> bare, PreparedStatement select) throws SQLException {
        List<StoredEntry> whole = new ArrayList<>(bare.size());
        try (ResultSet found = select.executeQuery()) {
            boolean more = found.next();
            for (StoredEntry entry : bare) {
                List<Piece> pieces = new ArrayList<>();
                Optional<String> damage = Optional.empty();
                // pieces of entries that are not there are passed over
                for (; more && found.getLong(1) <= entry.number; more = found.next()) {
                    if (found.getLong(1) == entry.number) {
                        try {
                            pieces.add(Piece.of(found.getString(2), found.getBytes(3), found.getBytes(4)));
                        } catch (IllegalArgumentException | NullPointerException e) {
                            damage = Optional.of("piece " + found.getString(2) + ": " + e.getMessage());
                        }
                    }
                }
                whole.add(new StoredEntry(
                        entry.number, SealedEntry.of(entry.sealed.body(), pieces), entry.leaf, entry.chain, damage));
            }
        }
        return whole;
    }

    /** Returns the entry as it is stored. */
    SealedEntry sealed(String place) {
        damage.ifPresent(reason -> {
            throw damaged(place, reason, null);
        });
        return sealed;
    }

    Entry entry(String place) {
        try {
            return sealed(place).entry();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw damaged(place, String.valueOf(e.getMessage()), e);
        }
    }

    private LedgerException damaged(String place, String reason, @Nullable Exception cause) {
        return new LedgerException(
                place + ", entry " + number,
                "is damaged: " + reason,
                "verify the ledger, and go back to a copy of the database",
                cause);
    }
}
