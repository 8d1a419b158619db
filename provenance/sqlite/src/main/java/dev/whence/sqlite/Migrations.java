package dev.whence.sqlite;

import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Brings the file of an earlier version to the layout of this one, in a transaction of the caller's: all of it or, if that
 * fails, nothing.
 */
final class Migrations {

    /** The layout of which the index can still be made anew, and the entries read as they stand. */
    static final int OLDEST_READABLE = 2;

    private Migrations() {}

    static void run(Connection connection, String place, int schema) throws SQLException {
        if (schema < 2) {
            FirstSchema.migrate(connection, place);
            return;
        }
        if (schema < 3) {
            toSchema3(connection, place);
        }
        SqliteFile.execute(connection, "PRAGMA user_version = " + SqliteFile.SCHEMA);
    }

    /**
     * Entries are chained since. Words are cut otherwise, and an apostrophe is a part of one. An unfinished wipe is remembered.
     */
    private static void toSchema3(Connection connection, String place) throws SQLException {
        if (EntryRows.isChained(connection)) {
            throw EntryRows.damaged(place, "its version was set back", null);
        }
        SqliteFile.execute(connection, "ALTER TABLE entry ADD COLUMN chain BLOB");
        EntryRows.chainAll(connection, place);
        Wiping.create(connection);
        IndexSchema.drop(connection);
        IndexSchema.create(connection);
        boolean forgot = false;
        try (EntryRows rows = new EntryRows(connection, place);
                IndexRows index = new IndexRows(connection, rows);
                Statement statement = connection.createStatement();
                ResultSet numbers =
                        statement.executeQuery("SELECT number FROM entry WHERE number >= 0 ORDER BY number")) {
            while (numbers.next()) {
                forgot |= addReadable(index, rows, numbers.getLong(1));
            }
        }
        if (forgot) {
            // the version that forgot may not have been let finish
            Wiping.note(connection);
        }
    }

    /** Adds an entry to the index; one that is damaged is left for verify to name. Tells whether something was forgotten. */
    private static boolean addReadable(IndexRows index, EntryRows rows, long number) throws SQLException {
        Entry entry;
        try {
            entry = rows.entry(number);
        } catch (LedgerException e) {
            return false;
        }
        index.add(number, entry);
        return entry instanceof Entry.Forgetting;
    }
}
