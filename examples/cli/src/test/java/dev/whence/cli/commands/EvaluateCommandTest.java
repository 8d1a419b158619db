package dev.whence.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.cli.Ran;
import dev.whence.cli.Whence;
import dev.whence.cli.console.Printer;
import dev.whence.cli.console.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus of two articles: three attributions that are found as marked, and one that nobody could find. */
class EvaluateCommandTest {

    @TempDir
    private Path folder;

    private WrittenCorpus written;

    @BeforeEach
    void writeACorpus() throws Exception {
        written = new WrittenCorpus(folder.resolve("corpus"));
        written.text(
                "bridge.txt",
                "🌉\n\nMayor Ines Calloway said the bridge is safe. “We checked it,” she said. “Twice.”\n");
        written.annotations(
                "bridge_4e07.ann",
                "T1|Source 3 22|Mayor Ines Calloway",
                "T2|Cue 23 27|said",
                "T3|Content 28 46|the bridge is safe",
                "E1|Attribution:T2 Source:T1 Cue:T2 Content:T3",
                "T4|Source 65 68|she",
                "T5|Cue 69 73|said",
                "T6|Content 48 64;75 83|“We checked it,” “Twice.”",
                "E2|Attribution:T5 Source:T4 Cue:T5 Content:T6");
        written.text(
                "quay.txt", "Rain fell on the quay. A council official denied that it had cost more than planned.\n");
        written.annotations(
                "quay.ann",
                "T1|Content 0 4|Rain",
                "T2|Cue 5 9|fell",
                "E1|Attribution-no-source:T2 Cue:T2 Content:T1",
                "T3|Source 23 41|A council official",
                "T4|Cue 42 48|denied",
                "T5|Content 49 83|that it had cost more than planned",
                "E2|Attribution:T4 Source:T3 Cue:T4 Content:T5",
                "E3|Attribution:T4 Source:T3 Cue:T4");
    }

    @Test
    void jsonHoldsTheFigures() throws Exception {
        Ran ran = evaluate("--json");

        assertThat(ran.status()).isZero();
        assertThat(ran.messages()).isEmpty();
        assertThat(ran.dataLines()).hasSize(1);
        JsonNode json = new ObjectMapper().readTree(ran.data());
        assertThat(json.path("articles").intValue()).isEqualTo(2);
        assertThat(json.path("withoutContent").intValue()).isEqualTo(1);
        JsonNode linked = json.path("attributions").path("linked");
        assertThat(linked)
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"right\":3,\"gold\":4,\"found\":3,\"p\":1,\"r\":0.75,\"f1\":0.8571}"));
        assertThat(json.path("spans").path("source").path("exact").path("f1").doubleValue())
                .isEqualTo(1);
        assertThat(json.path("spans").path("cue").path("first").path("r").doubleValue())
                .isEqualTo(0.75);
        assertThat(json.path("spans").path("content").path("exact").path("r").doubleValue())
                .isEqualTo(0.8);
        assertThat(json.path("atLeast").findValuesAsText("confidence"))
                .containsExactly("0", "0.3", "0.5", "0.7", "0.9");
        assertThat(json.path("atLeast").path(0).path("content")).isEqualTo(linked);
        int inBins = 0;
        for (JsonNode bin : json.path("confidence")) {
            inBins += bin.path("found").intValue();
            assertThat(bin.path("linked").asDouble(1)).isEqualTo(1);
        }
        assertThat(inBins).isEqualTo(3);
        assertThat(json.path("calibrationError").path("content").isNumber()).isTrue();
    }

    @Test
    void tablesShowThem() {
        Ran ran = evaluate("--profile", "all");

        assertThat(ran.status()).isZero();
        assertThat(ran.messages()).isEmpty();
        assertThat(ran.dataLines().get(0)).startsWith("2 articles, 4 attributions marked, 3 found");
        assertThat(ran.data().replaceAll(" +", " "))
                .contains("left out: 1.")
                .contains("\n source 100.0 100.0 100.0 100.0\n")
                .contains("\n content 100.0 80.0 88.9 88.9\n")
                .contains("\n linked 100.0 75.0 85.7 ")
                .contains("\n 0.3 3 100.0 75.0 85.7 100.0 75.0 85.7\n")
                .contains("expected calibration error ");
    }

    @Test
    void aBadLineIsNamedTheRestIsMeasuredAndTheStatusSaysSo() throws Exception {
        Path bad = written.annotations("bridge_4e07.ann", "T1|Source 3 9999|Mayor");

        Ran ran = evaluate("--json");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.messageLines()).singleElement().asString().startsWith("whence: " + bad + ":1: T1 ");
        assertThat(new ObjectMapper().readTree(ran.data()).path("articles").intValue())
                .isEqualTo(2);
    }

    @Test
    void withoutAnArticleThereIsNoData() {
        Ran ran = Ran.whence("evaluate", folder.resolve("gone").toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.data()).isEmpty();
        assertThat(ran.messageLines())
                .containsExactly("whence: " + folder.resolve("gone")
                        + ": no such folder; give the folder that holds text and attributions");
    }

    @Test
    void wrongUsageIsStatusTwo() {
        assertThat(Ran.whence("evaluate").status()).isEqualTo(2);
        assertThat(evaluate("--preset", "oracle").status()).isEqualTo(2);
        assertThat(evaluate("another").status()).isEqualTo(2);
        assertThat(Ran.whence("evaluate", "--help").data()).contains("--preset", "--profile", "--json", "CORPUS");
    }

    @Test
    void progressIsForTerminalsAndStaysOutOfTheData() {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        Printer terminal = new Printer(
                new PrintStream(data, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                false,
                true,
                false);

        Whence.run(
                terminal,
                "evaluate",
                "--json",
                "--preset",
                "rules",
                written.folder().toString());

        assertThat(messages.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r[                    ] 0 of 2 articles\r[==========          ] 1 of 2 articles"
                        + "\r[====================] 2 of 2 articles\r\u001b[K");
        assertThat(data.toString(StandardCharsets.UTF_8))
                .isEqualTo(evaluate("--json").data());
    }

    @Test
    void aWarningTakesThePlaceOfTheProgress() {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(messages, true, StandardCharsets.UTF_8);
        Printer terminal = new Printer(stream, stream, false, true, false);

        new Progress(terminal, "articles", 2).step();
        terminal.warn("something");

        assertThat(messages.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r[                    ] 0 of 2 articles\r[==========          ] 1 of 2 articles"
                        + "\r\u001b[Kwhence: something\n");
    }

    private Ran evaluate(String... arguments) {
        List<String> all = new ArrayList<>(List.of("evaluate", written.folder().toString(), "--preset", "rules"));
        all.addAll(List.of(arguments));
        return Ran.whence(all.toArray(String[]::new));
    }
}
