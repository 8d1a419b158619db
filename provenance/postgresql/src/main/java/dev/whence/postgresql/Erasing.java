package dev.whence.postgresql;

import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.merkle.Salts;
import dev.whence.ledger.seal.ErasurePlan;
import dev.whence.ledger.seal.Forgetter;
import dev.whence.ledger.seal.Forgotten;
import dev.whence.ledger.seal.SealedEntry;
import dev.whence.ledger.writing.GroupCommit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Takes pieces out of the tables, so that no file of theirs holds them any more. Not thread-safe. */
final class Erasing implements Change {

    private final List<String> names;
    private final Salts salts;
    private final Clock clock;
    private ErasurePlan plan =
            new ErasurePlan(new Entry.Forgetting(List.of(), List.of()), Map.of(), new Forgotten(0, 0, List.of()));
    private Appending told = new Appending(List.of());

    Erasing(List<String> names, Salts salts, Clock clock) {
        this.names = names;
        this.salts = salts;
        this.clock = clock;
    }

    @Override
    public void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // nobody appends meanwhile
            statement.execute("SELECT size FROM whence_ledger FOR UPDATE");
        }
        long size = Merkle.size(connection);
        plan = Forgetter.plan(names, () -> all(connection, size), salts);
        if (!plan.isEmpty()) {
            erase(connection, plan);
            told = new Appending(List.of(new GroupCommit.Append(
                    OptionalLong.empty(), List.of(GroupCommit.Prepared.of(plan.entry(), salts, clock.instant())))));
            told.run(connection);
            // the ids of what was forgotten are others now
            FindRows.rebuild(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("UPDATE whence_ledger SET wiping = true");
            }
        }
    }

    /** Tells whether there was anything to erase. */
    boolean isDone() {
        return !plan.isEmpty();
    }

    Forgotten forgotten() {
        return plan.forgotten();
    }

    @Override
    public boolean isKept(Connection connection) throws SQLException {
        return told.isKept(connection);
    }

    @Override
    public String toString() {
        return told.toString();
    }

    private static Stream<SealedEntry> all(Connection connection, long size) {
        return PagedEntries.stream(0, size, (from, to) -> {
                    try {
                        return StoredEntry.page(connection, from, to);
                    } catch (SQLException e) {
                        throw new UncheckedSqlException(e);
                    }
                })
                .map(stored -> stored.sealed("the ledger"));
    }

    private static void erase(Connection connection, ErasurePlan plan) throws SQLException {
        List<Long> entries = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Entry.Erasure erasure : plan.entry().erased()) {
            for (String name : erasure.pieces()) {
                entries.add(erasure.entry());
                names.add(name);
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM whence_piece USING"
                + " unnest(?::bigint[], ?::text[]) AS erased (entry, name)"
                + " WHERE whence_piece.entry = erased.entry AND whence_piece.name = erased.name")) {
            delete.setArray(1, Rows.array(connection, "bigint", entries.toArray()));
            delete.setArray(2, Rows.array(connection, "text", names.toArray()));
            if (delete.executeUpdate() != names.size()) {
                throw new SQLException("pieces of it cannot be erased", "XX001");
            }
        }
        List<Object[]> replacements = new ArrayList<>();
        plan.replacements()
                .forEach((number, piece) ->
                        replacements.add(new Object[] {number, piece.name(), piece.salt(), piece.bytes()}));
        Rows.insert(
                connection,
                "whence_piece (entry, name, salt, content)",
                replacements,
                "bigint",
                "text",
                "bytea",
                "bytea");
        // The table and its indexes in files of their own, without the rows that were deleted. To change a
        // column's type does so at once, whatever other transactions may still see. VACUUM FULL would spare
        // what they see, and takes no part in a transaction.
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE whence_piece ALTER name TYPE text USING name || ''");
        }
    }

    /**
     * Asks the server to let go of the files that the tables had before, and to begin a new segment of its log, so that the
     * old ones go away sooner. Not every user may ask for that: the server does it by itself in a while, but nobody notes that
     * it did, so that verify tells of it until somebody opens the ledger who may.
     *
     * @return whether it was done
     */
    static boolean letGo(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            for (String command : List.of(
                    "CHECKPOINT", "SELECT pg_switch_wal()", "CHECKPOINT", "UPDATE whence_ledger SET wiping = false")) {
                statement.execute(command);
            }
            return true;
        } catch (SQLException e) {
            // the erasing itself is done
            return false;
        }
    }

    /** Tells whether the server has not been asked yet since something was forgotten. */
    static boolean isDue(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet wiping = statement.executeQuery("SELECT wiping FROM whence_ledger")) {
            return wiping.next() && wiping.getBoolean(1);
        }
    }

    /** Does so for a program that forgot something and was not let finish. */
    static boolean finish(Connection connection) throws SQLException {
        return isDue(connection) && letGo(connection);
    }
}
