package dev.whence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.tracker.Tracker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is forgotten is in no file of the database any more. */
class ForgettingTest {

    private static final String NAME = "Ines Calloway";

    @Test
    void no_file_but_the_write_ahead_log_holds_what_was_forgotten() throws Exception {
        try (PostgresServer server = PostgresServer.start("autovacuum=off")) {
            String url = server.urlOfSchema("press");
            try (Tracker tracker = InventedPress.tracker(Ledgers.open(url))) {
                tracker.record(
                        IntStream.range(0, 40).mapToObj(InventedPress::article).toList());
            }
            // statistics hold samples of columns
            server.execute(url, "ANALYZE");
            server.execute(url, "CHECKPOINT");
            assertThat(filesWith(server, NAME)).as("before").isNotEmpty();
            try (Connection older = PostgresServer.connect(url);
                    Statement statement = older.createStatement();
                    PostgresqlLedger ledger = Ledgers.open(url)) {
                // a transaction that still may see what was there; the server keeps dead rows for it
                older.setAutoCommit(false);
                older.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                statement.execute("SELECT count(*) FROM pg_class");
                Checkpoint before = ledger.checkpoint();
                assertThat(ledger.forget(List.of(NAME)).pieces()).isPositive();
                assertThat(filesWith(server, NAME)).as("after").isEmpty();
                assertThat(ledger.verify(List.of(before)).flaw()).isEmpty();
                assertThat(ledger.forget(List.of(NAME)).pieces()).isZero();
            }
            try (Tracker tracker = InventedPress.tracker(Ledgers.open(url))) {
                assertThat(tracker.sources())
                        .isNotEmpty()
                        .noneMatch(source -> source.name().equals(NAME));
                assertThat(tracker.articles()).hasSize(40);
            }
        }
    }

    private static List<String> filesWith(PostgresServer server, String words) throws IOException {
        byte[] sought = words.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(server.dataFolder())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> server.dataFolder().relativize(file).toString())
                    .filter(name -> !name.startsWith("pg_wal"))
                    .filter(name -> holds(server.dataFolder().resolve(name), sought))
                    .toList();
        }
    }

    private static boolean holds(Path file, byte[] sought) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i + sought.length <= bytes.length; i++) {
                if (bytes[i] == sought[0]
                        && java.util.Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                    return true;
                }
            }
            return false;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
