package dev.whence.postgresql;

import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.merkle.MerkleLog;
import dev.whence.ledger.seal.Verification;
import dev.whence.ledger.seal.Verifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks at every row of a ledger. Not thread-safe. */
final class Verifying {

    private final Verifier verifier;
    private SortedMap<Long, byte[]> tiles = new TreeMap<>();

    /** Entries of an older layout have no chain. */
    private final boolean chained;

    private Verifying(Collection<Checkpoint> kept, boolean chained) {
        verifier = new Verifier(kept);
        this.chained = chained;
    }

    /** Verifies what a transaction sees; nothing can be forgotten meanwhile. */
    static Verification of(Connection connection, Collection<Checkpoint> kept, boolean current) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // before the first look, so that a table that is being rewritten is not seen empty
            statement.execute("LOCK TABLE whence_ledger, whence_entry, whence_piece, whence_tile IN ACCESS SHARE MODE");
            if (current) {
                IndexCheck.lock(statement);
            }
        }
        Verification verified = new Verifying(kept, current).run(connection);
        return current
                ? verified.withIndexFaults(
                        IndexCheck.faults(connection, verified.flaw().isEmpty()))
                : verified;
    }

    private Verification run(Connection connection) throws SQLException {
        long size = Merkle.size(connection);
        tiles = Merkle.roots(connection);
        if (!lookAtAll(connection)) {
            return verifier.finish();
        }
        long found = verifier.size();
        if (found < size) {
            verifier.report(found, "it is missing: " + size + " were recorded");
        } else if (found > size) {
            verifier.report(size, "it was not recorded: only " + size + " were");
        }
        long finished = found / MerkleLog.TILE;
        if (tiles.keySet().stream().anyMatch(tile -> tile < 0 || tile >= finished)) {
            verifier.report(found, "there is a hash of entries that are not there");
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
        entry.damage().ifPresent(damage -> verifier.report(entry.number(), damage));
        if (!chained) {
            verifier.add(entry.sealed(), leaf).ifPresent(tile -> compare(entry.number() / MerkleLog.TILE, tile));
            return;
        }
        Hash chain = MerkleLog.CHAIN_START;
        if (entry.chain().length == Hash.BYTES) {
            chain = Hash.of(entry.chain());
        } else {
            verifier.report(entry.number(), "the hash that chains it has " + entry.chain().length + " bytes");
        }
        verifier.add(entry.sealed(), leaf, chain).ifPresent(tile -> compare(entry.number() / MerkleLog.TILE, tile));
    }

    private void compare(long number, Hash made) {
        long first = number * MerkleLog.TILE;
        // where an entry was found wrong, its tile is too
        if (!verifier.hasFlaw() && !Arrays.equals(made.bytes(), tiles.get(number))) {
            verifier.report(
                    first,
                    "the hash of entries " + first + " to " + (first + MerkleLog.TILE - 1)
                            + " is not what was recorded, though each of them is");
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
