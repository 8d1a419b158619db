package dev.whence.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.cli.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that other programs rely on. */
class MatchCommandTest {

    private static final String SPOKEN = """
            {"id":"s:0","transcript":"s","speaker":"QUILL","text":"Good evening to the harbour board."}
            {"id":"s:1","transcript":"s","speaker":"QUILL","text":"We mended the crooked pier with forty tons of granite, and it holds."}
            {"id":"s:2","transcript":"s","speaker":"QUILL","text":"Thank you."}
            """;

    @TempDir
    private Path folder;

    @Test
    void everyReportedLineGetsOneLineTheBestLinkFirst() throws Exception {
        Ran ran = match(SPOKEN, """
                {"id":"r1","text":"We mended the crooked pier with 40 tons of granite","quoted":true}
                {"id":"r2","text":"The observatory will be sold to a brewer","quoted":false}
                {"id":"r3","text":""}
                """);

        assertThat(ran.status()).isZero();
        assertThat(ran.messages()).isEmpty();
        assertThat(ran.dataLines()).hasSize(3);
        assertThat(ran.dataLines().get(0))
                .matches(
                        "\\{\"id\":\"r1\",\"links\":\\[\\{\"id\":\"s:1\",\"variant\":\"truncated\",\"score\":(0\\.\\d+|1\\.0)}]}");
        assertThat(ran.dataLines().get(1)).isEqualTo("{\"id\":\"r2\",\"links\":[]}");
        assertThat(ran.dataLines().get(2)).isEqualTo("{\"id\":\"r3\",\"links\":[]}");
    }

    @Test
    void aNegationIsMarkedAsContradicting() throws Exception {
        Ran ran = match(SPOKEN, """
                {"id":"r","text":"Quill: We never mended the crooked pier with 40 tons of granite","speaker":"Ada Quill"}
                """);

        assertThat(ran.data()).contains("\"relation\":\"contradicts\"");
    }

    @Test
    void aLineThatCannotBeUsedIsNamedAndTheRestIsDone() throws Exception {
        Ran ran = match(SPOKEN + "{\"id\":\"s:0\",\"text\":\"Again.\"}\n", """
                {"id":"r1"}
                no json
                {"id":"r2","text":"Good evening"}
                """);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.dataLines()).hasSize(1);
        assertThat(ran.messageLines()).hasSize(3);
        assertThat(ran.messageLines().get(0)).contains("spoken.jsonl:4", "\"id\" s:0");
        assertThat(ran.messageLines().get(1)).contains("reported.jsonl:1", "\"text\" is missing");
        assertThat(ran.messageLines().get(2)).contains("reported.jsonl:2", "is not JSON");
    }

    @Test
    void aMissingFileIsNamed() {
        Ran ran = Ran.whence("match", "no-spoken.jsonl", "no-reported.jsonl");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.data()).isEmpty();
        assertThat(ran.messages()).contains("no-spoken.jsonl: no such file", "no-reported.jsonl: no such file");
        assertThat(Ran.whence("match", "one.jsonl").status()).isEqualTo(2);
    }

    private Ran match(String spoken, String reported) throws Exception {
        Path said = Files.writeString(folder.resolve("spoken.jsonl"), spoken);
        Path told = Files.writeString(folder.resolve("reported.jsonl"), reported);
        return Ran.whence("match", said.toString(), told.toString());
    }
}
