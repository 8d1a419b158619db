package dev.whence.postgresql;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sends rows to the server in one round trip, each column as an array. Beside the types of PostgreSQL there is {@code words}:
 * words with blanks between them, which become an array of texts.
 */
final class Rows {

    private static final String WORDS = "words";

    private Rows() {}

    /** Inserts rows into a table, named with its columns. */
    static void insert(Connection connection, String table, List<Object[]> rows, String... types) throws SQLException {
        if (!rows.isEmpty()) {
            try (PreparedStatement statement =
                    connection.prepareStatement("INSERT INTO " + table + " " + select(types))) {
                set(connection, statement, rows, types);
                statement.executeUpdate();
            }
        }
    }

    /** Updates the rows of a table whose {@code number} is in the first column, {@code given.a}. */
    static void update(Connection connection, String table, String change, List<Object[]> rows, String... types)
            throws SQLException {
        if (!rows.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement("UPDATE " + table + " SET " + change
                    + " FROM (" + select(types) + ") AS given WHERE " + table + ".number = given.a")) {
                set(connection, statement, rows, types);
                statement.executeUpdate();
            }
        }
    }

    /** Returns the numbers that a question with arrays gives. */
    static List<Long> numbers(Connection connection, String question, Array... given) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < given.length; i++) {
                statement.setArray(i + 1, given[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    numbers.add(found.getLong(1));
                }
            }
        }
        return numbers;
    }

    private static String select(String... types) {
        String names = IntStream.range(0, types.length).mapToObj(Rows::name).collect(Collectors.joining(", "));
        String columns = IntStream.range(0, types.length)
                .mapToObj(i ->
                        (types[i].equals(WORDS) ? "string_to_array(" + name(i) + ", ' ')" : name(i)) + " AS " + name(i))
                .collect(Collectors.joining(", "));
        String arrays =
                Arrays.stream(types).map(type -> "?::" + sent(type) + "[]").collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM unnest(" + arrays + ") AS row (" + names + ")";
    }

    private static String name(int column) {
        return String.valueOf((char) ('a' + column));
    }

    private static String sent(String type) {
        return type.equals(WORDS) ? "text" : type;
    }

    private static void set(Connection connection, PreparedStatement statement, List<Object[]> rows, String... types)
            throws SQLException {
        for (int column = 0; column < types.length; column++) {
            int at = column;
            statement.setArray(
                    column + 1,
                    array(
                            connection,
                            sent(types[column]),
                            rows.stream().map(row -> row[at]).toArray()));
        }
    }

    /** The driver sends arrays of bytes as they are if it sees what they are. */
    static Array array(Connection connection, String type, Object[] values) throws SQLException {
        Object[] typed = switch (type) {
            case "bytea" -> Arrays.copyOf(values, values.length, byte[][].class);
            case "bigint" -> Arrays.copyOf(values, values.length, Long[].class);
            default -> Arrays.copyOf(values, values.length, String[].class);
        };
        return connection.createArrayOf(type, typed);
    }

    /** Returns what of a text the server can keep: lone surrogates become question marks, and U+0000 goes. */
    static String plain(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
    }
}
