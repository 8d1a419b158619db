package dev.whence.benchmarks.breaker;

import dev.whence.sqlite.SqliteLedger;
import dev.whence.tracker.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A copy of a ledger in a SQLite file. */
final class SqliteTarget implements Target {

    private final Path file;
    private final byte[] sound;

    SqliteTarget(Path file, byte[] sound) {
        this.file = file;
        this.sound = sound;
    }

    @Override
    public void reset() {
        write(sound);
    }

    /** Returns the bytes of the sound file, which nobody may change. */
    byte[] sound() {
        return sound;
    }

    void write(byte[] bytes) {
        try {
            for (String beside : List.of("-wal", "-shm", "-journal")) {
                Files.deleteIfExists(Path.of(file + beside));
            }
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
        }
        return connection;
    }

    @Override
    public Ledger open() {
        return SqliteLedger.open(file, Target.CLOCK);
    }

    @Override
    public Layout layout() {
        return Layout.SQLITE;
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public List<String> rows() throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found =
                    statement.executeQuery("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name, sql")) {
                while (found.next()) {
                    String sql = String.valueOf(found.getString(3));
                    all.add(found.getString(1) + " " + found.getString(2) + ": " + sql);
                    if ("table".equals(found.getString(1)) && !sql.startsWith("CREATE VIRTUAL")) {
                        tables.add(found.getString(2));
                    }
                }
            }
            for (String pragma : List.of("user_version", "application_id")) {
                try (ResultSet found = statement.executeQuery("PRAGMA " + pragma)) {
                    all.add(pragma + " " + found.getInt(1));
                }
            }
            for (String table : tables) {
                Rows.of(connection, table).forEach(row -> all.add(table + " " + row));
            }
        }
        return all;
    }
}
