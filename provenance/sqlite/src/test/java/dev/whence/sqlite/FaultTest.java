package dev.whence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.merkle.Checkpoint;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong with a disk and with other programs: one clear line each, and nothing that was kept is lost. */
class FaultTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("the record.ledger");
    }

    private static List<Entry> entries(int from, int to) {
        return IntStream.range(from, to)
                .<Entry>mapToObj(number -> new Entry.Retraction("id " + number, "x".repeat(400)))
                .toList();
    }

    private static void assertOneLine(Throwable failure, Path file, String problem) {
        assertThat(failure)
                .isInstanceOf(LedgerException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(problem)
                .hasMessageNotContainingAny("\n", "\r");
    }

    /** A limit on the pages of the file stands in for a disk: SQLite answers with the same error. */
    @Test
    void a_file_that_may_not_grow_says_so_and_keeps_what_was_acknowledged() {
        Checkpoint kept;
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            ledger.append(entries(0, 50));
            ledger.limitPages(60);
            assertThatThrownBy(() -> {
                        for (int i = 50; i < 5000; i += 10) {
                            ledger.append(entries(i, i + 10));
                        }
                    })
                    .satisfies(failure -> assertOneLine(failure, file(), "the disk is full"));
            long size = ledger.size();
            assertThat(size % 10).isZero();
            kept = ledger.checkpoint();
            // with room again it goes on
            ledger.limitPages(Integer.MAX_VALUE - 1);
            ledger.append(entries((int) size, (int) size + 10));
            assertThat(ledger.verify(List.of(kept)).flaw()).isEmpty();
        }
        assertWhole(kept, kept.size() + 10);
    }

    @Test
    void forgetting_again_is_harmless_and_makes_the_file_anew_again() throws Exception {
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            ledger.append(List.of(new Entry.Retraction("one", "says Ines Calloway")));
            ledger.append(entries(0, 50));
            try (Stream<Entry> reading = ledger.read()) {
                assertThat(reading.findFirst()).isPresent();
            }
            ledger.forget(List.of("Ines Calloway"));
            assertThat(ledger.forget(List.of("Ines Calloway")).pieces()).isZero();
            assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain("Calloway");
            assertThat(ledger.verify(List.of()).flaw()).isEmpty();
        }
    }

    @Test
    void another_process_is_refused_and_the_first_goes_on() throws Exception {
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            ledger.append(entries(0, 10));
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            OtherProgram.class.getName(),
                            file().toString())
                    // newer versions of Java warn there of native code
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader output =
                    new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(output.lines())
                        .containsExactly(file() + ": another program has it; close that program or name another file");
            }
            ledger.append(entries(10, 20));
            assertThat(ledger.verify(List.of()).flaw()).isEmpty();
        }
    }

    /** Opens a ledger and prints why it cannot. */
    static final class OtherProgram {
        private OtherProgram() {}

        public static void main(String[] arguments) {
            try (Ledger ledger = SqliteLedger.open(Path.of(arguments[0]))) {
                System.out.println("opened with " + ledger.size());
            } catch (LedgerException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    /** Copies the files of a ledger that is open, as a crash would leave them. */
    private List<byte[]> crashed(int checkpointed, int inLog) throws Exception {
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            ledger.append(entries(0, checkpointed));
        }
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            for (int i = 0; i < inLog; i++) {
                ledger.append(entries(checkpointed + i, checkpointed + i + 1));
            }
            return List.of(Files.readAllBytes(file()), Files.readAllBytes(wal()));
        }
    }

    private Path wal() {
        return Path.of(file() + "-wal");
    }

    /** What a write-ahead log no longer holds cannot come back; all that stands before it can, and does. */
    @Test
    void a_truncated_write_ahead_log_gives_what_stands_before_the_cut() throws Exception {
        List<byte[]> left = crashed(20, 12);
        byte[] log = left.get(1);
        long before = 0;
        for (int length = 0;
                length <= log.length;
                length += length < log.length ? Math.min(997, log.length - length) : 1) {
            Files.write(file(), left.get(0));
            Files.write(wal(), Arrays.copyOf(log, length));
            try (SqliteLedger ledger = SqliteLedger.open(file())) {
                assertThat(ledger.size()).isBetween(Math.max(20, before), 32L);
                assertThat(ledger.verify(List.of()).flaw()).isEmpty();
                before = ledger.size();
            }
        }
        assertThat(before).isEqualTo(32);
    }

    @Test
    void a_corrupt_write_ahead_log_gives_what_stands_before_the_damage() throws Exception {
        List<byte[]> left = crashed(20, 12);
        Random random = new Random(6);
        for (int round = 0; round < 60; round++) {
            byte[] log = left.get(1).clone();
            log[random.nextInt(log.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), left.get(0));
            Files.write(wal(), log);
            try (SqliteLedger ledger = SqliteLedger.open(file())) {
                assertThat(ledger.size()).isBetween(20L, 32L);
                assertThat(ledger.verify(List.of()).flaw()).isEmpty();
            }
        }
    }

    /** One synchronisation of the disk can serve several threads; none returns before its own entries are kept. */
    @Test
    void threads_that_append_together_all_find_what_they_appended() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int first = thread * 1000;
                running.add(threads.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        ledger.append(entries(first + i, first + i + 1));
                        String own = "id " + (first + i);
                        try (Stream<Entry> all = ledger.read()) {
                            assertThat(all.map(entry -> ((Entry.Retraction) entry).id()))
                                    .contains(own);
                        }
                    }
                }));
            }
            for (Future<?> done : running) {
                done.get();
            }
            assertThat(ledger.size()).isEqualTo(200);
            assertThat(ledger.verify(List.of()).flaw()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private void assertWhole(Checkpoint kept, long size) {
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            assertThat(ledger.size()).isEqualTo(size);
            assertThat(ledger.verify(List.of(kept)).flaw()).isEmpty();
            try (Stream<Entry> all = ledger.read()) {
                assertThat(all.map(entry -> ((Entry.Retraction) entry).id()))
                        .containsExactlyElementsOf(IntStream.range(0, (int) size)
                                .mapToObj(number -> "id " + number)
                                .toList());
            }
        }
    }
}
