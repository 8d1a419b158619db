package dev.whence.benchmarks.breaker;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of a table, whatever its columns are. */
final class Row {

    private final String table;
    private final List<String> columns;
    private final List<@Nullable Object> values;
    private final List<String> keys;

    private Row(String table, List<String> columns, List<@Nullable Object> values, List<String> keys) {
        this.table = table;
        this.columns = columns;
        this.values = values;
        this.keys = keys;
    }

    /** Returns the tables of a ledger, without those that a module of SQLite makes up from others. */
    static List<String> tables(Connection connection, Layout layout) throws SQLException {
        String query = layout.isServer()
                ? "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename LIKE '"
                        + layout.prefix() + "%' ORDER BY tablename"
                : "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    /** Picks any row; none if the table is empty. */
    static Optional<Row> pick(Connection connection, String table, SplittableRandom random) throws SQLException {
        long count = count(connection, table);
        return count == 0 ? Optional.empty() : Optional.of(at(connection, table, random.nextLong(count)));
    }

    static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private static Row at(Connection connection, String table, long offset) throws SQLException {
        List<String> keys = keys(connection, table);
        String order = keys.isEmpty() ? "" : " ORDER BY " + String.join(", ", keys);
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT * FROM " + table + order + " LIMIT 1 OFFSET " + offset)) {
            if (!found.next()) {
                throw new SQLException("row " + offset + " of " + table + " is gone");
            }
            return of(table, found, keys);
        }
    }

    private static Row of(String table, ResultSet found, List<String> keys) throws SQLException {
        ResultSetMetaData meta = found.getMetaData();
        List<String> columns = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            columns.add(meta.getColumnName(column));
            values.add(found.getObject(column));
        }
        return new Row(table, columns, values, keys.isEmpty() ? columns : keys);
    }

    private static List<String> keys(Connection connection, String table) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), table)) {
            while (found.next()) {
                keys.add(found.getString("COLUMN_NAME"));
            }
        }
        return keys.stream().sorted().toList();
    }

    List<String> columns() {
        return columns;
    }

    @Nullable Object value(String column) {
        return values.get(columns.indexOf(column));
    }

    private String where() {
        return " WHERE "
                + keys.stream().map(key -> key + " IS NOT DISTINCT FROM ?").collect(Collectors.joining(" AND "));
    }

    private List<@Nullable Object> keyValues() {
        List<@Nullable Object> all = new ArrayList<>();
        keys.forEach(key -> all.add(value(key)));
        return all;
    }

    /** Sets columns to other values and returns how many rows that changed. */
    int set(Connection connection, List<String> changed, List<@Nullable Object> others) throws SQLException {
        String assignments = changed.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        List<@Nullable Object> all = new ArrayList<>(others);
        all.addAll(keyValues());
        return execute(connection, "UPDATE " + table + " SET " + assignments + where(), all);
    }

    int delete(Connection connection) throws SQLException {
        return execute(connection, "DELETE FROM " + table + where(), keyValues());
    }

    /** Inserts a row like this one, with another value in one column. */
    int insertLike(Connection connection, String column, @Nullable Object other) throws SQLException {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.set(columns.indexOf(column), other);
        String places = columns.stream().map(one -> "?").collect(Collectors.joining(", "));
        return execute(
                connection,
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + places + ")",
                all);
    }

    List<String> keys() {
        return keys;
    }

    static int execute(Connection connection, String command, List<@Nullable Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                if (value instanceof byte[] bytes) {
                    statement.setBytes(i + 1, bytes);
                } else {
                    statement.setObject(i + 1, value);
                }
            }
            return statement.executeUpdate();
        }
    }

    static boolean equal(@Nullable Object one, @Nullable Object other) {
        return one instanceof byte[] bytes && other instanceof byte[] others
                ? Arrays.equals(bytes, others)
                : String.valueOf(one).equals(String.valueOf(other));
    }

    static String shown(@Nullable Object value) {
        String all = value instanceof byte[] bytes ? "x" + HexFormat.of().formatHex(bytes) : String.valueOf(value);
        String line = all.replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    /** Returns the table and the key. */
    @Override
    public String toString() {
        return table + " "
                + keys.stream().map(key -> key + "=" + shown(value(key))).collect(Collectors.joining(" "));
    }
}
