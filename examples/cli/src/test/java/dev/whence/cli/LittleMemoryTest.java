package dev.whence.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line in a Java of little memory: what does not fit is one line, and all else is done. */
class LittleMemoryTest {

    private static final String SENTENCE = "\"It will rain,\" said Ann Lee, the mayor of the town. ";

    @TempDir
    private Path folder;

    @Test
    void aLineOfManyMegabytesIsReadWithinHalfAGigabyte() throws Exception {
        String text = SENTENCE.replace("\"", "\\\"").repeat(28_000_000 / (SENTENCE.length() + 2));
        write("a.jsonl", "{\"id\":\"1\",\"text\":\"" + text + "\"}\n{\"id\":\"2\",\"text\":\"It rained.\"}\n");
        Ran read = run("-Xmx512m", "read", "a.jsonl");
        assertThat(read.messages()).isEmpty();
        assertThat(read.status()).isZero();
        assertThat(read.dataLines()).hasSize(2);
    }

    @Test
    void anArticleThatTakesMoreThanThereIsIsOneLineAndTheOthersAreDone() throws Exception {
        write("a.txt", SENTENCE);
        write("b.txt", "\"".repeat(20_000_000));
        write("c.jsonl", "{\"id\":\"1\",\"text\":\"" + "a\\n".repeat(9_000_000) + "\"}\n");
        write("d.txt", SENTENCE);
        for (String command : List.of("extract --preset rules", "trace --json --preset rules", "read")) {
            List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
            arguments.addAll(List.of("a.txt", "b.txt", "c.jsonl", "d.txt"));
            Ran ran = run("-Xmx96m", arguments.toArray(String[]::new));
            assertThat(ran.status()).as(command).isOne();
            assertThat(ran.messageLines())
                    .as(command)
                    .anyMatch(line -> line.startsWith("whence: c.jsonl: takes more memory than there is ("))
                    .noneMatch(line -> line.startsWith("\tat "));
            assertThat(ran.dataLines()).as(command).anyMatch(line -> line.contains("\"a.txt\""));
            assertThat(ran.dataLines()).as(command).anyMatch(line -> line.contains("\"d.txt\""));
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Ran run(String memory, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-cp",
                System.getProperty("java.class.path"),
                Whence.class.getName()));
        command.addAll(List.of(arguments));
        Path data = folder.resolve("data.out");
        Path messages = folder.resolve("messages.out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(data.toFile())
                .redirectError(messages.toFile())
                .start();
        int status = process.waitFor();
        return new Ran(status, Files.readString(data, UTF_8), Files.readString(messages, UTF_8));
    }
}
