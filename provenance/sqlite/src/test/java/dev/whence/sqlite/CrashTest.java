package dev.whence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.merkle.Checkpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a program that writes, at once and for good, and looks for everything it was told is kept. */
class CrashTest {

    /** More rounds with {@code -Dwhence.crash.rounds=200}. */
    private static final int ROUNDS = Integer.getInteger("whence.crash.rounds", 4);

    /** Then a new one is begun, since each round reads all of it. */
    private static final int ROUNDS_OF_A_FILE = 20;

    @Test
    void what_was_acknowledged_outlasts_a_killed_program(@TempDir Path folder) throws Exception {
        Path file = folder;
        Random random = new Random(6);
        Checkpoint kept = null;
        int unacknowledged = 0;
        List<String> known = new ArrayList<>();
        int all = 0;
        for (int round = 0; round < ROUNDS; round++) {
            if (round % ROUNDS_OF_A_FILE == 0) {
                file = folder.resolve("killed-" + round + ".ledger");
                kept = null;
                known.clear();
            }
            List<String> acknowledged = writeAndKill(file, round, random.nextInt(600));
            try (SqliteLedger ledger = SqliteLedger.open(file)) {
                assertThat(ledger.verify(kept == null ? List.of() : List.of(kept))
                                .flaw())
                        .isEmpty();
                kept = ledger.checkpoint();
                List<String> ids = ids(ledger);
                assertThat(ids.subList(0, known.size())).isEqualTo(known);
                List<String> own = ids.subList(known.size(), ids.size());
                assertThat(own).doesNotHaveDuplicates().containsAll(acknowledged);
                // what was kept but not acknowledged any more is at most the append of each thread that was under way
                assertThat(own.size() - acknowledged.size())
                        .isBetween(0, CrashingWriter.GROUP * CrashingWriter.THREADS);
                unacknowledged += own.size() - acknowledged.size();
                known.addAll(own);
                all += own.size();
            }
        }
        assertThat(known).isNotEmpty();
        System.out.println(ROUNDS + " rounds of kill -9: " + all + " entries kept, " + unacknowledged
                + " of them not acknowledged any more");
    }

    /** Kills the writer some milliseconds after its first acknowledgement, and returns what it acknowledged. */
    private static List<String> writeAndKill(Path file, int round, int millis) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashingWriter.class.getName(),
                        file.toString(),
                        Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            String first = output.readLine();
            assertThat(first).as("the writer goes on until it is killed").isNotNull();
            acknowledged.add(first);
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(millis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                // through its handle, since the process itself would close the pipe with what is still in it
                writer.toHandle().destroyForcibly();
            });
            killer.start();
            readRest(output, acknowledged);
            killer.join();
        }
        assertThat(writer.waitFor(15, TimeUnit.MINUTES)).isTrue();
        return acknowledged;
    }

    private static void readRest(BufferedReader output, List<String> acknowledged) throws IOException {
        // read while it writes, so that it never waits for a reader
        StringBuilder rest = new StringBuilder();
        for (int c = read(output); c >= 0; c = read(output)) {
            rest.append((char) c);
        }
        // a line without its end was not acknowledged
        String whole = rest.substring(0, rest.lastIndexOf("\n") + 1);
        acknowledged.addAll(whole.lines().toList());
    }

    private static int read(BufferedReader output) throws IOException {
        try {
            return output.read();
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("closed")) {
                return -1;
            }
            throw e;
        }
    }

    private static List<String> ids(Ledger ledger) {
        try (Stream<Entry> entries = ledger.read()) {
            return entries.map(entry -> ((Entry.Retraction) entry).id()).toList();
        }
    }
}
