package dev.whence.benchmarks;

import dev.whence.core.Source;
import dev.whence.core.Text;
import dev.whence.tracker.Entry;
import dev.whence.tracker.SearchWords;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the rows of a ledger with nothing but SQLite: what its speed is measured by. */
final class BareSqlite implements AutoCloseable {

    /** The tables whose rows can be read back; the index of words keeps no texts. */
    private static final List<String> TABLES = List.of("entry", "piece", "tile", "article", "attribution");

    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();

    /** A row of a table. */
    private record Row(String table, List<Object> values) {}

    /** The rows that are written in one transaction. */
    record Rows(List<Row> rows) {}

    private BareSqlite(Connection connection) {
        this.connection = connection;
    }

    /** Makes a file with the tables and indexes of a ledger's, and with its settings. */
    static BareSqlite like(Path ledger, Path file) throws SQLException {
        Connection made = DriverManager.getConnection("jdbc:sqlite:" + file + "?jdbc.get_generated_keys=false");
        for (String setting : List.of(
                "locking_mode = EXCLUSIVE",
                "journal_mode = WAL",
                "synchronous = FULL",
                "secure_delete = ON",
                "cache_size = -65536")) {
            execute(made, "PRAGMA " + setting);
        }
        try (Connection model = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement asked = model.createStatement();
                ResultSet found = asked.executeQuery(
                        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'words\\_%' ESCAPE '\\'")) {
            while (found.next()) {
                execute(made, found.getString(1));
            }
        }
        BareSqlite bare = new BareSqlite(made);
        bare.prepare("words", 3, "rowid, source, content");
        return bare;
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private PreparedStatement prepare(String table, int columns, String names) throws SQLException {
        PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table
                + (names.isEmpty() ? "" : " (" + names + ")") + " VALUES (?" + ", ?".repeat(columns - 1) + ")");
        inserts.put(table, insert);
        return insert;
    }

    void insert(Rows rows) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
        for (Row row : rows.rows()) {
            PreparedStatement insert = inserts.get(row.table());
            if (insert == null) {
                insert = prepare(row.table(), row.values().size(), "");
            }
            for (int i = 0; i < row.values().size(); i++) {
                insert.setObject(i + 1, row.values().get(i));
            }
            insert.executeUpdate();
        }
        execute(connection, "COMMIT");
    }

    /** Reads the rows of a ledger that holds these groups of entries, group by group. */
    static List<Rows> rows(Path ledger, List<List<Entry>> groups) throws SQLException {
        List<Map<Long, List<Row>>> tables = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger)) {
            for (String table : TABLES) {
                tables.add(read(connection, table));
            }
        }
        List<Rows> all = new ArrayList<>();
        Text text = Text.of("");
        long number = 0;
        for (List<Entry> group : groups) {
            List<Row> rows = new ArrayList<>();
            for (Entry entry : group) {
                for (Map<Long, List<Row>> table : tables) {
                    rows.addAll(table.getOrDefault(number, List.of()));
                }
                if (entry instanceof Entry.OfArticle added) {
                    text = added.article().text();
                } else if (entry instanceof Entry.OfAttribution added) {
                    // attributions stand behind their article
                    rows.add(words(number, added, text));
                }
                number++;
            }
            all.add(new Rows(rows));
        }
        return all;
    }

    private static Map<Long, List<Row>> read(Connection connection, String table) throws SQLException {
        Map<Long, List<Row>> rows = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<Object> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(found.getObject(column));
                }
                long number = switch (table) {
                    case "piece" -> found.getLong("entry");
                    // written with the last of its 256 entries
                    case "tile" -> found.getLong("number") * 256 + 255;
                    default -> found.getLong("number");
                };
                rows.computeIfAbsent(number, key -> new ArrayList<>()).add(new Row(table, values));
            }
        }
        return rows;
    }

    private static Row words(long number, Entry.OfAttribution entry, Text text) {
        List<String> content = SearchWords.of(text, entry.attribution().content());
        List<String> source =
                SearchWords.of(entry.attribution().speaker().map(Source::name).orElse(""));
        return new Row("words", List.of(number, String.join(" ", source), String.join(" ", content)));
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.close();
        }
        connection.close();
    }
}
