package dev.whence.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Connections to the server. Some are kept open for what comes next; one that was lost is replaced by a new one. Thread-safe.
 */
final class Connections {

    private final Opening opening;
    private final int kept;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    /**
     * @param opening opens a connection
     * @param kept how many to keep open between uses; none where connections come from a pool that does that
     */
    Connections(Opening opening, int kept) {
        this.opening = opening;
        this.kept = kept;
    }

    interface Opening {
        Connection open() throws SQLException;
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Does work on a connection. If the connection turns out to be lost, as after a restart of the server, the work is done
     * once more on a new one: it must not have changed anything that outlasts a lost connection.
     */
    <T> T with(Work<T> work) throws SQLException {
        Held<T> held = hold(work);
        release(held.connection);
        return held.done;
    }

    /** A connection that is not given back yet, and what came of the work that was done on it. */
    record Held<T>(Connection connection, T done) {}

    /** Does work like {@link #with}, and leaves the connection to the caller until {@link #release}. */
    <T> Held<T> hold(Work<T> work) throws SQLException {
        try {
            return once(work);
        } catch (SQLException e) {
            if (!Failures.isLost(e)) {
                throw e;
            }
            closeAll(taken());
            try {
                return once(work);
            } catch (SQLException again) {
                again.addSuppressed(e);
                throw again;
            }
        }
    }

    private <T> Held<T> once(Work<T> work) throws SQLException {
        Connection connection = take();
        boolean sound = false;
        try {
            Held<T> held = new Held<>(connection, work.on(connection));
            sound = true;
            return held;
        } finally {
            if (!sound) {
                close(connection);
            }
        }
    }

    /** Takes back a connection on which all went well. */
    void release(Connection connection) {
        if (!keep(connection)) {
            close(connection);
        }
    }

    private Connection take() throws SQLException {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return opening.open();
    }

    private boolean keep(Connection connection) {
        synchronized (idle) {
            if (closed || idle.size() >= kept) {
                return false;
            }
            idle.push(connection);
            return true;
        }
    }

    private List<Connection> taken() {
        synchronized (idle) {
            List<Connection> all = new ArrayList<>(idle);
            idle.clear();
            return all;
        }
    }

    /** Closes what is idle now, and what is in use once it is done. */
    void close() {
        synchronized (idle) {
            closed = true;
        }
        closeAll(taken());
    }

    private static void closeAll(List<Connection> connections) {
        connections.forEach(Connections::close);
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // it is gone, which is what was wanted
        }
    }
}
