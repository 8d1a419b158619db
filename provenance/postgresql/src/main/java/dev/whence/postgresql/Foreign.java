package dev.whence.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something on a ledger's tables, or named like them, that Whence did not put there and that may change what is written, read
 * or found.
 *
 * @param what what it is, in words
 * @param command what takes it out without losing a row; empty if nothing does
 */
record Foreign(String what, Optional<String> command) {

    private static final List<String> TABLES = Stream.concat(
                    Stream.of("whence_ledger", "whence_entry", "whence_piece", "whence_tile"), FindRows.NAMES.stream())
            .toList();

    /** Looks into the catalogue of the database, which everybody may read (PostgreSQL's manual, chapter 51). */
    private static final String QUESTION = """
            WITH own AS (SELECT oid, relname, relkind, relrowsecurity FROM pg_class
              WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND relname = ANY (?))
            SELECT 'trigger ' || tgname || ' on ' || relname, format('DROP TRIGGER %I ON %I', tgname, relname)
              FROM own JOIN pg_trigger ON tgrelid = own.oid AND NOT tgisinternal
            UNION ALL SELECT 'rule ' || rulename || ' on ' || relname, format('DROP RULE %I ON %I', rulename, relname)
              FROM own JOIN pg_rewrite ON ev_class = own.oid AND rulename <> '_RETURN'
            UNION ALL SELECT 'policy ' || polname || ' on ' || relname, format('DROP POLICY %I ON %I', polname, relname)
              FROM own JOIN pg_policy ON polrelid = own.oid
            UNION ALL SELECT 'row security on ' || relname, format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY', relname)
              FROM own WHERE relrowsecurity
            UNION ALL SELECT 'table ' || inhrelid::regclass || ', whose rows stand in ' || relname || ' too,',
                format('ALTER TABLE %s NO INHERIT %I', inhrelid::regclass, relname)
              FROM own JOIN pg_inherits ON inhparent = own.oid
            UNION ALL SELECT 'constraint ' || conname || ' on ' || relname,
                format('ALTER TABLE %I DROP CONSTRAINT %I', relname, conname)
              FROM own JOIN pg_constraint ON conrelid = own.oid AND contype IN ('c', 'f', 'u', 'x')
              WHERE conname <> 'whence_ledger_one_check'
            UNION ALL SELECT 'unique index ' || indexrelid::regclass || ' on ' || relname,
                format('DROP INDEX %s', indexrelid::regclass)
              FROM own JOIN pg_index ON indrelid = own.oid AND indisunique
              WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND conrelid = own.oid)
            UNION ALL SELECT 'generated column ' || attname || ' of ' || relname, NULL
              FROM own JOIN pg_attribute ON attrelid = own.oid AND attgenerated <> '' AND NOT attisdropped
            UNION ALL SELECT 'view ' || relname || ' in place of a table', NULL FROM own WHERE relkind <> 'r'
            UNION ALL SELECT CASE relkind WHEN 'r' THEN 'table ' ELSE 'view or table ' END || relname, NULL
              FROM pg_class WHERE relkind IN ('r', 'v', 'm', 'f', 'p') AND relname LIKE 'whence\\_%' AND relname <> ALL (?)
              AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
            ORDER BY 1
            """;

    static List<Foreign> all(Connection connection) throws SQLException {
        List<Foreign> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUESTION)) {
            statement.setArray(1, Rows.array(connection, "text", TABLES.toArray()));
            statement.setArray(2, Rows.array(connection, "text", TABLES.toArray()));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    all.add(new Foreign(found.getString(1), Optional.ofNullable(found.getString(2))));
                }
            }
        }
        return all;
    }
}
