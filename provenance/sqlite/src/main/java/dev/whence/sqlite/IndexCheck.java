package dev.whence.sqlite;

import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.merkle.MerkleLog;
import dev.whence.ledger.seal.Verification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/**
 * Compares the index of a ledger with one that is made anew from its entries, row by row and word by word, and looks for what
 * Whence did not put into the file. Not thread-safe.
 */
final class IndexCheck {

    /** More faults than these of one kind say nothing new. */
    private static final int MOST = 5;

    private static final String RESTORE = "go back to a copy of the ledger";

    /** Tables with rows for entries, and their columns with the numbers of those. */
    private static final List<String> OF_ENTRIES = List.of("entry.number", "piece.entry");

    private final Connection connection;
    private final long size;
    private final List<Verification.IndexFault> faults = new ArrayList<>();

    private IndexCheck(Connection connection, long size) {
        this.connection = connection;
        this.size = size;
    }

    /** Finds what is wrong, if all entries are as they were recorded. */
    static List<Verification.IndexFault> faults(Connection connection, EntryRows entries, long size)
            throws SQLException {
        IndexCheck check = new IndexCheck(connection, size);
        check.lookAround();
        check.lookInside();
        check.compare(entries);
        return check.faults;
    }

    /** Finds what is wrong beside the index, whatever the entries are. */
    static List<Verification.IndexFault> faultsAround(Connection connection, long size) throws SQLException {
        IndexCheck check = new IndexCheck(connection, size);
        check.lookAround();
        return check.faults;
    }

    private void lookAround() throws SQLException {
        lookForForeign();
        lookAtColumns();
        for (String column : OF_ENTRIES) {
            lookForStrays(column, size);
        }
        lookForStrays("tile.number", size / MerkleLog.TILE);
        if (Wiping.isDue(connection)) {
            faults.add(new Verification.IndexFault(
                    "the file may still have traces of what was forgotten: it was not made anew since",
                    "make room for a copy of the file, and open it where it can be written"));
        }
    }

    private void lookForForeign() throws SQLException {
        for (IndexSchema.Foreign one : IndexSchema.foreign(connection)) {
            String reason = one.type() + " " + one.name() + " on " + one.table() + " was not put there by Whence";
            faults.add(
                    one.holdsNoRows()
                            ? Verification.IndexFault.repairable(reason)
                            : new Verification.IndexFault(
                                    "table " + one.name() + " was not put there by Whence", one.drop()));
        }
    }

    private void lookAtColumns() throws SQLException {
        try (Connection fresh = IndexSchema.fresh()) {
            for (String table : List.of("entry", "piece", "tile")) {
                String columns = "SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo('"
                        + table + "') ORDER BY cid";
                String made = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '" + table + "'";
                if (!read(connection, columns).equals(read(fresh, columns))
                        || !read(connection, made).equals(read(fresh, made))) {
                    faults.add(new Verification.IndexFault(
                            "table " + table + " has other columns than Whence makes", RESTORE));
                }
            }
            String makings = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
                    + " AND name NOT LIKE 'words\\__%' ESCAPE '\\' AND tbl_name NOT IN ('entry', 'piece', 'tile')"
                    + " ORDER BY name";
            List<List<String>> found = read(connection, makings);
            for (List<String> made : read(fresh, makings)) {
                if (!found.contains(made)) {
                    faults.add(Verification.IndexFault.repairable(
                            made.get(0) + " of the index is missing, or is made otherwise"));
                }
            }
        }
    }

    private static List<List<String>> read(Connection connection, String question) throws SQLException {
        try (Rows rows = new Rows(connection, question)) {
            List<List<String>> all = new ArrayList<>();
            for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
                all.add(row);
            }
            return all;
        }
    }

    private void lookForStrays(String column, long end) throws SQLException {
        String table = column.substring(0, column.indexOf('.'));
        String strays = column + " < 0 OR " + column + " >= " + end + " OR typeof(" + column + ") <> 'integer'";
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT count(*), min(" + column + ") FROM " + table + " WHERE " + strays)) {
            if (found.next() && found.getLong(1) > 0) {
                faults.add(new Verification.IndexFault(
                        "table " + table + " has " + found.getLong(1)
                                + " rows that belong to no entry, the first of number " + found.getString(2),
                        "delete them: DELETE FROM " + table + " WHERE " + strays));
            }
        }
    }

    /** SQLite's own check: each index against its table, and the words' trees by themselves. */
    private void lookInside() {
        try {
            for (List<String> row : read(connection, "PRAGMA integrity_check(" + MOST + ")")) {
                if (!row.get(0).equals("ok")) {
                    faults.add(Verification.IndexFault.repairable("SQLite finds " + row.get(0)));
                }
            }
        } catch (SQLException e) {
            faults.add(Verification.IndexFault.repairable("SQLite cannot check the file: " + e.getMessage()));
        }
    }

    private void compare(EntryRows entries) throws SQLException {
        try (Connection fresh = IndexSchema.fresh();
                IndexRows made = new IndexRows(fresh, entries)) {
            SqliteFile.execute(fresh, "BEGIN");
            made.addAll(size);
            SqliteFile.execute(fresh, "COMMIT");
            for (Compared compared : Compared.values()) {
                compare(compared, fresh);
            }
            lookUpWordsIn(fresh);
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_FULL.code) {
                throw new LedgerException(
                        "the temporary folder of SQLite",
                        "has no room to make the index anew there and compare it",
                        "make room, or name another folder in SQLITE_TMPDIR",
                        e);
            }
            throw e;
        }
    }

    /** What is compared, in an order of its own that both have. */
    private enum Compared {
        // an article that is only awaited has no number, and is looked for nowhere
        ARTICLE(
                "article",
                "SELECT " + value("id") + ", " + value("number") + ", " + value("name") + ", " + value("url") + ", "
                        + value("outlet") + ", " + value("earliest") + ", " + value("latest")
                        + " FROM article ORDER BY 1"),
        ATTRIBUTION(
                "attribution",
                "SELECT printf('%020d', attribution.number), " + value("attribution.id") + ", " + value("article.id")
                        + " FROM attribution LEFT JOIN article ON article.key = attribution.article ORDER BY 1"),
        RETRACTION("retraction", "SELECT " + value("id") + " FROM retraction ORDER BY 1"),
        CORRECTION(
                "correction",
                "SELECT " + value("attribution") + ", " + value("number") + " FROM correction ORDER BY 1"),
        WORDS_OF(IndexSchema.WORDS, "SELECT printf('%020d', id) FROM words_docsize ORDER BY 1"),
        SETTING(IndexSchema.WORDS, "SELECT " + value("k") + ", " + value("v") + " FROM words_config ORDER BY 1"),
        WORD(
                IndexSchema.WORDS,
                "SELECT hex(term) || ' ' || printf('%020d', doc) || ' ' || col FROM temp.word_instance");

        private final String table;
        private final String question;

        Compared(String table, String question) {
            this.table = table;
            this.question = question;
        }

        /** Text that is equal if two values are, of whatever type. */
        private static String value(String column) {
            return "typeof(" + column + ") || hex(" + column + ")";
        }
    }

    private void compare(Compared compared, Connection fresh) {
        try {
            if (compared == Compared.WORD) {
                listWords(connection);
                listWords(fresh);
            }
            try (Rows found = new Rows(connection, compared.question);
                    Rows made = new Rows(fresh, compared.question)) {
                compare(compared, found, made);
            }
        } catch (SQLException e) {
            faults.add(Verification.IndexFault.repairable(
                    "table " + compared.table + " of the index cannot be read: " + e.getMessage()));
        }
    }

    private void lookUpWordsIn(Connection fresh) {
        try {
            lookUpWords(fresh);
        } catch (SQLException e) {
            faults.add(Verification.IndexFault.repairable("words of the index cannot be looked up: " + e.getMessage()));
        }
    }

    /** A word can stand in the index and yet not be found, if what leads to its page is gone. */
    private void lookUpWords(Connection fresh) throws SQLException {
        SqliteFile.execute(fresh, "DROP TABLE IF EXISTS temp.word_row");
        SqliteFile.execute(fresh, "CREATE VIRTUAL TABLE temp.word_row USING fts5vocab (main, words, row)");
        try (Statement statement = fresh.createStatement();
                ResultSet words = statement.executeQuery("SELECT term, doc FROM temp.word_row");
                PreparedStatement find =
                        connection.prepareStatement("SELECT count(*) FROM words WHERE words MATCH ?")) {
            int missed = 0;
            while (words.next() && missed < MOST) {
                find.setString(1, '"' + words.getString(1).replace("\"", "\"\"") + '"');
                missed += isFound(find, words.getLong(2)) ? 0 : 1;
            }
            if (missed > 0) {
                faults.add(Verification.IndexFault.repairable(
                        "words that stand in table words of the index are not found in it"));
            }
        }
    }

    private static boolean isFound(PreparedStatement find, long times) {
        try (ResultSet found = find.executeQuery()) {
            return found.next() && found.getLong(1) == times;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void listWords(Connection connection) throws SQLException {
        SqliteFile.execute(connection, "DROP TABLE IF EXISTS temp.word_instance");
        SqliteFile.execute(
                connection, "CREATE VIRTUAL TABLE temp.word_instance USING fts5vocab (main, words, instance)");
    }

    private void compare(Compared compared, Rows found, Rows made) throws SQLException {
        int reported = 0;
        List<String> here = found.next();
        List<String> there = made.next();
        while (reported < MOST && !(here.isEmpty() && there.isEmpty())) {
            int order = here.isEmpty() ? 1 : there.isEmpty() ? -1 : here.get(0).compareTo(there.get(0));
            if (order == 0) {
                if (!here.equals(there)) {
                    report(compared, "is not what the entries say", here);
                    reported++;
                }
                here = found.next();
                there = made.next();
            } else if (order < 0) {
                report(compared, "belongs to no entry", here);
                reported++;
                here = found.next();
            } else {
                report(compared, "is missing", there);
                reported++;
                there = made.next();
            }
        }
    }

    private void report(Compared compared, String problem, List<String> row) {
        faults.add(Verification.IndexFault.repairable(
                "a row of table " + compared.table + entry(compared, row).orElse("") + " " + problem));
    }

    /** Names the entry that a row is for, where the row itself says so. */
    private static Optional<String> entry(Compared compared, List<String> row) {
        return switch (compared) {
            case ATTRIBUTION, WORDS_OF -> Optional.of(" for entry " + number(row.get(0)));
            case WORD -> Optional.of(" for entry " + number(row.get(0).split(" ")[1]));
            default -> Optional.empty();
        };
    }

    private static String number(String padded) {
        try {
            return String.valueOf(Long.parseLong(padded));
        } catch (NumberFormatException e) {
            return padded;
        }
    }

    /** Rows that a question gives, each a list of texts. */
    private static final class Rows implements AutoCloseable {

        private final Statement statement;
        private final ResultSet found;
        private final int columns;

        Rows(Connection connection, String question) throws SQLException {
            statement = connection.createStatement();
            try {
                found = statement.executeQuery(question);
                columns = found.getMetaData().getColumnCount();
            } catch (SQLException e) {
                statement.close();
                throw e;
            }
        }

        /** Returns the next row; an empty one if there is none. */
        List<String> next() throws SQLException {
            if (!found.next()) {
                return List.of();
            }
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                row.add(String.valueOf(found.getString(column)));
            }
            return row;
        }

        @Override
        public void close() throws SQLException {
            found.close();
            statement.close();
        }
    }
}
