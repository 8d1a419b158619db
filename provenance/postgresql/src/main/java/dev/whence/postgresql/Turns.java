package dev.whence.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The queue of those who write to one ledger, in this program and in others. It holds an advisory lock of the server in a
 * transaction of its own, so that the server ends the turn of who is gone. Thread-safe.
 */
final class Turns {

    private final Connections connections;

    /** At most one thread of a ledger waits at the server, so that a small pool has a connection left for its work. */
    private final ReentrantLock here = new ReentrantLock(true);

    Turns(Connections connections) {
        this.connections = connections;
    }

    <T> T inTurn(Supplier<T> work) {
        if (here.isHeldByCurrentThread()) {
            return work.get();
        }
        here.lock();
        try {
            Optional<Connection> turn = takeTurn();
            try {
                return work.get();
            } finally {
                turn.ifPresent(this::endTurn);
            }
        } finally {
            here.unlock();
        }
    }

    /** Waits; who cannot get a turn works without one, and is told by what he does what is wrong. */
    private Optional<Connection> takeTurn() {
        try {
            return Optional.of(connections.hold(Turns::waitForTurn).connection());
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static boolean waitForTurn(Connection connection) throws SQLException {
        Transactions.beginWriting(connection);
        try (Statement statement = connection.createStatement()) {
            return statement.execute(
                    "SELECT pg_advisory_xact_lock(" + Schema.NAME + ", 'whence_ledger'::regclass::oid::integer)");
        }
    }

    private void endTurn(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            connections.release(connection);
        } catch (SQLException e) {
            Connections.close(connection);
        }
    }
}
