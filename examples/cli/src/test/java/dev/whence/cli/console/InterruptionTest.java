package dev.whence.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whence.cli.Ran;
import dev.whence.cli.Whence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whoever presses Ctrl-C loses nothing of which the program said that it is recorded, and can go on. */
class InterruptionTest {

    private static final int ARTICLES = 600;
    private static final Pattern SAID = Pattern.compile("interrupted; (\\d+) articles? of this run");

    /**
     * A run in the background has the interrupt ignored, and hands that on to what it starts. Where the system's "env" can
     * undo it, it does, and then becomes the command.
     */
    private static final List<String> WITH_DEFAULT_SIGNALS =
            works("env", "--default-signal=INT", "true") ? List.of("env", "--default-signal=INT") : List.of();

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatWasRecordedStaysAndTheSameCommandGoesOn() throws Exception {
        Path articles = folder.resolve("articles.jsonl");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            lines.add(
                    "{\"id\":\"a" + i + "\",\"outlet\":\"Gazette\",\"text\":\"Lock number " + i
                            + " of the canal will close in March, Ada Kroll said on Monday. \\\"Nobody asked me,\\\" Kroll said.\"}");
        }
        Files.write(articles, lines);
        Path ledger = folder.resolve("whence.db");

        int acknowledged = 0;
        int interrupted = 0;
        for (int round = 0; round < 4; round++) {
            Process process =
                    start("trace", "--json", "--preset", "rules", "--ledger", ledger.toString(), articles.toString());
            waitForMore(process, ledger, round);
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            String messages = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            Matcher said = SAID.matcher(messages);
            if (said.find()) {
                interrupted++;
                acknowledged = Math.max(acknowledged, Integer.parseInt(said.group(1)));
                assertThat(process.exitValue()).isEqualTo(130);
                if (Files.exists(ledger)) {
                    assertThat(articlesIn(ledger)).isGreaterThanOrEqualTo(acknowledged);
                }
            }
        }
        assumeTrue(interrupted > 0, "every run ended before it could be interrupted");

        Ran whole =
                Ran.whence("trace", "--json", "--preset", "rules", "--ledger", ledger.toString(), articles.toString());
        Ran fresh = Ran.whence("trace", "--json", "--preset", "rules", articles.toString());
        assertThat(articlesIn(ledger)).isEqualTo(ARTICLES);
        assertThat(whole.data()).isEqualTo(fresh.data());
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static int articlesIn(Path ledger) {
        List<String> lines =
                Ran.whence("find", "--json", "--ledger", ledger.toString()).dataLines();
        return (int) lines.stream()
                .map(line -> line.replaceAll(".*\"article\":\"([^\"]*)\".*", "$1"))
                .distinct()
                .count();
    }

    /** Waits until a run has begun to write, and a little longer each time. */
    private static void waitForMore(Process process, Path ledger, int round) throws Exception {
        Path log = Path.of(ledger + "-wal");
        while (process.isAlive() && (!Files.exists(log) || Files.size(log) < 100_000L * (round + 1))) {
            Thread.sleep(5);
        }
        Thread.sleep(37L * round);
    }

    private Process start(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(WITH_DEFAULT_SIGNALS);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Whence.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
