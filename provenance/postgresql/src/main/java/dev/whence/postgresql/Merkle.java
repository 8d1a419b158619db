package dev.whence.postgresql;

import dev.whence.tracker.record.Hash;
import dev.whence.tracker.record.MerkleLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the Merkle log from its tables. */
final class Merkle {

    /** For logs that are asked for no proof. */
    static final MerkleLog.LeafSource NO_LEAVES = (from, to) -> {
        throw new IllegalStateException("only proofs need leaves");
    };

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
                    leaves.add(Hash.of(found.getBytes(1)));
                }
            }
        }
        return leaves;
    }

    static List<Hash> tiles(Connection connection) throws SQLException {
        List<Hash> tiles = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT root FROM whence_tile ORDER BY number")) {
            while (found.next()) {
                tiles.add(Hash.of(found.getBytes(1)));
            }
        }
        return tiles;
    }
}
