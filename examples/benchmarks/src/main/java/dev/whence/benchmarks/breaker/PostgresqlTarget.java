package dev.whence.benchmarks.breaker;

import dev.whence.postgresql.PostgresqlLedger;
import dev.whence.tracker.Ledger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A copy of a ledger in a schema of a PostgreSQL database; the sound one is in another schema. */
final class PostgresqlTarget implements Target, AutoCloseable {

    static final String SOUND = "whence_breaker_sound";
    static final String COPY = "whence_breaker_copy";

    private final String address;

    /** What the schema of the copy holds when it was just made; empty before. */
    private List<String> made = List.of();

    PostgresqlTarget(String address) throws SQLException {
        this.address = address;
        run("DROP SCHEMA IF EXISTS " + SOUND + " CASCADE", "CREATE SCHEMA " + SOUND);
    }

    String soundAddress() {
        return inSchema(address, SOUND);
    }

    /** Returns an address with the schema in which the ledger is. */
    static String inSchema(String address, String schema) {
        return address + (address.indexOf('?') < 0 ? '?' : '&') + "currentSchema=" + schema;
    }

    /** Returns the address as the driver takes it. */
    static String driverAddress(String address) {
        return address.startsWith("jdbc:") ? address : Addresses.ofDriver(address);
    }

    private void run(String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection(driverAddress(address));
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    @Override
    public void reset() throws SQLException {
        if (made.isEmpty() || !schema().equals(made)) {
            run("DROP SCHEMA IF EXISTS " + COPY + " CASCADE", "CREATE SCHEMA " + COPY);
            // its tables, with all constraints and indexes, are those that this version makes
            open().close();
            made = schema();
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> tables = Row.tables(connection, Layout.POSTGRESQL);
            statement.execute("TRUNCATE " + String.join(", ", tables));
            for (String table : tables) {
                statement.execute("INSERT INTO " + table + " SELECT * FROM " + SOUND + "." + table);
            }
            connection.commit();
        }
    }

    /** Returns the tables, indexes, views, triggers, rules and functions of the copy. */
    private List<String> schema() throws SQLException {
        List<String> all = new ArrayList<>();
        String own = " WHERE relnamespace = current_schema()::regnamespace";
        List<String> queries = List.of(
                "SELECT relkind::text || ' ' || relname || ' ' || relnatts FROM pg_class" + own + " ORDER BY 1",
                "SELECT 'trigger ' || tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid" + own
                        + " AND NOT tgisinternal ORDER BY 1",
                "SELECT 'rule ' || rulename FROM pg_rules WHERE schemaname = current_schema() ORDER BY 1",
                "SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace ORDER BY 1");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String query : queries) {
                try (ResultSet found = statement.executeQuery(query)) {
                    while (found.next()) {
                        all.add(found.getString(1));
                    }
                }
            }
        }
        return all;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(driverAddress(inSchema(address, COPY)));
    }

    @Override
    public Ledger open() {
        return PostgresqlLedger.open(inSchema(address, COPY), Target.CLOCK);
    }

    @Override
    public Layout layout() {
        return Layout.POSTGRESQL;
    }

    @Override
    public String place() {
        return "postgresql:";
    }

    @Override
    public List<String> rows() throws SQLException {
        List<String> all = schema();
        try (Connection connection = connect()) {
            for (String table : Row.tables(connection, Layout.POSTGRESQL)) {
                Rows.of(connection, table).forEach(row -> all.add(table + " " + row));
            }
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        run("DROP SCHEMA IF EXISTS " + COPY + " CASCADE", "DROP SCHEMA IF EXISTS " + SOUND + " CASCADE");
    }
}
