package dev.whence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.tracker.Entry;
import dev.whence.tracker.Ledger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a program that writes, at once and for good, and looks for everything it was told is kept. */
class CrashTest {

    @Test
    void what_was_acknowledged_outlasts_a_killed_program(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("killed.ledger");
        List<String> acknowledged = new ArrayList<>();
        for (int killedAfter : new int[] {1, 37, 120}) {
            acknowledged.addAll(writeAndKill(file, acknowledged.size(), killedAfter));
            List<String> kept = ids(file);
            assertThat(kept).containsAll(acknowledged);
            // what was kept but not acknowledged any more is at most the append that was under way
            assertThat(kept.size() - acknowledged.size()).isBetween(0, CrashingWriter.GROUP);
            assertThat(kept)
                    .isEqualTo(IntStream.range(0, kept.size())
                            .mapToObj(CrashingWriter::id)
                            .toList());
            acknowledged = new ArrayList<>(kept);
        }
    }

    private static List<String> writeAndKill(Path file, int from, int killedAfter) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashingWriter.class.getName(),
                        file.toString(),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            while (acknowledged.size() < killedAfter * CrashingWriter.GROUP) {
                String line = output.readLine();
                assertThat(line).as("the writer goes on until it is killed").isNotNull();
                acknowledged.add(line);
            }
            // through its handle, since the process itself would close the pipe with what is still in it
            writer.toHandle().destroyForcibly();
            readRest(output, acknowledged);
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    private static void readRest(BufferedReader output, List<String> acknowledged) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                acknowledged.add(line);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("closed");
        }
    }

    private static List<String> ids(Path file) {
        try (Ledger ledger = SqliteLedger.open(file);
                Stream<Entry> entries = ledger.read()) {
            return entries.map(entry -> ((Entry.Retraction) entry).id()).toList();
        }
    }
}
