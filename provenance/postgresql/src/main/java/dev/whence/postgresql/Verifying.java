package dev.whence.postgresql;

import dev.whence.tracker.record.Checkpoint;
import dev.whence.tracker.record.Hash;
import dev.whence.tracker.record.MerkleLog;
import dev.whence.tracker.record.Verification;
import dev.whence.tracker.record.Verifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/** Looks at every row of a ledger. Not thread-safe. */
final class Verifying {

    private final Verifier verifier;
    private List<Hash> tiles = List.of();

    /** The number of the last entry whose body is not what its hash was made from; its tile is not either. */
    private long lastChanged = -1;

    private Verifying(Collection<Checkpoint> kept) {
        verifier = new Verifier(kept);
    }

    /** Verifies what a transaction sees; nothing can be forgotten meanwhile. */
    static Verification of(Connection connection, Collection<Checkpoint> kept, boolean indexed) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // before the first look, so that a table that is being rewritten is not seen empty
            statement.execute("LOCK TABLE whence_ledger, whence_entry, whence_piece, whence_tile IN ACCESS SHARE MODE");
            if (indexed) {
                IndexCheck.lock(statement);
            }
        }
        Verification verified = new Verifying(kept).run(connection);
        return indexed
                ? verified.withIndexFaults(
                        IndexCheck.faults(connection, verified.flaw().isEmpty()))
                : verified;
    }

    private Verification run(Connection connection) throws SQLException {
        long size = Merkle.size(connection);
        tiles = Merkle.tiles(connection);
        if (!lookAtAll(connection)) {
            return verifier.finish();
        }
        long found = verifier.size();
        if (found < size) {
            verifier.report(found, "it is missing: " + size + " were recorded");
        } else if (found > size) {
            verifier.report(size, "it was not recorded: only " + size + " were");
        }
        if (tiles.size() != found / MerkleLog.TILE) {
            verifier.report(
                    Math.min(tiles.size(), found / MerkleLog.TILE) * MerkleLog.TILE,
                    "there is not one hash for each " + MerkleLog.TILE + " entries from here on");
        }
        lookForStrayPieces(connection, found);
        return verifier.finish();
    }

    /** Tells whether there is no gap; behind one nothing can be told. */
    private boolean lookAtAll(Connection connection) throws SQLException {
        List<StoredEntry> page = StoredEntry.page(connection, Long.MIN_VALUE, Long.MAX_VALUE);
        while (!page.isEmpty()) {
            for (StoredEntry entry : page) {
                if (entry.number() != verifier.size()) {
                    verifier.report(verifier.size(), "it is missing: entry " + entry.number() + " stands in its place");
                    return false;
                }
                look(entry);
            }
            page = StoredEntry.page(connection, verifier.size(), Long.MAX_VALUE);
        }
        return true;
    }

    private void look(StoredEntry entry) {
        Hash made = entry.sealed().leaf();
        Hash leaf = made;
        if (entry.leaf().length == Hash.BYTES) {
            leaf = Hash.of(entry.leaf());
        } else {
            verifier.report(entry.number(), "its hash has " + entry.leaf().length + " bytes");
        }
        if (!leaf.equals(made)) {
            lastChanged = entry.number();
        }
        verifier.add(entry.sealed(), leaf).ifPresent(tile -> compare(entry.number() / MerkleLog.TILE, tile));
    }

    private void compare(long number, Hash made) {
        long first = number * MerkleLog.TILE;
        if (lastChanged < first
                && (number >= tiles.size() || !tiles.get((int) number).equals(made))) {
            verifier.report(
                    first, "the hash of the " + MerkleLog.TILE + " entries from here on is not what was recorded");
        }
    }

    private void lookForStrayPieces(Connection connection, long size) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet stray = statement.executeQuery(
                        "SELECT 1 FROM whence_piece WHERE entry < 0 OR entry >= " + size + " LIMIT 1")) {
            if (stray.next()) {
                verifier.report(size, "there are pieces of it, but no entry");
            }
        }
    }
}
