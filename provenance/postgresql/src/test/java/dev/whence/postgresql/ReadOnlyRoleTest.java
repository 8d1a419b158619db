package dev.whence.postgresql;

import static dev.whence.postgresql.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.ledger.Found;
import dev.whence.ledger.Query;
import dev.whence.tracker.Tracker;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever may only read the tables can find in a ledger and verify it; whoever may not is told so in one line. */
class ReadOnlyRoleTest {

    private static final String PASSWORD = "welcome";
    private static final AtomicInteger ROLES = new AtomicInteger();

    private final String role = "reader_" + ROLES.incrementAndGet();

    private String url() throws Exception {
        String url = Ledgers.freshUrl(PostgresServer.shared());
        try (Tracker tracker = InventedPress.tracker(Ledgers.open(url))) {
            tracker.record(
                    IntStream.range(0, 4).mapToObj(InventedPress::article).toList());
        }
        PostgresServer.shared().execute(url, "CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
        return url;
    }

    private static String schema(String url) {
        return url.substring(url.indexOf('=') + 1);
    }

    private void grant(String url, String right) throws Exception {
        PostgresServer.shared().execute(url, "GRANT " + right + " " + schema(url) + " TO " + role);
    }

    private PostgresqlLedger openExisting(String url) {
        String login = role + ":" + PASSWORD + "@";
        return PostgresqlLedger.openExisting(url.substring("jdbc:".length()).replace("//", "//" + login));
    }

    @Test
    void whoever_may_only_read_can_find_and_verify() throws Exception {
        String url = url();
        grant(url, "USAGE ON SCHEMA");
        grant(url, "SELECT ON ALL TABLES IN SCHEMA");
        assertCanRead(url);
    }

    private void assertCanRead(String url) throws Exception {
        try (PostgresqlLedger ledger = openExisting(url);
                Stream<Found> found = ledger.find(Query.builder().build())) {
            assertThat(found).isNotEmpty();
            assertThat(ledger.verify(List.of(ledger.checkpoint())).holds()).isTrue();
            assertRefused(() -> ledger.append(Ledgers.numbered(0, 1)), "this user may not do that");
            assertRefused(() -> ledger.forget(List.of("Ines Calloway")), "this user may not do that");
            assertRefused(ledger::repairIndex, "this user may not do that");
        }
    }

    /** It cannot be brought up to date by whoever may only read, and is read as it is. */
    @Test
    void a_ledger_of_an_older_version_can_be_read_too() throws Exception {
        String url = url();
        PostgresServer.shared()
                .execute(
                        url,
                        "UPDATE whence_ledger SET schema = 2; ALTER TABLE whence_ledger DROP wiping;"
                                + " UPDATE whence_attribution SET source = '{}', content = '{}'");
        grant(url, "USAGE ON SCHEMA");
        grant(url, "SELECT ON ALL TABLES IN SCHEMA");
        assertCanRead(url);
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            assertThat(ledger.verify(List.of()).holds()).isTrue();
        }
        assertThat(PostgresServer.shared().count(url, "whence_ledger WHERE schema = 3"))
                .isOne();
        assertCanRead(url);
    }

    @Test
    void whoever_may_do_nothing_is_told_so() throws Exception {
        String url = url();
        assertRefused(() -> openExisting(url), "this user may not");
        grant(url, "USAGE ON SCHEMA");
        assertRefused(() -> openExisting(url), "this user may not");
    }
}
