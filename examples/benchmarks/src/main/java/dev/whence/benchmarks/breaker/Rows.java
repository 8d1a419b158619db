package dev.whence.benchmarks.breaker;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** The rows of a table as lines, whatever its columns are. */
final class Rows {

    private Rows() {}

    static List<String> of(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            ResultSetMetaData columns = found.getMetaData();
            while (found.next()) {
                TreeMap<String, String> row = new TreeMap<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    Object value = found.getObject(column);
                    row.put(
                            columns.getColumnName(column),
                            value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value));
                }
                rows.add(row.toString());
            }
        }
        Collections.sort(rows);
        return rows;
    }
}
