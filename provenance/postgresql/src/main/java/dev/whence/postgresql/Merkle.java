package dev.whence.postgresql;

import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.merkle.MerkleLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the Merkle log from its tables. */
final class Merkle {

    /** For logs that are asked for no proof. */
    static final MerkleLog.LeafSource NO_LEAVES = (from, to) -> {
        throw new IllegalStateException("only proofs need leaves");
    };

    private static final int CHAINED_AT_ONCE = 4096;

    private Merkle() {}

    /** Reads the log as the transaction sees it; proofs must be asked for while it lasts. */
    static MerkleLog log(Connection connection) throws SQLException {
        long size = size(connection);
        List<Hash> tail = leaves(connection, size - size % MerkleLog.TILE, size);
        MerkleLog log = MerkleLog.of(tiles(connection), tail, (from, to) -> {
            try {
                return leaves(connection, from, to);
            } catch (SQLException e) {
                throw new UncheckedSqlException(e);
            }
        });
        if (log.size() != size) {
            throw new SQLException("there are hashes of " + log.size() + " entries, not " + size, "XX001");
        }
        return log;
    }

    static long size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT size FROM whence_ledger")) {
            if (!found.next()) {
                throw new SQLException("the row of whence_ledger is gone", "XX001");
            }
            return found.getLong(1);
        }
    }

    static List<Hash> leaves(Connection connection, long from, long to) throws SQLException {
        List<Hash> leaves = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT leaf FROM whence_entry WHERE number >= ? AND number < ? ORDER BY number")) {
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    leaves.add(hash(found.getBytes(1), "an entry from " + from + " on"));
                }
            }
        }
        return leaves;
    }

    /** Returns what the entry of a number is chained to. */
    static Hash chain(Connection connection, long number) throws SQLException {
        if (number == 0) {
            return MerkleLog.CHAIN_START;
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT chain FROM whence_entry WHERE number = ?")) {
            select.setLong(1, number - 1);
            try (ResultSet found = select.executeQuery()) {
                return hash(found.next() ? found.getBytes(1) : null, "the chain at entry " + (number - 1));
            }
        }
    }

    /** Chains the entries that a version without a chain wrote. */
    static void chainAll(Connection connection) throws SQLException {
        long size = size(connection);
        Hash chain = MerkleLog.CHAIN_START;
        for (long from = 0; from < size; from += CHAINED_AT_ONCE) {
            List<Object[]> rows = new ArrayList<>();
            for (Hash leaf : leaves(connection, from, Math.min(size, from + CHAINED_AT_ONCE))) {
                chain = MerkleLog.chain(chain, leaf);
                rows.add(new Object[] {from + rows.size(), chain.bytes()});
            }
            Rows.update(connection, "whence_entry", "chain = given.b", rows, "bigint", "bytea");
        }
    }

    private static List<Hash> tiles(Connection connection) throws SQLException {
        List<Hash> tiles = new ArrayList<>();
        for (byte[] root : roots(connection).values()) {
            tiles.add(hash(root, "the tree"));
        }
        return tiles;
    }

    /** Returns the roots of the tiles by their numbers, as they are stored. */
    static SortedMap<Long, byte[]> roots(Connection connection) throws SQLException {
        SortedMap<Long, byte[]> roots = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT number, root FROM whence_tile")) {
            while (found.next()) {
                roots.put(found.getLong(1), found.getBytes(2));
            }
        }
        return roots;
    }

    private static Hash hash(byte @Nullable [] bytes, String what) throws SQLException {
        if (bytes == null || bytes.length != Hash.BYTES) {
            throw new SQLException(what + " has no hash", "XX001");
        }
        return Hash.of(bytes);
    }
}
