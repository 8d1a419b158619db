package dev.whence.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes the file of a ledger anew after something was forgotten, so that no byte of it is left. What was erased and that the
 * file is still to be made anew are committed together; whoever opens the file next does it, if nobody could before.
 */
final class Wiping {

    private Wiping() {}

    static void create(Connection connection) throws SQLException {
        // a row while the file is still to be made anew
        SqliteFile.execute(connection, "CREATE TABLE IF NOT EXISTS wipe (one INTEGER PRIMARY KEY CHECK (one = 1))");
    }

    /** Notes that the file is to be made anew, in the transaction that erases. */
    static void note(Connection connection) throws SQLException {
        SqliteFile.execute(connection, "INSERT OR IGNORE INTO wipe (one) VALUES (1)");
    }

    /** Tells whether it still is. */
    static boolean isDue(Connection connection) throws SQLException {
        return holds(connection, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'wipe'")
                && holds(connection, "SELECT 1 FROM wipe");
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            return found.next();
        }
    }

    /**
     * Makes the file anew from what is still in it, and empties the write-ahead log. No prepared statement may be open.
     */
    static void run(Connection connection) throws SQLException {
        // a statement that was stepped stands in the way until it is closed: each has one of its own
        emptyLog(connection);
        SqliteFile.execute(connection, "VACUUM");
        emptyLog(connection);
        SqliteFile.execute(connection, "DELETE FROM wipe");
    }

    private static void emptyLog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet done = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (!done.next() || done.getInt(1) != 0) {
                throw new SQLException("the write-ahead log could not be emptied");
            }
        }
    }
}
