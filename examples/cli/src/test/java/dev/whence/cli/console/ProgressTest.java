package dev.whence.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.cli.Ran;
import dev.whence.cli.Whence;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever waits at a terminal for commands that print as they go sees how far they are, and nothing gets into the data. */
class ProgressTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeArticles() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "The lock leaks, Bo Lind said.\n");
        Files.writeString(folder.resolve("b.jsonl"), """
                {"id":"b1","text":"The pier is sound, Bo Lind said."}
                {"id":"b2","text":"It rained all week."}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "extract"})
    void whereTheDataGoesIntoAFileABarTellsHowFarItIs(String command) {
        Ran ran = at(true, false, command, folder.toString());

        assertThat(ran.messages())
                .isEqualTo("\r[                    ] 0 of 2 files, 0 articles"
                        + "\r[                    ] 0 of 2 files, 1 articles"
                        + "\r[==========          ] 1 of 2 files, 1 articles"
                        + "\r[==========          ] 1 of 2 files, 2 articles"
                        + "\r[==========          ] 1 of 2 files, 3 articles"
                        + "\r[====================] 2 of 2 files, 3 articles"
                        + "\r\u001b[K");
        assertThat(ran.data())
                .isNotEmpty()
                .isEqualTo(Ran.whence(command, folder.toString()).data());
    }

    @Test
    void ofOneFileItIsOnlyCounted() {
        assertThat(at(true, false, "read", folder.resolve("b.jsonl").toString()).messages())
                .isEqualTo("\r0 articles\r1 articles\r2 articles\r2 articles\r\u001b[K");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "extract"})
    void whereNobodyWatchesOrTheLinesComeOutItSaysNothing(String command) {
        assertThat(at(false, false, command, folder.toString()).messages()).isEmpty();
        assertThat(at(true, true, command, folder.toString()).messages()).isEmpty();
    }

    private static Ran at(boolean messagesOnTerminal, boolean dataOnTerminal, String... arguments) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        Printer printer = new Printer(
                new PrintStream(data, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                false,
                messagesOnTerminal,
                dataOnTerminal);
        int status = Whence.run(printer, arguments);
        return new Ran(status, data.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    }
}
