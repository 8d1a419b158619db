package dev.whence.postgresql;

import dev.whence.ledger.entry.LedgerException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of a ledger. They stand in the connection's current schema and all are called {@code whence_…}, so that they get
 * on with tables of other programs.
 */
final class Schema {

    /**
     * What each version of the layout adds to the one before it; the first makes the tables. A ledger of an older version is
     * brought up to date when it is opened, all in one transaction.
     */
    private static final List<List<String>> VERSIONS = List.of(
            List.of(
                    // one row; who locks it is the one who appends
                    "CREATE TABLE whence_ledger (one boolean PRIMARY KEY DEFAULT true CHECK (one), schema integer NOT NULL,"
                            + " size bigint NOT NULL)",
                    "INSERT INTO whence_ledger (schema, size) VALUES (0, 0)",
                    "CREATE TABLE whence_entry (number bigint PRIMARY KEY, body text NOT NULL, leaf bytea NOT NULL)",
                    // bytes of UTF-8: a text may hold what the server's own text may not, such as U+0000
                    "CREATE TABLE whence_piece (entry bigint NOT NULL, name text NOT NULL, salt bytea NOT NULL,"
                            + " content bytea NOT NULL, PRIMARY KEY (entry, name))",
                    "CREATE TABLE whence_tile (number bigint PRIMARY KEY, root bytea NOT NULL)",
                    // samples of columns stand in the server's statistics, where forgetting does not reach
                    "ALTER TABLE whence_piece ALTER salt SET STATISTICS 0, ALTER content SET STATISTICS 0"),
            FindRows.TABLES,
            // the hashes that chain entries, and whether files that the tables have left may still hold what was
            // forgotten
            List.of(
                    "ALTER TABLE whence_entry ADD COLUMN IF NOT EXISTS chain bytea",
                    "ALTER TABLE whence_ledger ADD COLUMN IF NOT EXISTS wiping boolean NOT NULL DEFAULT false"));

    /** The version since which entries are chained, and words are cut as they are now. */
    private static final int MADE_ANEW = 3;

    /** "Whnc", under which advisory locks are taken. */
    static final int NAME = 0x57686E63;

    /** The layout that this version of Whence writes. */
    static final int VERSION = VERSIONS.size();

    private static final int NONE = 0;

    private Schema() {}

    /** What is done where there is no ledger yet. */
    enum Missing {
        MAKE,
        REFUSE
    }

    /**
     * Makes or refuses the ledger if there is none, and brings an older one up to date. An older one that this user may only
     * read, or that stands on a server that only reads, stays as it is.
     *
     * @return the version of the layout that it has then
     */
    static int prepare(Connection connection, String place, Missing missing) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            requireSchema(statement, place);
            int found = version(statement, place);
            if (found == NONE && missing == Missing.REFUSE) {
                throw new LedgerException(
                        place,
                        "there is no ledger",
                        "record something first, or name another database or schema (?currentSchema=…)",
                        null);
            }
            if (found < VERSION) {
                return bringUpToDate(connection, place, missing, found);
            }
            return VERSION;
        }
    }

    /** Without a current schema there is none, or it is hidden from this user. */
    private static void requireSchema(Statement statement, String place) throws SQLException {
        if (holds(
                statement,
                "current_schema() IS NULL AND EXISTS (SELECT FROM pg_namespace WHERE NOT has_schema_privilege(oid, 'USAGE')"
                        + " AND quote_ident(nspname) = ANY (string_to_array(replace(current_setting('search_path'), ' ', ''),"
                        + " ',')))")) {
            throw new LedgerException(
                    place, "this user may not use the schema", "ask whoever owns the database (GRANT USAGE)", null);
        }
    }

    private static int bringUpToDate(Connection connection, String place, Missing missing, int found)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            bringUpToDate(connection, statement, place);
            connection.commit();
            return VERSION;
        } catch (SQLException e) {
            connection.rollback();
            boolean mayOnlyRead =
                    Failures.state(e).equals("42501") || Failures.state(e).equals("25006");
            if (mayOnlyRead && missing == Missing.REFUSE && found != NONE) {
                return found;
            }
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void bringUpToDate(Connection connection, Statement statement, String place) throws SQLException {
        // several programs may open a new ledger at the same moment
        statement.execute("SELECT pg_advisory_xact_lock(" + NAME + ")");
        int before = version(statement, place);
        if (before == NONE) {
            requireUtf8(statement, place);
        }
        for (int version = before; version < VERSION; version++) {
            for (String command : VERSIONS.get(version)) {
                statement.execute(command);
            }
        }
        // nobody appends meanwhile
        statement.execute("SELECT size FROM whence_ledger FOR UPDATE");
        if (before < MADE_ANEW) {
            Merkle.chainAll(connection);
            FindRows.rebuild(connection);
        }
        statement.execute("UPDATE whence_ledger SET schema = " + VERSION);
    }

    /** Returns the version of the layout, {@link #NONE} if there is no ledger. */
    private static int version(Statement statement, String place) throws SQLException {
        // asked first: another program may make all the tables between two questions
        boolean entries = columns(statement, "whence_entry") > 0;
        if (columns(statement, "whence_ledger") == 0) {
            if (entries) {
                throw notALedger(place);
            }
            return NONE;
        }
        if (columns(statement, "whence_ledger") < 3) {
            throw notALedger(place);
        }
        try (ResultSet found = statement.executeQuery("SELECT schema FROM whence_ledger")) {
            if (!found.next()) {
                throw notALedger(place);
            }
            int version = found.getInt(1);
            if (version > VERSION) {
                throw new LedgerException(
                        place,
                        "was written by a newer version of Whence (schema " + version + ", this one knows " + VERSION
                                + ")",
                        "open it with that version",
                        null);
            }
            return version;
        }
    }

    private static void requireUtf8(Statement statement, String place) throws SQLException {
        if (!holds(
                statement,
                "pg_encoding_to_char(encoding) = 'UTF8' FROM pg_database WHERE datname =" + " current_database()")) {
            throw new LedgerException(place, "the database does not keep UTF-8", "make one with ENCODING 'UTF8'", null);
        }
    }

    /**
     * Returns how many columns a table has that this knows; 0 if there is no such table. It looks at the rows of the catalogue,
     * since what the server remembers of a name can be older than the lock.
     */
    private static int columns(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT count(*), count(*) FILTER (WHERE attname IN"
                + " ('one', 'schema', 'size')) FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped AND attrelid IN"
                + " (SELECT oid FROM pg_class WHERE relname = '" + table + "' AND relnamespace ="
                + " (SELECT oid FROM pg_namespace WHERE nspname = current_schema()))")) {
            if (!found.next()) {
                return 0;
            }
            return found.getInt(1) == 0 ? 0 : Math.max(1, found.getInt(2));
        }
    }

    private static boolean holds(Statement statement, String condition) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT " + condition)) {
            return found.next() && found.getBoolean(1);
        }
    }

    private static LedgerException notALedger(String place) {
        return new LedgerException(
                place,
                "is no ledger: another program's tables have the names of its tables",
                "name another schema (?currentSchema=…)",
                null);
    }
}
