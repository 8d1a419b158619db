package dev.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is asked of the command line, it ends with 0, 1 or 2 and without a stack trace, and writes nowhere but where it was
 * told to. In an input every line is an argument: one that is in {@link #KNOWN} stands for itself, any other for a file in a
 * folder that holds nothing precious.
 */
class CommandLineFuzzTest {

    private static final List<String> KNOWN = List.of(
            "read",
            "extract",
            "trace",
            "find",
            "explain",
            "correct",
            "confirm",
            "reject",
            "retract",
            "rehydrate",
            "verify",
            "forget",
            "match",
            "evaluate",
            "--help",
            "--version",
            "--ledger",
            "--json",
            "--profile",
            "all",
            "utterances",
            "--preset",
            "rules",
            "--least-confidence",
            "0.5",
            "-1",
            "--report",
            "--findings",
            "--attributions",
            "--standoff",
            "--source",
            "--sources",
            "--outlet",
            "--article",
            "--from",
            "--to",
            "2024-03-01",
            "--words",
            "--limit",
            "3",
            "--checkpoint",
            "--write-checkpoint",
            "--described",
            "--anywhere",
            "--suppress",
            "--dry-run",
            "--yes",
            "--force",
            "--report-articles",
            "--repair-index",
            "--reason",
            "why",
            "--kind",
            "person",
            "Ada Kroll",
            "O'Brien",
            "\"",
            "",
            "--",
            "NaN",
            "9999999999");

    @TempDir
    private static Path folder;

    @BeforeEach
    void writeSomeFiles() throws IOException {
        delete(folder);
        Files.writeString(
                folder.resolve("article.txt"), "The lock will close, Ada Kroll said. \"Nobody asked,\" Kroll said.\n");
        Files.writeString(
                folder.resolve("articles.jsonl"), "{\"id\":\"a\",\"text\":\"Ada Kroll said the lock is shut.\"}\n");
    }

    private static void delete(Path all) throws IOException {
        try (Stream<Path> files = Files.walk(all)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(all)) {
                    Files.delete(file);
                }
            }
        }
    }

    @FuzzTest(maxDuration = "5m")
    void everyCommandEndsWell(byte[] input) {
        List<String> before = workingFolder();
        List<String> arguments = new ArrayList<>();
        for (String line : new String(input, StandardCharsets.UTF_8).split("\n", 24)) {
            arguments.add(KNOWN.contains(line) ? line : folder + File.separator + name(line));
        }

        Ran ran = Ran.whence(arguments.toArray(String[]::new));
        assertThat(ran.status()).isBetween(0, 2);
        assertThat(ran.messages()).doesNotContain("\tat ");
        assertThat(workingFolder()).isEqualTo(before);
    }

    /** A name in the folder, however it was meant. */
    private static String name(String line) {
        return line.replaceAll("[/\\\\\\x00]|\\.\\.", "_");
    }

    private static List<String> workingFolder() {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.map(Path::toString).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
