package dev.whence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection can be lost at any moment: what is told of an append is what came of it. */
class LostConnectionTest {

    private static final List<Entry> BEFORE = Ledgers.numbered(0, 2);
    private static final List<Entry> APPENDED = Ledgers.numbered(2, 5);

    private PostgresServer server;
    private String url;

    @BeforeEach
    void makeLedger() throws Exception {
        server = PostgresServer.shared();
        url = Ledgers.freshUrl(server);
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            ledger.append(BEFORE);
        }
    }

    @Test
    void the_next_use_gets_a_new_connection() throws Exception {
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            ledger.append(Ledgers.numbered(2, 3));
            throwOut();
            ledger.append(Ledgers.numbered(3, 4));
            throwOut();
            assertThat(Ledgers.read(ledger)).isEqualTo(Ledgers.numbered(0, 4));
        }
    }

    @Test
    void a_restarted_server_is_found_again() throws Exception {
        try (PostgresServer own = PostgresServer.start();
                PostgresqlLedger ledger = Ledgers.open(own.urlOfSchema("own"))) {
            ledger.append(BEFORE);
            own.stop();
            Refusals.assertRefused(() -> ledger.append(APPENDED), "no server answers");
            Refusals.assertRefused(() -> Ledgers.read(ledger), "no server answers");
            own.restart();
            ledger.append(APPENDED);
            assertThat(Ledgers.read(ledger)).isEqualTo(Ledgers.numbered(0, 5));
        }
    }

    @Test
    void a_connection_that_is_lost_while_waiting_its_turn_keeps_nothing_twice() throws Exception {
        try (Connection other = PostgresServer.connect(url);
                PostgresqlLedger ledger = Ledgers.open(url)) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT * FROM whence_ledger FOR UPDATE");
            CompletableFuture<Void> appending = CompletableFuture.runAsync(() -> ledger.append(APPENDED));
            awaitWaiting();
            throwOutThoseWaiting();
            awaitWaiting();
            other.commit();
            appending.get(15, TimeUnit.MINUTES);
            assertThat(Ledgers.read(ledger)).isEqualTo(Ledgers.numbered(0, 5));
        }
    }

    @Test
    void a_commit_that_went_through_unheard_is_found_out() throws Exception {
        AtomicBoolean cut = new AtomicBoolean();
        try (PostgresqlLedger ledger = PostgresqlLedger.open(cutting(cut, Connection::commit))) {
            cut.set(true);
            ledger.append(APPENDED);
            assertThat(cut).isFalse();
            assertThat(Ledgers.read(ledger)).isEqualTo(Ledgers.numbered(0, 5));
        }
    }

    @Test
    void a_commit_that_never_arrived_is_found_out() throws Exception {
        AtomicBoolean cut = new AtomicBoolean();
        try (PostgresqlLedger ledger = PostgresqlLedger.open(cutting(cut, Connection::rollback))) {
            cut.set(true);
            Refusals.assertRefused(() -> ledger.append(APPENDED), "connection was lost; nothing of this was kept");
            assertThat(Ledgers.read(ledger)).isEqualTo(BEFORE);
        }
    }

    @Test
    void a_commit_that_never_arrived_is_not_taken_for_the_same_words_of_another_writer() throws Exception {
        List<Entry> withoutText = List.of(new Entry.Retraction("one", ""));
        AtomicBoolean cut = new AtomicBoolean();
        try (PostgresqlLedger other = Ledgers.open(url);
                PostgresqlLedger ledger = PostgresqlLedger.open(cutting(cut, connection -> {
                    connection.rollback();
                    other.append(withoutText);
                }))) {
            cut.set(true);
            Refusals.assertRefused(() -> ledger.append(withoutText), "nothing of this was kept");
            assertThat(ledger.size()).isEqualTo(BEFORE.size() + 1);
        }
    }

    @Test
    void a_commit_that_nobody_can_tell_of_any_more_is_said_to_be_unknown() throws Exception {
        AtomicBoolean cut = new AtomicBoolean();
        AtomicBoolean forbidden = new AtomicBoolean();
        DataSource source = source(() -> {
            if (forbidden.get()) {
                throw new SQLException("no more", "28000");
            }
            return connection(cut, connection -> {
                connection.commit();
                forbidden.set(true);
            });
        });
        try (PostgresqlLedger ledger = PostgresqlLedger.open(source)) {
            cut.set(true);
            assertThatThrownBy(() -> ledger.append(APPENDED))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("entries 2 to 4 were being committed")
                    .hasMessageContaining("whether they are kept is not known");
        }
    }

    private interface Instead {
        void of(Connection connection) throws SQLException;
    }

    private interface Opening {
        Connection open() throws SQLException;
    }

    /** Connections of which one does something else than to commit, and then seems lost. */
    private DataSource cutting(AtomicBoolean cut, Instead instead) {
        return source(() -> connection(cut, instead));
    }

    private static DataSource source(Opening opening) {
        return (DataSource) Proxy.newProxyInstance(
                LostConnectionTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return opening.open();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private Connection connection(AtomicBoolean cut, Instead instead) throws SQLException {
        Connection real = PostgresServer.connect(url);
        return (Connection) Proxy.newProxyInstance(
                LostConnectionTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && cut.compareAndSet(true, false)) {
                        instead.of(real);
                        real.close();
                        throw new SQLException("the line is cut", "08006");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Ends every other connection of the ledger's users. */
    private void throwOut() throws SQLException {
        server.execute(
                url,
                "SELECT pg_terminate_backend(pid, 900000) FROM pg_stat_activity WHERE application_name = 'Whence'");
    }

    private void throwOutThoseWaiting() throws SQLException {
        server.execute(
                url, "SELECT pg_terminate_backend(pid, 900000) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
    }

    private void awaitWaiting() throws Exception {
        try (Connection connection = PostgresServer.connect(url);
                var statement = connection.createStatement()) {
            long start = System.nanoTime();
            while (System.nanoTime() - start < TimeUnit.MINUTES.toNanos(15)) {
                try (var found = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")) {
                    if (found.next() && found.getInt(1) > 0) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("nobody waits");
    }
}
