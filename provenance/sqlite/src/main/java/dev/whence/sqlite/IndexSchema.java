package dev.whence.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of the index, by which attributions are found. They can be dropped and made anew from the entries. */
final class IndexSchema {

    /** The index of words. */
    static final String WORDS = "words";

    /** The tables that FTS5 keeps the index of words in. */
    static final List<String> TABLES_OF_WORDS = List.of("data", "idx", "content", "docsize", "config");

    private static final List<String> TABLES = List.of("article", "attribution", "retraction", "correction");

    /**
     * The words are cut before they come here, with a blank between them: every other ASCII character is a part of a word, and
     * what is not ASCII is one anyway. An apostrophe is doubled, as FTS5 reads it; so is a quotation mark, as SQL does.
     */
    private static final String TOKENIZER = "ascii tokenchars '!\"\"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~'";

    private static final List<String> MAKING = List.of(
            "CREATE TABLE article (key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, number INTEGER,"
                    + " name TEXT, url TEXT, outlet TEXT, earliest INTEGER, latest INTEGER)",
            "CREATE INDEX article_by_name ON article (name)",
            "CREATE INDEX article_by_url ON article (url)",
            "CREATE INDEX article_by_outlet ON article (outlet)",
            "CREATE INDEX article_by_time ON article (earliest)",
            "CREATE TABLE attribution (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, article INTEGER NOT NULL)",
            "CREATE INDEX attribution_by_article ON attribution (article)",
            "CREATE TABLE retraction (id TEXT PRIMARY KEY) WITHOUT ROWID",
            "CREATE TABLE correction (attribution TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID",
            "CREATE VIRTUAL TABLE words USING fts5 (source, content, content = '', contentless_delete = 1,"
                    + " detail = column, tokenize = \"" + TOKENIZER + "\")");

    private IndexSchema() {}

    /** Makes the tables, in a transaction of the caller's. */
    static void create(Connection connection) throws SQLException {
        for (String command : MAKING) {
            SqliteFile.execute(connection, command);
        }
    }

    /** Drops the tables, whatever was done to them, in a transaction of the caller's. */
    static void drop(Connection connection) throws SQLException {
        for (String table : TABLES) {
            SqliteFile.execute(connection, "DROP TABLE IF EXISTS " + table);
        }
        try {
            SqliteFile.execute(connection, "DROP TABLE IF EXISTS " + WORDS);
        } catch (SQLException e) {
            // FTS5 opens a table before it drops it, which it cannot if one of its own tables is gone
            SqliteFile.execute(connection, "PRAGMA writable_schema = ON");
            SqliteFile.execute(connection, "DELETE FROM sqlite_schema WHERE name = '" + WORDS + "'");
            SqliteFile.execute(connection, "PRAGMA writable_schema = RESET");
        }
        for (String table : TABLES_OF_WORDS) {
            SqliteFile.execute(connection, "DROP TABLE IF EXISTS " + WORDS + "_" + table);
        }
    }

    /** Something in the file that Whence did not put there, and how it is taken out. */
    record Foreign(String type, String name, String table) {

        /** Whether it can be taken out without losing anything but itself. */
        boolean holdsNoRows() {
            return !type.equals("table");
        }

        String drop() {
            return "DROP " + type.toUpperCase(java.util.Locale.ROOT) + " \"" + name.replace("\"", "\"\"") + "\"";
        }
    }

    /**
     * Finds triggers, views, indexes and tables that a new ledger does not have. An index that SQLite makes for a key comes and
     * goes with its table.
     */
    static List<Foreign> foreign(Connection connection) throws SQLException {
        List<Foreign> foreign = new ArrayList<>();
        try (Connection fresh = fresh()) {
            List<Foreign> own = all(fresh);
            for (Foreign one : all(connection)) {
                if (!own.contains(one)) {
                    foreign.add(one);
                }
            }
        }
        return foreign;
    }

    private static List<Foreign> all(Connection connection) throws SQLException {
        List<Foreign> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT type, name, tbl_name FROM sqlite_schema"
                        + " WHERE name NOT LIKE 'sqlite\\_autoindex\\_%' ESCAPE '\\' ORDER BY type, name")) {
            while (found.next()) {
                all.add(new Foreign(
                        String.valueOf(found.getString(1)),
                        String.valueOf(found.getString(2)),
                        String.valueOf(found.getString(3))));
            }
        }
        return all;
    }

    /** Takes out what can be taken out without losing rows: it may change what is written or found. */
    static void dropForeign(Connection connection) throws SQLException {
        for (Foreign one : foreign(connection)) {
            if (one.holdsNoRows()) {
                SqliteFile.execute(connection, one.drop());
            }
        }
    }

    /** Makes an empty ledger that is gone when its connection is closed. It may grow larger than memory. */
    static Connection fresh() throws SQLException {
        Connection fresh = SqliteFile.connect("");
        try {
            SqliteFile.create(fresh);
            return fresh;
        } catch (SQLException e) {
            fresh.close();
            throw e;
        }
    }
}
