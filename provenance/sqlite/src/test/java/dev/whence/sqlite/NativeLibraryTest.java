package dev.whence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.LedgerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** SQLite's native library fills no folder, and what is wrong with that folder is not said of the ledger. */
class NativeLibraryTest {

    @TempDir
    Path folder;

    private Path temporary;

    @BeforeEach
    void makeTemporary() throws Exception {
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    private Process start(String end, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Opening.class.getName(),
                folder.resolve("some.ledger").toString(),
                end));
        return new ProcessBuilder(command).start();
    }

    /** Opens a ledger, says how that went, and ends or waits. */
    static final class Opening {
        private Opening() {}

        public static void main(String[] arguments) throws Exception {
            try (Ledger ledger = SqliteLedger.open(Path.of(arguments[0]))) {
                System.out.println("opened with " + ledger.size());
                if (arguments[1].equals("wait")) {
                    Thread.sleep(Long.MAX_VALUE);
                }
            } catch (LedgerException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_program_that_is_killed_leaves_nothing_in_the_temporary_folder() throws Exception {
        Process program = start("wait", "-Djava.io.tmpdir=" + temporary);
        assertThat(program.inputReader().readLine()).isEqualTo("opened with 0");
        program.destroyForcibly().waitFor();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void what_a_program_left_that_was_killed_earlier_is_deleted_and_nothing_else() throws Exception {
        Path dead = leftBehind("whence-sqlite-999999999-1-x");
        Path young = Files.createDirectory(temporary.resolve("whence-sqlite-999999999-2-x"));
        Path running = leftBehind("whence-sqlite-" + ProcessHandle.current().pid() + "-"
                + ProcessHandle.current().info().startInstant().orElseThrow().getEpochSecond() + "-x");
        Path other = leftBehind("other-999999999-1-x");
        Path target = leftBehind("target");
        Path link = temporary.resolve("whence-sqlite-999999999-3-x");
        Files.createSymbolicLink(link, target);
        assertThat(output(start("end", "-Djava.io.tmpdir=" + temporary))).containsExactly("opened with 0");
        assertThat(dead).doesNotExist();
        assertThat(List.of(young, running, other, target, link))
                .allSatisfy(one -> assertThat(one).exists());
        assertThat(target).isNotEmptyDirectory();
    }

    private Path leftBehind(String name) throws IOException {
        Path left = Files.createDirectory(temporary.resolve(name));
        Files.writeString(left.resolve("library"), "bytes");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(3600)));
        return left;
    }

    private static List<String> output(Process program) throws Exception {
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String warned = new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        program.waitFor();
        // newer versions of Java warn there of native code
        assertThat(warned.lines().filter(line -> !line.startsWith("WARNING"))).isEmpty();
        return said.lines().toList();
    }

    @Test
    void a_temporary_folder_that_is_missing_is_named_with_the_mend() throws Exception {
        Path missing = folder.resolve("missing");
        assertThat(output(start("end", "-Djava.io.tmpdir=" + missing)).stream()
                        .filter(line -> !line.startsWith("WARNING")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("the temporary folder " + missing + ": ")
                        .contains("-Djava.io.tmpdir=FOLDER")
                        .doesNotContain("some.ledger"));
    }

    /** Linux has devices and folders from which nothing can be run or to which nothing can be written. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_temporary_folder_that_no_library_is_loaded_from_is_named_with_the_mend() throws Exception {
        List<Path> noexec;
        try (Stream<String> mounts = Files.lines(Path.of("/proc/mounts"))) {
            noexec = mounts.filter(line -> line.matches("\\S+ \\S+ tmpfs rw\\S*,noexec.*"))
                    .map(line -> Path.of(line.split(" ")[1]))
                    .filter(Files::isWritable)
                    .toList();
        }
        org.junit.jupiter.api.Assumptions.assumeFalse(noexec.isEmpty(), "no folder here is mounted with noexec");
        Path own = Files.createTempDirectory(noexec.get(0), "whence-test");
        try {
            assertThat(output(start("end", "-Djava.io.tmpdir=" + own)))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("the temporary folder " + own + ": ")
                            .contains("noexec", "-Dorg.sqlite.tmpdir=FOLDER"));
            assertThat(own).isEmptyDirectory();
        } finally {
            Files.delete(own);
        }
    }
}
