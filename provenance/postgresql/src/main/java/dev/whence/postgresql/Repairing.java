package dev.whence.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the rows anew by which attributions are found, and takes out what meddles with them. */
final class Repairing implements Change {

    @Override
    public void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // nobody appends meanwhile
            statement.execute("SELECT size FROM whence_ledger FOR UPDATE");
            for (Foreign one : Foreign.all(connection)) {
                if (one.command().isPresent()) {
                    statement.execute(one.command().get());
                }
            }
        }
        FindRows.rebuild(connection);
    }

    /** Doing it twice does no harm: when nobody answered, it is told so, and the user does it again. */
    @Override
    public boolean isKept(Connection connection) {
        return false;
    }

    @Override
    public String toString() {
        return "the rows of the index";
    }
}
