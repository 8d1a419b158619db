package dev.whence.postgresql;

import java.sql.Connection;
import java.sql.SQLException;

/** What one transaction changes in a ledger. Its {@code toString} names the entries. */
interface Change {

    /** Makes the change within a transaction; may be called again if that came to nothing. */
    void run(Connection connection) throws SQLException;

    /**
     * Tells whether the change was committed, after {@link #run} when nobody answered. Waits for a commit that still goes
     * on.
     */
    boolean isKept(Connection connection) throws SQLException;
}
