package dev.whence.sqlite;

import dev.whence.tracker.LedgerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;

/** Opens the file of a ledger and says in one line why it cannot be opened. */
final class SqliteFile {

    /** The layout that this version writes; it stands in the file as {@code user_version}. */
    static final int SCHEMA = 3;

    /** "Whnc", which tells a ledger from other programs' files. */
    static final int APPLICATION = 0x57686E63;

    private static final String HEADER = "SQLite format 3\0";

    private SqliteFile() {}

    /** What is done where there is no ledger yet. */
    enum Missing {
        MAKE,
        REFUSE
    }

    static Connection open(Path file, Missing missing) {
        String place = file.toString();
        if (missing == Missing.REFUSE && !Files.exists(file)) {
            throw refuse(place, "there is no such file", "name the file of a ledger");
        }
        checkFile(file, place);
        try {
            Connection connection = new JDBC().connect(JDBC.PREFIX + file.toAbsolutePath(), settings());
            try {
                prepare(connection, place, missing);
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw explain(place, e);
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        // otherwise the driver asks after each row for a key that nobody needs, a sixth of the time of writing
        settings.setProperty("jdbc.get_generated_keys", "false");
        return settings;
    }

    private static void checkFile(Path file, String place) {
        if (place.indexOf('?') >= 0) {
            throw refuse(place, "a ledger's name must not hold a question mark", "name another file");
        }
        if (Files.isDirectory(file)) {
            throw refuse(place, "is a directory", "name a file in it");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw refuse(place, "its folder does not exist", "make the folder first");
        }
        if (!Files.exists(file)) {
            if (!Files.isWritable(folder)) {
                throw refuse(place, "its folder is read-only", "make the folder writable or name another file");
            }
            return;
        }
        if (!mayWrite(file)) {
            throw refuse(place, "is read-only", "make it writable or copy it");
        }
        byte[] head = head(file, place);
        if (head.length > 0 && !Arrays.equals(head, HEADER.getBytes(StandardCharsets.US_ASCII))) {
            throw refuse(place, "is no ledger: it is not a SQLite file", "name another file");
        }
    }

    /** A superuser may write what is marked read-only, but should not. */
    private static boolean mayWrite(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            boolean marked = !permissions.contains(PosixFilePermission.OWNER_WRITE)
                    && !permissions.contains(PosixFilePermission.GROUP_WRITE)
                    && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
            return !marked && Files.isWritable(file);
        } catch (IOException | UnsupportedOperationException e) {
            return Files.isWritable(file);
        }
    }

    private static byte[] head(Path file, String place) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(HEADER.length());
        } catch (IOException e) {
            throw new LedgerException(place, "cannot be read: " + e.getMessage(), "check the file", e);
        }
    }

    private static void prepare(Connection connection, String place, Missing missing) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            int schema = number(statement, "PRAGMA user_version");
            int application = number(statement, "PRAGMA application_id");
            int tables = number(statement, "SELECT count(*) FROM sqlite_schema");
            if (tables > 0 && application != APPLICATION) {
                throw refuse(place, "is no ledger: another program's SQLite file", "name another file");
            }
            if (tables == 0 && missing == Missing.REFUSE) {
                throw refuse(place, "is no ledger: it is empty", "record something first, or name another file");
            }
            if (schema > SCHEMA) {
                throw refuse(
                        place,
                        "was written by a newer version of Whence (schema " + schema + ", this one knows " + SCHEMA
                                + ")",
                        "open it with that version");
            }
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA cache_size = -65536");
            // what is forgotten is overwritten, not only given free
            statement.execute("PRAGMA secure_delete = ON");
            // takes the lock that keeps other programs out until this one is done
            statement.execute("BEGIN EXCLUSIVE");
            if (tables == 0) {
                create(statement);
            } else if (schema == 1) {
                FirstSchema.migrate(connection, place);
            } else if (schema < SCHEMA) {
                chain(connection, statement, place);
            }
            statement.execute("COMMIT");
        }
    }

    /** Brings the tables of the second schema to this one, in a transaction of the caller's. */
    private static void chain(Connection connection, Statement statement, String place) throws SQLException {
        statement.execute("ALTER TABLE entry ADD COLUMN chain BLOB");
        EntryRows.chainAll(connection, place);
        statement.execute("PRAGMA user_version = " + SCHEMA);
    }

    /** Makes the tables of this version, in a transaction of the caller's. */
    static void create(Statement statement) throws SQLException {
        statement.execute("CREATE TABLE entry (number INTEGER PRIMARY KEY, body BLOB NOT NULL, leaf BLOB NOT NULL,"
                + " chain BLOB)");
        statement.execute("CREATE TABLE piece (entry INTEGER NOT NULL, name TEXT NOT NULL, salt BLOB NOT NULL,"
                + " text BLOB NOT NULL, PRIMARY KEY (entry, name)) WITHOUT ROWID");
        statement.execute("CREATE TABLE tile (number INTEGER PRIMARY KEY, root BLOB NOT NULL)");
        IndexRows.create(statement);
        statement.execute("PRAGMA application_id = " + APPLICATION);
        statement.execute("PRAGMA user_version = " + SCHEMA);
    }

    /**
     * Makes the file anew from what is still in it, and empties the write-ahead log, so that nothing is left of what was
     * deleted. No prepared statement may be open.
     */
    static void wipe(Connection connection) throws SQLException {
        // a statement that was stepped stands in the way until it is closed: each has one of its own
        execute(connection, IndexRows.WIPE);
        emptyLog(connection);
        execute(connection, "VACUUM");
        emptyLog(connection);
    }

    static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    static void limitPages(Connection connection, int pages) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            number(statement, "PRAGMA max_page_count = " + pages);
        }
    }

    private static void emptyLog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
                throw new SQLException("the write-ahead log could not be emptied");
            }
        }
    }

    private static int number(Statement statement, String question) throws SQLException {
        try (ResultSet found = statement.executeQuery(question)) {
            return found.next() ? found.getInt(1) : 0;
        }
    }

    private static LedgerException refuse(String place, String problem, String mend) {
        return new LedgerException(place, problem, mend, null);
    }

    /** Says in one line what SQLite's error means for a user. */
    static LedgerException explain(String place, SQLException e) {
        @Nullable SQLiteErrorCode code = null;
        for (SQLiteErrorCode known : SQLiteErrorCode.values()) {
            // the low byte is the error, what is above it only says more
            if (known.code == (e.getErrorCode() & 0xff)) {
                code = known;
            }
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED) {
            return new LedgerException(place, "another program has it", "close that program or name another file", e);
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB) {
            return new LedgerException(place, "is no ledger: it is not a SQLite file", "name another file", e);
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT) {
            return new LedgerException(place, "is damaged", "go back to a copy of it", e);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL) {
            return new LedgerException(place, "the disk is full; nothing of this was kept", "make room", e);
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY || code == SQLiteErrorCode.SQLITE_PERM) {
            return new LedgerException(place, "is read-only", "make it writable or copy it", e);
        }
        String said = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return new LedgerException(place, "SQLite failed: " + said, "check the file and its disk", e);
    }
}
