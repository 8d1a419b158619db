package dev.whence.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.cli.Ran;
import dev.whence.cli.Whence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, over the bundled story and over lines that were given. */
class TraceCommandTest {

    private static final String FIRST = "The dam is safe, the ministry said on Monday.\n";
    private static final String SECOND = "Officials say it again: the dam is safe, the ministry said.\n";

    @TempDir
    private Path folder;

    @Test
    void theBundledStoryIsToldWithoutAPath() {
        Ran ran = Ran.whence("trace");

        assertThat(ran.status()).isZero();
        assertThat(ran.messages()).isEmpty();
        assertThat(ran.dataLines().get(0)).startsWith("9 articles, ");
        assertThat(ran.data().replaceAll("\\s+", " "))
                .contains("First: Edda Varnholt, in Corvane Wire, 2024-03-12 09:10 UTC")
                .contains("changed inside the quotation marks")
                .contains("We are [confident] the damage was caused by")
                .contains("We are [certain] the damage was caused by")
                .contains("cut short")
                .contains("speaker: not named before, only \"senior energy ministry official\"; here Joren Hale")
                .contains("quotation: \"confident\" became \"certain\" inside the quotation marks")
                .contains("number: \"about $40 million\" became \"more than $40 million\", the same value")
                .contains("The Brenn Islander credits the text to Corvane Wire (line 3)")
                .contains("The Ostrel Times is a later version of the same article");
    }

    @Test
    void jsonIsTheLinesOfExtractWithClaimsAndNothingElse() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), FIRST);
        Path report = folder.resolve("r.html");

        Ran ran = Ran.whence("trace", "--json", "--report", report.toString(), file.toString());

        List<String> extracted = Ran.whence("extract", file.toString()).dataLines();
        assertThat(ran.dataLines()).hasSameSizeAs(extracted).isNotEmpty();
        for (int i = 0; i < extracted.size(); i++) {
            String alone = extracted.get(i);
            assertThat(ran.dataLines().get(i)).startsWith(alone.substring(0, alone.length() - 1) + ",\"claim\":");
            JsonNode claims = json(ran.dataLines().get(i)).path("claims");
            assertThat(claims).isNotEmpty().allSatisfy(claim -> {
                assertThat(claim.path("id").textValue()).matches("[0-9a-f]{32}");
                assertThat(claim.path("content")).isNotEmpty();
            });
        }
        assertThat(ran.messages()).contains(report.toString());
        assertThat(report).isNotEmptyFile();
    }

    @Test
    void givenLinesTakeThePlaceOfTheExtractor() throws Exception {
        Path first = Files.writeString(folder.resolve("first.txt"), FIRST);
        Path second = Files.writeString(folder.resolve("second.txt"), SECOND);
        Path given = lines(
                "{\"article\":\"first.txt\",\"kind\":\"indirect\",\"content\":[[0,15]],\"cue\":[[30,34]],"
                        + "\"source\":[[17,29]],\"speaker\":{\"name\":\"ministry\",\"kind\":\"organization\"}}",
                "{\"article\":\"" + second + "\",\"id\":\"x\",\"kind\":\"indirect\",\"content\":[[24,39]],"
                        + "\"cue\":[[54,58]],\"source\":[[41,53]],\"within\":\"y\","
                        + "\"speaker\":{\"name\":\"ministry\",\"kind\":\"organization\"}}",
                "{\"article\":\"second.txt\",\"id\":\"y\",\"kind\":\"indirect\",\"content\":[[24,58]],"
                        + "\"cue\":[[10,13]],\"source\":[[0,9]],\"to\":\"reporters\",\"via\":\"Harbour Post\","
                        + "\"stance\":\"asserted\",\"confidence\":0.5,\"claim\":\"not ours\","
                        + "\"speaker\":{\"name\":\"Officials\",\"kind\":\"group\"}}");

        Ran ran =
                Ran.whence("trace", "--json", "--attributions", given.toString(), first.toString(), second.toString());

        assertThat(ran.messages()).isEmpty();
        assertThat(ran.status()).isZero();
        JsonNode one = json(ran.dataLines().get(0));
        JsonNode two = json(ran.dataLines().get(1));
        JsonNode outer = json(ran.dataLines().get(2));
        assertThat(ran.dataLines()).hasSize(3);
        assertThat(one.path("article").textValue()).isEqualTo(first.toString());
        assertThat(two.path("claim")).isEqualTo(one.path("claim"));
        assertThat(two.path("within")).isEqualTo(outer.path("id"));
        assertThat(outer.path("to").textValue()).isEqualTo("reporters");
        assertThat(outer.path("via").textValue()).isEqualTo("Harbour Post");
        assertThat(outer.path("confidence").doubleValue()).isEqualTo(0.5);
    }

    @Test
    void aBadLineIsNamedWithItsPlaceAndTheRestIsDone() throws Exception {
        Path first = Files.writeString(folder.resolve("first.txt"), FIRST);
        Path given = lines(
                "{\"article\":\"first.txt\",\"kind\":\"indirect\",\"content\":[[0,15]]}",
                "{\"article\":",
                "",
                "{\"article\":\"first.txt\",\"kind\":\"indirect\",\"content\":[[0,9999]]}",
                "{\"article\":\"first.txt\",\"kind\":\"loud\",\"content\":[[0,15]]}",
                "{\"article\":\"first.txt\",\"kind\":\"direct\",\"content\":[]}",
                "{\"article\":\"other.txt\",\"kind\":\"direct\",\"content\":[[0,1]]}",
                "{\"article\":\"first.txt\",\"kind\":\"direct\",\"content\":[[0,3]],\"id\":\"z\",\"within\":\"z\"}");

        Ran ran = Ran.whence("trace", "--json", "--attributions", given.toString(), first.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.dataLines()).hasSize(2);
        assertThat(ran.messageLines()).hasSize(6).allMatch(line -> line.startsWith("whence: " + given + ":"));
        assertThat(ran.messageLines().get(0)).startsWith("whence: " + given + ":2: is not JSON");
        assertThat(ran.messageLines().get(1)).contains(":4: ", "9999", "first.txt");
        assertThat(ran.messageLines().get(2)).contains(":5: ", "direct, indirect, mixed", "loud");
        assertThat(ran.messageLines().get(3)).contains(":6: ", "content");
        assertThat(ran.messageLines().get(4)).contains(":7: ", "other.txt");
        assertThat(ran.messageLines().get(5)).contains(":8: ", "within");
    }

    @Test
    void aFileNameThatTwoArticlesShareMustBeAWholePath() throws Exception {
        Path one =
                Files.writeString(Files.createDirectory(folder.resolve("one")).resolve("a.txt"), FIRST);
        Path two =
                Files.writeString(Files.createDirectory(folder.resolve("two")).resolve("a.txt"), SECOND);
        Path given = lines(
                "{\"article\":\"a.txt\",\"kind\":\"indirect\",\"content\":[[0,15]]}",
                "{\"article\":\"" + two + "\",\"kind\":\"indirect\",\"content\":[[24,39]]}");

        Ran ran = Ran.whence("trace", "--json", "--attributions", given.toString(), one.toString(), two.toString());

        assertThat(ran.messageLines()).singleElement().asString().contains(":1: ", "write the whole path");
        assertThat(ran.dataLines()).singleElement().asString().contains("two/a.txt");
    }

    @Test
    void missingLinesAreOneClearLine() {
        Ran ran = Ran.whence("trace", "--attributions", "no/such.jsonl");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.data()).isEmpty();
        assertThat(ran.messageLines()).containsExactly("whence: no/such.jsonl: no such file or folder; check the path");
    }

    @Test
    void theLedgerKeepsWhatEarlierRunsRecorded() throws Exception {
        Path first = Files.writeString(folder.resolve("first.txt"), FIRST);
        Path second = Files.writeString(folder.resolve("second.txt"), SECOND);
        Path ledger = folder.resolve("whence.db");

        Ran before = Ran.whence("trace", "--json", "--ledger", ledger.toString(), first.toString());
        Ran after = Ran.whence("trace", "--json", "--ledger", ledger.toString(), second.toString());

        List<String> claims = new ArrayList<>();
        for (String line : after.dataLines()) {
            json(line)
                    .path("claims")
                    .forEach(claim -> claims.add(claim.path("id").textValue()));
        }
        assertThat(claims)
                .contains(json(before.dataLines().get(0)).path("claim").textValue());
    }

    @Test
    void hostileTextSteersNoTerminal() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "The dam is \u001b[31msafe\u202e, Ada Kroll said.\n");

        Ran ran = Ran.whence("trace", file.toString());

        assertThat(ran.data()).isNotEmpty().doesNotContain("\u001b", "\u202e");
    }

    @Test
    void theOutputDoesNotDependOnTheMachine() throws Exception {
        byte[] here = Ran.whence("trace", "--json").data().getBytes(StandardCharsets.UTF_8);
        String told = Ran.whence("trace").data();

        List<String> elsewhere = List.of(
                "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Tokyo", "-Dfile.encoding=ISO-8859-1");
        assertThat(run(elsewhere, "trace", "--json")).isEqualTo(here);
        assertThat(new String(run(elsewhere, "trace"), StandardCharsets.UTF_8)).isEqualTo(told);
    }

    private static byte[] run(List<String> options, String... arguments) throws Exception {
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        options.stream(),
                        Stream.of("-cp", System.getProperty("java.class.path"), Whence.class.getName()),
                        Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return output;
    }

    private Path lines(String... lines) throws Exception {
        return Files.write(folder.resolve("given.jsonl"), List.of(lines));
    }

    private static JsonNode json(String line) throws Exception {
        return new ObjectMapper().readTree(line);
    }
}
