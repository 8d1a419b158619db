package dev.whence.postgresql;

import dev.whence.core.Article;
import dev.whence.ledger.seal.Verification;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rows by which attributions are found with the entries that they were made from, and looks for what Whence did
 * not put into the database. Not thread-safe.
 */
final class IndexCheck {

    /** More faults than these say nothing new. */
    private static final int MOST = 20;

    /** The columns of each table, in the order in which its rows are made. */
    private static final Map<String, String> COLUMNS = Map.of(
            "whence_article", "number, id, name, url, outlet, earliest, latest",
            "whence_attribution", "number, id, article, source, content",
            "whence_correction", "number, attribution, source",
            "whence_retraction", "number, id");

    private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\w+) .*");

    private final Connection connection;
    private final List<Verification.IndexFault> faults = new ArrayList<>();

    private IndexCheck(Connection connection) {
        this.connection = connection;
    }

    /** Keeps the tables from being rewritten meanwhile; a table that is missing is told later. */
    static void lock(Statement statement) throws SQLException {
        for (String table : FindRows.NAMES) {
            if (exists(statement, table)) {
                statement.execute("LOCK TABLE " + table + " IN ACCESS SHARE MODE");
            }
        }
    }

    private static boolean exists(Statement statement, String relation) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT to_regclass('" + relation + "') IS NOT NULL")) {
            return found.next() && found.getBoolean(1);
        }
    }

    /**
     * Finds what is wrong.
     *
     * @param whole whether the entries are as they were recorded, so that they can be compared
     */
    static List<Verification.IndexFault> faults(Connection connection, boolean whole) throws SQLException {
        IndexCheck check = new IndexCheck(connection);
        check.lookForForeign();
        check.lookForTraces();
        boolean complete = check.lookForMissing();
        if (whole && complete) {
            check.compare();
        }
        return check.faults;
    }

    private void lookForForeign() throws SQLException {
        for (Foreign one : Foreign.all(connection)) {
            String reason = one.what() + " was not put there by Whence";
            faults.add(
                    one.command().isPresent()
                            ? Verification.IndexFault.repairable(reason)
                            : new Verification.IndexFault(reason, "drop it, or rename it"));
        }
    }

    private void lookForTraces() throws SQLException {
        if (Erasing.isDue(connection)) {
            faults.add(new Verification.IndexFault(
                    "files of the server may still have traces of what was forgotten: it was not asked to let go of them",
                    "open it as a user who may run CHECKPOINT and SELECT pg_switch_wal()"));
        }
    }

    /** Tells whether all tables are there, with all their columns. */
    private boolean lookForMissing() throws SQLException {
        boolean complete = true;
        try (Statement statement = connection.createStatement()) {
            for (String table : FindRows.NAMES) {
                if (!exists(statement, table)) {
                    faults.add(Verification.IndexFault.repairable("table " + table + " is missing"));
                    complete = false;
                } else if (!columns(statement, table)
                        .containsAll(List.of(columns(table).split(", ")))) {
                    faults.add(new Verification.IndexFault(
                            "a column of table " + table + " is missing",
                            "drop the table (DROP TABLE " + table + "), and " + Verification.IndexFault.REPAIR));
                    complete = false;
                }
            }
            for (String command : FindRows.TABLES) {
                Matcher index = INDEX.matcher(command);
                if (index.matches() && !exists(statement, index.group(1))) {
                    faults.add(Verification.IndexFault.repairable("index " + index.group(1) + " is missing"));
                }
            }
        }
        return complete;
    }

    private static String columns(String table) {
        return Objects.requireNonNull(COLUMNS.get(table), table);
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT attname FROM pg_attribute WHERE attrelid = to_regclass('"
                + table + "') AND attnum > 0 AND NOT attisdropped")) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        return columns;
    }

    private void compare() throws SQLException {
        long size = Merkle.size(connection);
        Map<String, Long> articles = lastOfArticles();
        for (List<StoredEntry> page = StoredEntry.page(connection, 0, size);
                !page.isEmpty() && faults.size() < MOST;
                page = StoredEntry.page(connection, page.get(page.size() - 1).number() + 1, size)) {
            compare(page, articles);
        }
        for (String table : FindRows.NAMES) {
            lookForStrays(table, size);
        }
    }

    /** Returns by article the number of the entry that recorded it last. */
    private Map<String, Long> lastOfArticles() throws SQLException {
        Map<String, Long> last = new HashMap<>();
        for (List<StoredEntry> page = StoredEntry.page(connection, 0, Long.MAX_VALUE);
                !page.isEmpty();
                page = StoredEntry.page(connection, page.get(page.size() - 1).number() + 1, Long.MAX_VALUE)) {
            FindRows.Said.by(page)
                    .articles
                    .forEach((number, added) -> last.put(added.article().id(), number));
        }
        return last;
    }

    private void compare(List<StoredEntry> page, Map<String, Long> last) throws SQLException {
        FindRows.Said said = FindRows.Said.by(page);
        Map<String, Article> texts = texts(said, last);
        List<List<String>> articles = new ArrayList<>();
        said.articles.forEach((number, added) -> articles.add(row(FindRows.row(number, added.article()), List.of())));
        List<List<String>> attributions = new ArrayList<>();
        said.attributions.forEach((number, added) -> {
            Article article = texts.get(added.attribution().articleId());
            attributions.add(row(FindRows.row(number, added.attribution(), article), List.of(3, 4)));
        });
        said.superseded.forEach((number, id) -> attributions.add(row(FindRows.row(number, id), List.of(3, 4))));
        List<List<String>> corrections = new ArrayList<>();
        said.corrections.forEach((number, added) -> corrections.add(row(FindRows.row(number, added), List.of(2))));
        List<List<String>> retractions = new ArrayList<>();
        said.gone.forEach(gone -> retractions.add(row(gone, List.of())));
        long from = page.get(0).number();
        long to = page.get(page.size() - 1).number();
        compare("whence_article", articles, from, to);
        compare("whence_attribution", attributions, from, to);
        compare("whence_correction", corrections, from, to);
        compare("whence_retraction", retractions, from, to);
    }

    private Map<String, Article> texts(FindRows.Said said, Map<String, Long> last) throws SQLException {
        List<Long> numbers = said.attributions.values().stream()
                .map(added -> last.get(added.attribution().articleId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return FindRows.Said.by(StoredEntry.numbered(connection, numbers).values())
                .articlesById();
    }

    private void compare(String table, List<List<String>> made, long from, long to) throws SQLException {
        List<List<String>> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + columns(table) + " FROM " + table + " WHERE number BETWEEN ? AND ? ORDER BY number")) {
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet rows = select.executeQuery()) {
                int count = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= count; column++) {
                        row.add(text(rows.getObject(column)));
                    }
                    found.add(row);
                }
            }
        }
        report(table, "is missing, or is not what the entry says", without(made, found));
        report(table, "is not what the entry says", without(found, made));
    }

    private static List<List<String>> without(List<List<String>> rows, List<List<String>> others) {
        Map<List<String>, Integer> count = new HashMap<>();
        others.forEach(row -> count.merge(row, 1, Integer::sum));
        List<List<String>> left = new ArrayList<>();
        for (List<String> row : rows) {
            if (count.merge(row, -1, Integer::sum) < 0) {
                left.add(row);
            }
        }
        return left;
    }

    private void report(String table, String problem, List<List<String>> rows) {
        for (List<String> row : rows) {
            String where = "a row of " + table + " for entry " + row.get(0).replaceFirst("^value ", "") + " ";
            boolean told = faults.stream().anyMatch(fault -> fault.reason().startsWith(where));
            if (!told && faults.size() < MOST) {
                faults.add(Verification.IndexFault.repairable(where + problem));
            }
        }
    }

    private void lookForStrays(String table, long size) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet strays = statement.executeQuery(
                        "SELECT count(*), min(number) FROM " + table + " WHERE number < 0 OR number >= " + size)) {
            if (strays.next() && strays.getLong(1) > 0) {
                faults.add(Verification.IndexFault.repairable(table + " has " + strays.getLong(1)
                        + " rows that belong to no entry, the first of number " + strays.getLong(2)));
            }
        }
    }

    /**
     * @param words in which columns words stand, joined by blanks
     */
    private static List<String> row(Object[] values, List<Integer> words) {
        List<String> row = new ArrayList<>();
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            row.add(
                    value instanceof String joined && words.contains(column)
                            ? list(joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1)))
                            : text(value));
        }
        return row;
    }

    /** Returns text that is equal if two values are. */
    private static String text(@Nullable Object value) {
        try {
            if (value instanceof byte[] bytes) {
                return "bytes " + HexFormat.of().formatHex(bytes);
            }
            if (value instanceof Array array) {
                return array.getArray() instanceof Object[] all ? list(List.of(all)) : "no list";
            }
        } catch (SQLException | NullPointerException e) {
            return "no list of words";
        }
        return value == null ? "nothing" : "value " + value;
    }

    private static String list(List<?> words) {
        StringBuilder list = new StringBuilder("words");
        for (Object word : words) {
            String text = Objects.toString(word);
            list.append(' ').append(text.length()).append(':').append(text);
        }
        return list.toString();
    }
}
