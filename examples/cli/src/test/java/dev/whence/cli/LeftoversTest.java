package dev.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command leaves no file behind when it ended, well or not: none in the temporary folder, none beside its outputs. */
class LeftoversTest {

    @TempDir
    private Path folder;

    private Path work;
    private Path temporary;

    LeftoversTest() {
        work = Path.of("");
        temporary = Path.of("");
    }

    @BeforeEach
    void makeFolders() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        temporary = Files.createDirectory(folder.resolve("temporary"));
        Files.writeString(work.resolve("article.txt"), "The lock will close, Ada Kroll said.\n");
        Files.writeString(work.resolve("broken.ledger"), "SQLite format 3\0 and then nothing that is one");
    }

    /** Runs a command as a program of its own, whose temporary folder nobody else uses. */
    private int run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                // written there by the Java machine itself
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Whence.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new TreeSet<>(files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .toList());
        }
    }

    @Test
    void aRunThatEndsWellLeavesItsOutputsAlone() throws Exception {
        assertThat(run("trace", "--preset", "rules", "--ledger", "new.ledger", "--report", "page.html", "article.txt"))
                .isZero();
        assertThat(names(temporary)).isEmpty();
        assertThat(names(work)).containsExactly("article.txt", "broken.ledger", "new.ledger", "page.html");

        assertThat(run("verify", "--ledger", "new.ledger", "--write-checkpoint", "kept"))
                .isZero();
        assertThat(names(temporary)).isEmpty();
        assertThat(names(work)).containsExactly("article.txt", "broken.ledger", "kept", "new.ledger", "page.html");
    }

    @Test
    void aRunThatFailsLeavesNothing() throws Exception {
        assertThat(run("find", "--ledger", "broken.ledger")).isOne();
        assertThat(run("trace", "--ledger", "broken.ledger", "article.txt")).isOne();
        assertThat(run("trace", "--preset", "rules", "--report", "no-such-folder/page.html", "article.txt"))
                .isEqualTo(2);
        assertThat(run("verify", "--ledger", "no-such.ledger")).isOne();
        assertThat(run("read", "no-such-file")).isOne();
        assertThat(run("no-such-command")).isEqualTo(2);

        assertThat(names(temporary)).isEmpty();
        assertThat(names(work)).containsExactly("article.txt", "broken.ledger");
    }
}
