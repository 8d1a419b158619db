package dev.whence.sqlite;

import dev.whence.ledger.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks the index which attributions may answer a query: all that do, and perhaps some whose time only {@link
 * Query#matches} tells apart.
 */
final class IndexSearch {

    private final StringBuilder sql = new StringBuilder();
    private final List<Parameter> parameters = new ArrayList<>();

    @FunctionalInterface
    private interface Parameter {
        void set(PreparedStatement statement, int at) throws SQLException;
    }

    private IndexSearch(Query query, long after, int limit) {
        boolean byWords = query.source().isPresent() || query.words().isPresent();
        sql.append("SELECT attribution.number, article.number FROM ");
        if (byWords) {
            // in this order, for the index of words gives rows in theirs and stops early
            sql.append("words CROSS JOIN attribution ON attribution.number = words.rowid CROSS JOIN");
        } else {
            sql.append("attribution JOIN");
        }
        sql.append(" article ON article.key = attribution.article WHERE article.number IS NOT NULL");
        if (byWords) {
            add(" AND words MATCH ?", (statement, at) -> statement.setString(at, match(query)));
        }
        addArticle(query);
        String row = byWords ? "words.rowid" : "attribution.number";
        add(" AND " + row + " > ?", (statement, at) -> statement.setLong(at, after));
        sql.append(" ORDER BY ").append(row);
        add(" LIMIT ?", (statement, at) -> statement.setInt(at, limit));
    }

    private void addArticle(Query query) {
        query.article().ifPresent(value -> {
            add(" AND (article.id = ?", (statement, at) -> IndexRows.setId(statement, at, value));
            add(" OR article.name = ?", (statement, at) -> statement.setString(at, value));
            add(" OR article.url = ?)", (statement, at) -> statement.setString(at, value));
        });
        query.outlet()
                .ifPresent(value -> add(
                        " AND article.outlet = ?",
                        (statement, at) -> statement.setString(at, Query.foldOutlet(value))));
        query.from()
                .ifPresent(time -> add(
                        " AND article.latest >= ?",
                        (statement, at) -> statement.setLong(at, time.earliest().getEpochSecond())));
        query.to()
                .ifPresent(time -> add(
                        " AND article.earliest <= ?",
                        (statement, at) -> statement.setLong(at, time.latest().getEpochSecond())));
    }

    private void add(String condition, Parameter parameter) {
        sql.append(condition);
        parameters.add(parameter);
    }

    private static String match(Query query) {
        List<String> parts = new ArrayList<>();
        if (query.source().isPresent()) {
            parts.add(all("source", query.sourceWords()));
        }
        if (query.words().isPresent()) {
            parts.add(all("content", query.contentWords()));
        }
        return String.join(" AND ", parts);
    }

    private static String all(String column, List<String> words) {
        return words.stream()
                .map(word -> "\"" + word.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(" AND ", "(" + column + " : (", "))"));
    }

    /**
     * What may answer a query, in order.
     *
     * @param numbers of each attribution the number of its entry, then that of its article's
     */
    record Hits(long[] numbers) {

        int count() {
            return numbers.length / 2;
        }

        long attribution(int hit) {
            return numbers[2 * hit];
        }

        long article(int hit) {
            return numbers[2 * hit + 1];
        }
    }

    /** Returns the attributions behind a number, in order, at most so many. */
    static Hits hits(Connection connection, Query query, long after, int limit) throws SQLException {
        if (query.findsNothing()) {
            return new Hits(new long[0]);
        }
        IndexSearch search = new IndexSearch(query, after, limit);
        try (PreparedStatement statement = connection.prepareStatement(search.sql.toString())) {
            for (int i = 0; i < search.parameters.size(); i++) {
                search.parameters.get(i).set(statement, i + 1);
            }
            return hits(statement);
        }
    }

    private static Hits hits(PreparedStatement statement) throws SQLException {
        long[] numbers = new long[32];
        int count = 0;
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                if (count == numbers.length) {
                    numbers = Arrays.copyOf(numbers, count * 2);
                }
                numbers[count++] = found.getLong(1);
                numbers[count++] = found.getLong(2);
            }
        }
        return new Hits(Arrays.copyOf(numbers, count));
    }
}
