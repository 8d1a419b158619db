package dev.whence.postgresql;

import static dev.whence.postgresql.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.ledger.entry.LedgerException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thing that can be wrong with a server or a database gets one line of its own. */
class RefusalTest {

    @Test
    void a_server_that_is_not_there_is_named() throws Exception {
        int port = unusedPort();
        assertRefused(
                () -> Ledgers.open("postgresql://127.0.0.1:" + port + "/news"),
                "postgresql://127.0.0.1:" + port + "/news: no server answers; start it, or check host and port");
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return nobody.getLocalPort();
        }
    }

    @Test
    void a_wrong_password_is_not_let_in() throws Exception {
        String url = PostgresServer.shared().url("postgres");
        assertRefused(() -> PostgresqlLedger.open(url, PostgresServer.USER, "guessed"), "user or password is wrong");
        assertRefused(() -> PostgresqlLedger.open(url, "stranger", "guessed"), "user or password is wrong");
    }

    @Test
    void a_password_that_is_asked_for_must_be_given() throws Exception {
        String url = PostgresServer.shared().url("postgres").substring("jdbc:".length());
        assertRefused(
                () -> PostgresqlLedger.open(url.replace("//", "//" + PostgresServer.USER + "@")),
                "the server asks for a password");
    }

    @Test
    void user_and_password_can_stand_in_the_address_and_never_in_a_message() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = withLogin(Ledgers.freshUrl(server));
        try (PostgresqlLedger ledger = PostgresqlLedger.open(url)) {
            ledger.append(Ledgers.numbered(0, 1));
            assertThat(ledger.size()).isOne();
        }
        assertRefused(
                () -> PostgresqlLedger.open(url.replace("/postgres?", "/missing?")),
                "postgresql://127.0.0.1:" + server.port() + "/missing: there is no such database");
        assertThatThrownBy(() -> PostgresqlLedger.open("mysql://ines:secret@host/db?password=secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("url must begin with postgresql://")
                .hasMessageNotContaining("secret");
    }

    private static String withLogin(String url) {
        String login = PostgresServer.USER + ":"
                + URLEncoder.encode(PostgresServer.PASSWORD, StandardCharsets.UTF_8)
                        .replace("+", "%20");
        return url.substring("jdbc:".length()).replace("//", "//" + login + "@");
    }

    @Test
    void a_missing_schema_is_named() throws Exception {
        String url = PostgresServer.shared().url("postgres") + "?currentSchema=nowhere";
        assertRefused(() -> Ledgers.open(url), "there is no such schema");
    }

    @Test
    void looking_where_there_is_no_ledger_makes_none() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = Ledgers.freshUrl(server);
        assertRefused(
                () -> PostgresqlLedger.openExisting(withLogin(url)), "there is no ledger; record something first");
        assertThat(server.count(url, "pg_class WHERE relnamespace = current_schema()::regnamespace"))
                .isZero();
        Ledgers.open(url).close();
        try (PostgresqlLedger ledger = PostgresqlLedger.openExisting(withLogin(url))) {
            assertThat(ledger.size()).isZero();
        }
    }

    /** The driver would tell the program's log of an address that it does not take, which is a line too many. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://127.0.0.1:99999/news",
                "postgresql://127.0.0.1:0x1/news",
                "postgresql://127.0.0.1:5432,other:123456/news",
                "postgresql://127.0.0.1:5432",
                "postgresql://127.0.0.1/news/today",
                "postgresql://127.0.0.1/new%s",
                "postgresql://ines:pass/word@127.0.0.1/news",
                "postgresql://ines:100%@127.0.0.1/news",
                "jdbc:postgresql://127.0.0.1:-1/news"
            })
    void an_address_that_leads_nowhere_is_refused_without_a_word_to_the_log(String url) {
        List<LogRecord> logged = new ArrayList<>();
        Logger driver = Logger.getLogger("org.postgresql");
        Handler handler = handler(logged);
        driver.addHandler(handler);
        try {
            assertThatThrownBy(() -> PostgresqlLedger.open(url))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("url must be like postgresql://host:5432/database")
                    .hasMessageNotContainingAny("pass", "100");
            assertThat(logged).isEmpty();
        } finally {
            driver.removeHandler(handler);
        }
    }

    private static Handler handler(List<LogRecord> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://127.0.0.1:PORT/news",
                "postgresql://[::1]:PORT/news?connectTimeout=5",
                "jdbc:postgresql://localhost:PORT,127.0.0.1:PORT/news",
                "postgresql://ines:pass%2Fword@localhost:PORT/news"
            })
    void an_address_of_any_form_that_the_driver_takes_is_taken(String form) throws Exception {
        String url = form.replace("PORT", Integer.toString(unusedPort()));
        assertThatThrownBy(() -> PostgresqlLedger.open(url))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("no server answers");
    }

    @Test
    void tables_of_another_program_are_left_as_they_are() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String other = Ledgers.freshUrl(server);
        server.execute(other, "CREATE TABLE whence_ledger (recipe text)");
        assertRefused(() -> Ledgers.open(other), "is no ledger: another program's");
        String another = Ledgers.freshUrl(server);
        server.execute(another, "CREATE TABLE whence_entry (recipe text)");
        assertRefused(() -> Ledgers.open(another), "is no ledger: another program's");
    }

    @Test
    void a_ledger_stands_beside_the_tables_of_another_program() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = Ledgers.freshUrl(server);
        server.execute(url, "CREATE TABLE recipe (name text)");
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            ledger.append(Ledgers.numbered(0, 1));
            assertThat(ledger.size()).isOne();
        }
    }

    @Test
    void a_database_that_is_not_utf_8_is_refused() throws Exception {
        PostgresServer server = PostgresServer.shared();
        server.execute(server.url("postgres"), "CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0");
        assertRefused(() -> Ledgers.open(server.url("latin")), "does not keep UTF-8");
    }

    @Test
    void a_newer_schema_is_refused_by_its_number() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = Ledgers.freshUrl(server);
        Ledgers.open(url).close();
        server.execute(url, "UPDATE whence_ledger SET schema = 77");
        assertRefused(() -> Ledgers.open(url), "newer version of Whence", "schema 77");
    }

    @Test
    void a_user_without_the_right_is_told_so() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = Ledgers.freshUrl(server);
        Ledgers.open(url).close();
        server.execute(url, "CREATE ROLE guest LOGIN PASSWORD 'welcome'");
        server.execute(url, "GRANT USAGE ON SCHEMA " + url.substring(url.indexOf('=') + 1) + " TO guest");
        assertRefused(() -> PostgresqlLedger.open(url, "guest", "welcome"), "this user may not do that");
    }

    @Test
    void a_full_disk_keeps_nothing_and_says_so() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = Ledgers.freshUrl(server);
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            ledger.append(Ledgers.numbered(0, 2));
            // what the server reports when it cannot make a file longer
            server.execute(
                    url,
                    "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS"
                            + " $$ BEGIN RAISE 'could not extend file' USING ERRCODE = '53100'; END $$");
            server.execute(url, "CREATE TRIGGER full_disk BEFORE INSERT ON whence_piece EXECUTE FUNCTION full_disk()");
            assertRefused(() -> ledger.append(Ledgers.numbered(2, 5)), "disk is full", "nothing of this was kept");
            server.execute(url, "DROP TRIGGER full_disk ON whence_piece");
            ledger.append(Ledgers.numbered(5, 6));
            assertThat(Ledgers.read(ledger))
                    .containsExactly(Ledgers.numbered(0), Ledgers.numbered(1), Ledgers.numbered(5));
        }
    }

    @Test
    void a_server_that_only_reads_can_be_read() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            String url = server.urlOfSchema("archive");
            try (PostgresqlLedger ledger = Ledgers.open(url)) {
                ledger.append(Ledgers.numbered(0, 3));
            }
            server.stop();
            // from now on it follows another server, which does not come
            Path standby = Files.createFile(server.dataFolder().resolve("standby.signal"));
            server.restart();
            try (PostgresqlLedger ledger = Ledgers.open(url)) {
                assertThat(Ledgers.read(ledger)).isEqualTo(Ledgers.numbered(0, 3));
                assertThat(ledger.verify(List.of()).holds()).isTrue();
                assertRefused(() -> ledger.append(Ledgers.numbered(3, 4)), "the server is read-only");
            }
            assertRefused(() -> Ledgers.open(server.url("postgres")), "the server is read-only");
            Files.delete(standby);
        }
    }

    @Test
    void a_damaged_entry_is_named_by_its_number() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = Ledgers.freshUrl(server);
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            ledger.append(Ledgers.numbered(0, 3));
            server.execute(url, "UPDATE whence_entry SET body = '{\"kind\":\"retraction\"}' WHERE number = 1");
            assertThatThrownBy(() -> Ledgers.read(ledger))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("entry 1: is damaged");
        }
    }
}
