package dev.whence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.ledger.entry.Entry;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What several threads append to one ledger at a time is one transaction. */
class GroupCommitTest {

    private static final int THREADS = 8;

    private final List<Thread> threads = new ArrayList<>();

    @Test
    void what_waits_while_another_writes_is_one_transaction() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = Ledgers.freshUrl(server);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work);
            threads.add(thread);
            return thread;
        });
        try (PostgresqlLedger ledger = Ledgers.open(url);
                Connection other = PostgresServer.connect(url)) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT * FROM whence_ledger FOR UPDATE");
            List<Future<?>> appending = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                List<Entry> own = Ledgers.numbered(thread * 3, thread * 3 + 3);
                appending.add(pool.submit(() -> ledger.append(own)));
            }
            // the first one waits at the server, the others behind it
            while (threadsWaiting() < THREADS - 1 || connectionsWaiting(server, url) == 0) {
                assertThat(appending).as("nothing is appended yet").noneMatch(Future::isDone);
                Thread.sleep(10);
            }
            assertThat(connectionsWaiting(server, url)).isOne();
            other.commit();
            for (Future<?> one : appending) {
                one.get(15, TimeUnit.MINUTES);
            }
            assertThat(Ledgers.read(ledger)).containsExactlyInAnyOrderElementsOf(Ledgers.numbered(0, THREADS * 3));
            assertThat(server.count(url, "(SELECT DISTINCT xmin::text FROM whence_entry) AS transactions"))
                    .isBetween(1L, 3L);
            assertThat(ledger.verify(List.of()).flaw()).isEmpty();
        } finally {
            pool.shutdown();
        }
    }

    private long threadsWaiting() {
        return threads.stream()
                .filter(thread -> thread.getState() == Thread.State.WAITING)
                .count();
    }

    private static long connectionsWaiting(PostgresServer server, String url) throws Exception {
        return server.count(url, "pg_stat_activity WHERE wait_event_type = 'Lock'");
    }
}
