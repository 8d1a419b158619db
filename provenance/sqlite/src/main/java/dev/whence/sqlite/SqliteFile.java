package dev.whence.sqlite;

import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.seal.Verification;
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

    /**
     * An open file.
     *
     * @param connection the connection
     * @param writable whether it can be written to
     * @param schema the layout that it has
     */
    record Opened(Connection connection, boolean writable, int schema) {

        /** Whether what only this version knows is in it. */
        boolean isCurrent() {
            return schema == SCHEMA;
        }
    }

    static Opened open(Path file, Missing missing) {
        String place = file.toString();
        if (missing == Missing.REFUSE && !Files.exists(file)) {
            throw refuse(place, "there is no such file", "name the file of a ledger");
        }
        checkFile(file, place);
        boolean writable = !Files.exists(file) || mayWrite(file) && mayWriteBeside(file);
        if (!writable) {
            checkReadOnly(file, place, missing);
        }
        try {
            Connection connection = connect(writable ? file.toAbsolutePath().toString() : readOnlyAddress(file));
            try {
                return new Opened(connection, writable, prepare(connection, place, missing, writable));
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw explain(place, e);
        }
    }

    /** Connects to a file; to none, which is gone when the connection is closed, for an empty name. */
    static Connection connect(String name) throws SQLException {
        NativeLibrary.load();
        return new JDBC().connect(JDBC.PREFIX + name, settings());
    }

    /** Nobody writes to it, so that SQLite need not make a file beside it to coordinate with others. */
    private static String readOnlyAddress(Path file) {
        return "file:" + file.toAbsolutePath().toUri().getRawPath() + "?immutable=1&mode=ro";
    }

    private static void checkReadOnly(Path file, String place, Missing missing) {
        if (missing == Missing.MAKE) {
            throw mayWrite(file)
                    ? refuse(place, "its folder is read-only", "make the folder writable or copy the file")
                    : readOnly(place);
        }
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        if (log.toFile().length() > 0) {
            throw refuse(
                    place,
                    "is read-only, and what was recorded last is still in " + log.getFileName()
                            + " beside it, or another program has it",
                    "copy both files to where they can be written, and name the copy");
        }
    }

    static LedgerException readOnly(String place) {
        return refuse(place, "is read-only", "make it writable or copy it");
    }

    private static boolean mayWriteBeside(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && mayWrite(folder);
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

    /** Returns the layout that the file has then. */
    private static int prepare(Connection connection, String place, Missing missing, boolean writable)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            if (writable) {
                statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            }
            int schema = number(statement, "PRAGMA user_version");
            int tables = check(statement, place, missing, schema);
            statement.execute("PRAGMA cache_size = -65536");
            if (!writable) {
                if (schema < Migrations.OLDEST_READABLE) {
                    throw refuse(
                            place,
                            "is read-only and of an old version (schema " + schema + ")",
                            "copy it and name the copy");
                }
                return schema;
            }
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            // what is forgotten is overwritten, not only given free
            statement.execute("PRAGMA secure_delete = ON");
            // takes the lock that keeps other programs out until this one is done
            statement.execute("BEGIN EXCLUSIVE");
            if (tables == 0) {
                create(connection);
            } else if (schema < SCHEMA) {
                Migrations.run(connection, place, schema);
            }
            statement.execute("COMMIT");
            return SCHEMA;
        }
    }

    /** Returns how many tables there are. */
    private static int check(Statement statement, String place, Missing missing, int schema) throws SQLException {
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
                    "was written by a newer version of Whence (schema " + schema + ", this one knows " + SCHEMA + ")",
                    "open it with that version");
        }
        return tables;
    }

    /** Makes the tables of this version, in a transaction of the caller's. */
    static void create(Connection connection) throws SQLException {
        execute(
                connection,
                "CREATE TABLE entry (number INTEGER PRIMARY KEY, body BLOB NOT NULL, leaf BLOB NOT NULL, chain BLOB)");
        execute(
                connection,
                "CREATE TABLE piece (entry INTEGER NOT NULL, name TEXT NOT NULL, salt BLOB NOT NULL,"
                        + " text BLOB NOT NULL, PRIMARY KEY (entry, name)) WITHOUT ROWID");
        execute(connection, "CREATE TABLE tile (number INTEGER PRIMARY KEY, root BLOB NOT NULL)");
        Wiping.create(connection);
        IndexSchema.create(connection);
        execute(connection, "PRAGMA application_id = " + APPLICATION);
        execute(connection, "PRAGMA user_version = " + SCHEMA);
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

    private static int number(Statement statement, String question) throws SQLException {
        try (ResultSet found = statement.executeQuery(question)) {
            return found.next() ? found.getInt(1) : 0;
        }
    }

    private static LedgerException refuse(String place, String problem, String mend) {
        return new LedgerException(place, problem, mend, null);
    }

    static LedgerException indexDamaged(String place, String problem, @Nullable Exception cause) {
        return new LedgerException(place, "the index is damaged: " + problem, Verification.IndexFault.REPAIR, cause);
    }

    /** Tells whether a table cannot be read because it is not there or not what it was, rather than for now. */
    static boolean saysDamage(SQLException e) {
        @Nullable SQLiteErrorCode code = code(e);
        return code == SQLiteErrorCode.SQLITE_ERROR
                || code == SQLiteErrorCode.SQLITE_CORRUPT
                || code == SQLiteErrorCode.SQLITE_MISMATCH;
    }

    private static @Nullable SQLiteErrorCode code(SQLException e) {
        @Nullable SQLiteErrorCode code = null;
        for (SQLiteErrorCode known : SQLiteErrorCode.values()) {
            // the low byte is the error, what is above it only says more
            if (known.code == (e.getErrorCode() & 0xff)) {
                code = known;
            }
        }
        return code;
    }

    /** Says in one line what SQLite's error means for a user. */
    static LedgerException explain(String place, SQLException e) {
        @Nullable SQLiteErrorCode code = code(e);
        if (code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED) {
            return new LedgerException(place, "another program has it", "close that program or name another file", e);
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB) {
            return new LedgerException(place, "is no ledger: it is not a SQLite file", "name another file", e);
        }
        if (e.getErrorCode() == SQLiteErrorCode.SQLITE_CORRUPT_VTAB.code) {
            return indexDamaged(place, "its words cannot be read", e);
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
