package dev.whence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.merkle.Checkpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Programs that write, and the server, are killed at any moment: what was told of every append is so. With {@code
 * -Dwhence.kill.rounds=200} it does so often.
 */
class KillingTest {

    private static final int ROUNDS = Integer.getInteger("whence.kill.rounds", 4);

    /** In every so many rounds it is the server that is killed first. */
    private static final int OF_SERVER = 3;

    private static final int LONGEST_MILLIS = 700;

    private final Random random = new Random(20_241_122);
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final Set<String> refused = new HashSet<>(Set.of("none yet"));
    private long known;
    private int told;

    @Test
    void what_was_told_of_an_append_is_so_after_any_kill() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            String url = server.urlOfSchema("killed");
            for (int round = 0; round < ROUNDS; round++) {
                List<String> lines = writeAndKill(server, url, round);
                check(url, round, lines);
            }
        }
        System.out.println(ROUNDS + " rounds of kill -9, " + told + " appends acknowledged, " + (refused.size() - 1)
                + " refused, " + known + " entries");
        assertThat(told).isGreaterThan(ROUNDS);
    }

    private List<String> writeAndKill(PostgresServer server, String url, int round) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WritingProgram.class.getName(),
                        url,
                        "round-" + round)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            awaitKept(output, lines);
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            if (round % OF_SERVER == OF_SERVER - 1) {
                server.kill();
                server.restart();
                awaitKept(output, lines);
            }
            // through its handle, since the process itself would close the pipe with what is still in it
            writer.toHandle().destroyForcibly();
            readRest(output, lines);
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(15, TimeUnit.MINUTES)).isTrue();
        return lines;
    }

    /** Waits for an append that was begun from now on. */
    private static void awaitKept(BufferedReader output, List<String> lines) throws IOException {
        while (output.ready()) {
            lines.add(output.readLine());
        }
        String line;
        do {
            line = output.readLine();
            assertThat(line).as("the writer goes on until it is killed").isNotNull();
            lines.add(line);
        } while (!line.startsWith("kept"));
    }

    private static void readRest(BufferedReader output, List<String> lines) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("closed");
        }
    }

    private void check(String url, int round, List<String> lines) {
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            List<String> groups = groups(ledger);
            assertThat(groups).as("round " + round + ": nothing is doubled").doesNotHaveDuplicates();
            Set<String> kept = new HashSet<>(groups);
            for (String line : lines) {
                String group = line.substring(line.indexOf(' ') + 1);
                if (line.startsWith("kept")) {
                    assertThat(kept)
                            .as("round " + round + ": what was acknowledged")
                            .contains(group);
                    told++;
                } else if (line.startsWith("lost")) {
                    refused.add(group);
                }
            }
            assertThat(kept).as("round " + round + ": what was refused").doesNotContainAnyElementsOf(refused);
            assertThat(ledger.verify(checkpoints).flaw()).as("round " + round).isEmpty();
            checkpoints.add(ledger.checkpoint());
        }
    }

    /** Returns the groups that came since the last check; each is whole and stands together. */
    private List<String> groups(PostgresqlLedger ledger) {
        List<Entry> entries;
        try (Stream<Entry> read = ledger.read(known)) {
            entries = read.toList();
        }
        known += entries.size();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < entries.size(); i += WritingProgram.GROUP) {
            String group = ((Entry.Retraction) entries.get(i)).id();
            assertThat(entries.subList(i, i + WritingProgram.GROUP)).isEqualTo(WritingProgram.entries(group));
            groups.add(group);
        }
        return groups;
    }
}
