package dev.whence.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** How a ledger's transactions begin and end, whatever the server or a pool has for its defaults. */
final class Transactions {

    /**
     * Who holds the ledger and neither goes on nor goes away, as a program that is stopped or a machine that lost its line,
     * is thrown out; who waits for it waits longer than that.
     */
    private static final String WRITING = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED;"
            + " SET LOCAL idle_in_transaction_session_timeout = '3min';"
            + " SET LOCAL lock_timeout = '10min'; SET LOCAL statement_timeout = 0;"
            // what is acknowledged is on disk, even where the server was told to be less careful
            + " SELECT set_config('synchronous_commit', 'local', true)"
            + " WHERE current_setting('synchronous_commit') = 'off'";

    private static final String READING =
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;" + " SET LOCAL statement_timeout = 0";

    private Transactions() {}

    /** Makes a change, and commits it. */
    static boolean change(Connection connection, Change change) throws SQLException {
        return write(connection, transaction -> {
            change.run(transaction);
            return true;
        });
    }

    /** Does work that changes or locks something, and commits it. */
    static <T> T write(Connection connection, Connections.Work<T> work) throws SQLException {
        return run(connection, WRITING, work);
    }

    /** Does work that sees one moment of the database. */
    static <T> T read(Connection connection, Connections.Work<T> work) throws SQLException {
        return run(connection, READING, work);
    }

    private static <T> T run(Connection connection, String begin, Connections.Work<T> work) throws SQLException {
        boolean done = false;
        try {
            begin(connection, begin);
            T result = work.on(connection);
            commit(connection);
            connection.setAutoCommit(true);
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    /** Begins a transaction that the caller ends. */
    static void beginWriting(Connection connection) throws SQLException {
        begin(connection, WRITING);
    }

    private static void begin(Connection connection, String settings) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(settings);
        }
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw Failures.isLost(e) ? new CommitLostException(e) : e;
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // the server does it itself where the connection is gone
        }
    }

    /** The connection was lost while a transaction was being committed: only the database tells whether it was. */
    static final class CommitLostException extends SQLException {

        private static final long serialVersionUID = 1L;

        CommitLostException(SQLException cause) {
            // with no state that tells of a lost connection, since doing it again may do it twice
            super(cause.getMessage(), "40003", cause);
        }
    }
}
