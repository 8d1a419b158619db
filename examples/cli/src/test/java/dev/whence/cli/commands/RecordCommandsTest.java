package dev.whence.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.cli.Ran;
import dev.whence.cli.console.Printer;
import dev.whence.core.Extraction;
import dev.whence.core.Pipeline;
import dev.whence.core.Profile;
import dev.whence.english.EnglishExtractor;
import dev.whence.english.EnglishLanguage;
import dev.whence.sqlite.SqliteLedger;
import dev.whence.tracker.ExtractionMethod;
import dev.whence.tracker.Tracker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record is kept by trace, and looked into and corrected by other commands. */
class RecordCommandsTest {

    private static final String FIRST =
            "The dam is safe, Ada Kroll said on Monday. \"Nobody must leave,\" Kroll said.\n";
    private static final String SECOND = "As before: the dam is safe, Ada Kroll said on Tuesday.\n";

    @TempDir
    private Path folder;

    private Path ledger;
    private Path first;
    private Path second;

    @BeforeEach
    void record() throws Exception {
        ledger = folder.resolve("whence.db");
        first = Files.writeString(folder.resolve("first.txt"), FIRST);
        second = Files.writeString(folder.resolve("second.txt"), SECOND);
        assertThat(trace().status()).isZero();
    }

    private Ran trace() {
        return Ran.whence("trace", "--json", "--ledger", ledger.toString(), first.toString(), second.toString());
    }

    private Ran find(String... options) {
        String[] all = new String[options.length + 3];
        all[0] = "find";
        all[1] = "--ledger";
        all[2] = ledger.toString();
        System.arraycopy(options, 0, all, 3, options.length);
        return Ran.whence(all);
    }

    @Test
    void findPrintsTheLinesOfExtract() {
        List<String> extracted =
                Ran.whence("extract", first.toString(), second.toString()).dataLines();

        assertThat(extracted).hasSizeGreaterThan(2);
        assertThat(find("--json").dataLines()).isEqualTo(extracted);
        assertThat(find("--json", "--source", "kroll").dataLines()).isEqualTo(extracted);
        assertThat(find("--json", "--words", "LEAVE nobody").dataLines())
                .isEqualTo(extracted.stream()
                        .filter(line -> line.contains("direct\"") && !line.contains("indirect"))
                        .toList())
                .hasSize(1);
        assertThat(find("--json", "--article", second.toString()).dataLines())
                .isEqualTo(Ran.whence("extract", second.toString()).dataLines());
        assertThat(find("--json", "--outlet", "Gazette").dataLines()).isEmpty();
        assertThat(find("--json", "--from", "2024-01-01").dataLines()).isEmpty();
    }

    @Test
    void textThatMeansSomethingElsewhereMeansNothingHere() {
        for (String words : List.of("\"", "*", "') --", "NEAR(dam)", "🚢", "content:dam")) {
            Ran ran = find("--json", "--words", words);
            assertThat(ran.status()).as(words).isZero();
            assertThat(ran.data()).as(words).isEmpty();
            assertThat(ran.messages()).as(words).isEmpty();
        }
        assertThat(find("--json", "--words", "").dataLines())
                .hasSameSizeAs(find("--json").dataLines());
    }

    @Test
    void aPersonReadsWhoSaidItAndWhere() throws Exception {
        String id = id(find("--json", "--words", "leave").dataLines().get(0));

        Ran ran = find("--words", "leave");

        assertThat(ran.data().replaceAll("\\s+", " "))
                .isEqualTo("Ada Kroll: \"Nobody must leave,\" " + id + " first.txt, no date (" + first + ":1) ");
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        List<String> all = find("--json").dataLines();
        Ran page = find("--json", "--limit", "1");
        assertThat(page.dataLines()).isEqualTo(all.subList(0, 1));
        String after = page.messages().replaceAll("(?s).*--after (\\d+).*", "$1");
        assertThat(find("--json", "--after", after).dataLines()).isEqualTo(all.subList(1, all.size()));
    }

    @Test
    void theSameArticlesAgainAreTheSameRecord() throws Exception {
        List<String> lines = trace().dataLines();
        List<String> found = find("--json").dataLines();
        Ran again = trace();
        assertThat(again.dataLines()).isEqualTo(lines);
        assertThat(find("--json").dataLines()).isEqualTo(found);
    }

    @Test
    void articlesOfTheRecordAreNotExtractedAgain() throws Exception {
        Path third = Files.writeString(folder.resolve("third.txt"), "The lock is dry, Ole Brandt said.\n");
        Pipeline pipeline = Pipeline.of(EnglishExtractor.create());
        List<String> extracted = new ArrayList<>();
        try (Tracker tracker = Tracker.builder()
                .language(EnglishLanguage.instance())
                .ledger(SqliteLedger.open(ledger))
                .build()) {
            RecordedPaths paths = new RecordedPaths(
                    tracker,
                    Printer.ofTheConsole(),
                    article -> {
                        extracted.add(article.name());
                        return pipeline.extract(article);
                    },
                    Optional.of(ExtractionMethod.of(pipeline, Profile.STATEMENTS)));

            paths.record(List.of(first, third, second));

            assertThat(extracted).containsExactly(third.toString());
            assertThat(paths.recorded()).isEqualTo(3);
            paths.extractions().forEach((article, found) -> assertThat(found).isEqualTo(pipeline.extract(article)));
        }
    }

    @Test
    void whoWatchesSeesHowManyFilesAreLeft() throws Exception {
        Files.writeString(
                folder.resolve("two.jsonl"),
                "{\"id\":\"a\",\"text\":\"It rained, Bo Lind said.\"}\n{\"id\":\"b\",\"text\":\"It rained.\"}\n");
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(messages, true, StandardCharsets.UTF_8);
        Printer terminal = new Printer(stream, stream, false, true, false);
        try (Tracker tracker =
                Tracker.builder().language(EnglishLanguage.instance()).build()) {
            RecordedPaths paths = new RecordedPaths(tracker, terminal, article -> Extraction.empty(), Optional.empty());

            paths.record(List.of(first, folder.resolve("two.jsonl")));
            paths.record(List.of(second));
        }
        assertThat(messages.toString(StandardCharsets.UTF_8).lines())
                .containsSubsequence(
                        "[                    ] 0 of 2 files, 0 articles recorded",
                        "[==========          ] 1 of 2 files, 0 articles recorded",
                        "[====================] 2 of 2 files, 0 articles recorded",
                        "[====================] 2 of 2 files, 3 articles recorded",
                        "0 articles recorded",
                        "1 articles recorded");
    }

    @Test
    void whatIsPrintedOfArticlesOfTheRecordIsWhatExtractingThemAgainWouldPrint() {
        for (String[] options : new String[][] {
            {"--profile", "utterances"},
            {"--profile", "all"},
            {"--least-confidence", "0.95"},
            {"--preset", "rules"},
            {"--preset", "rules"},
            {"--profile", "statements"}
        }) {
            List<String> command = new ArrayList<>(List.of("trace", "--json"));
            command.addAll(List.of(options));
            command.addAll(List.of(first.toString(), second.toString()));
            Ran fresh = Ran.whence(command.toArray(String[]::new));
            command.addAll(1, List.of("--ledger", ledger.toString()));

            assertThat(Ran.whence(command.toArray(String[]::new)))
                    .as("%s", command)
                    .isEqualTo(fresh);
        }
        assertThat(Ran.whence("trace", first.toString(), second.toString()))
                .isEqualTo(Ran.whence("trace", "--ledger", ledger.toString(), first.toString(), second.toString()));
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasFoundAndIsExplained() throws Exception {
        String id = id(find("--json", "--words", "leave").dataLines().get(0));

        Ran corrected = Ran.whence(
                "correct", "--ledger", ledger.toString(), id, "--source", "Ole Brandt", "--reason", "he called us");

        assertThat(corrected.dataLines()).containsExactly("Ada Kroll -> Ole Brandt");
        assertThat(corrected.status()).isZero();
        assertThat(find("--words", "leave").data()).startsWith("Ole Brandt: ");
        assertThat(find("--json", "--source", "brandt").dataLines()).hasSize(1);
        assertThat(trace().dataLines())
                .filteredOn(line -> line.contains("Ole Brandt"))
                .hasSize(1);
        assertThat(Ran.whence("explain", "--ledger", ledger.toString(), id).data())
                .contains("given by hand, because \"he called us\"")
                .contains("found by english");
        JsonNode naming = json(Ran.whence("explain", "--json", "--ledger", ledger.toString(), id)
                        .data())
                .path("attributions")
                .path(0)
                .path("naming");
        assertThat(naming.path("correction").path("reason").textValue()).isEqualTo("he called us");
        assertThat(naming.path("name").textValue()).isEqualTo("Ole Brandt");
    }

    @Test
    void twoAttributionsThatAreOneClaimSayWhy() throws Exception {
        List<String> lines = find("--json", "--words", "dam").dataLines();
        assertThat(lines).hasSize(2);

        Ran ran = Ran.whence("explain", "--ledger", ledger.toString(), id(lines.get(0)), id(lines.get(1)));
        Ran json = Ran.whence("explain", "--json", "--ledger", ledger.toString(), id(lines.get(1)), id(lines.get(0)));

        assertThat(ran.data())
                .contains(
                        "They are one claim:",
                        "linked: the same words, written a little differently, score 1.00",
                        "shared: ");
        JsonNode explained = json(json.data());
        assertThat(explained.path("oneClaim").booleanValue()).isTrue();
        JsonNode link = explained.path("chains").path(0).path("steps").path(0).path("link");
        assertThat(link.path("variant").path(0).textValue()).isEqualTo("benign");
        assertThat(link.path("shared").path("first")).isNotEmpty();
    }

    @Test
    void articlesAreExplainedWithoutARecordToo() throws Exception {
        String id = id(Ran.whence("extract", first.toString()).dataLines().get(0));
        assertThat(Ran.whence("explain", first.toString(), id).data()).contains("It is the first of its claim.");
        String inStory = id(Ran.whence("trace", "--json").dataLines().get(0));
        assertThat(Ran.whence("explain", inStory).status()).isZero();
    }

    @Test
    void standoffKeepsTheWordsOfAttributionsAlone() throws Exception {
        Path kept = folder.resolve("standoff.db");
        Path text = Files.writeString(
                folder.resolve("long.txt"), "Fog lay over Ollund.\n\n" + FIRST + "\nThe baker had long gone home.\n");

        List<String> lines = Ran.whence("trace", "--json", "--standoff", "--ledger", kept.toString(), text.toString())
                .dataLines();

        assertThat(Ran.whence("find", "--json", "--ledger", kept.toString()).dataLines())
                .hasSameSizeAs(lines)
                .isNotEmpty();
        String bytes = Files.readString(kept, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("Nobody must leave").doesNotContain("Fog lay", "long gone");
    }

    @Test
    void mistakesAreOneClearLine() {
        assertThat(Ran.whence("find", "--ledger", "no/such.db").messageLines())
                .containsExactly("whence: no/such.db: there is no such file; name the file of a ledger");
        String id = "0".repeat(32);
        Ran correct = Ran.whence("correct", "--ledger", ledger.toString(), id, "--source", "X", "--reason", "");
        assertThat(correct.status()).isEqualTo(1);
        assertThat(correct.messageLines())
                .containsExactly("whence: " + id + ": no attribution of the record has this id; find prints them");
        assertThat(Ran.whence("explain", "--ledger", ledger.toString(), id).status())
                .isEqualTo(1);
        assertThat(Ran.whence("explain", first.toString()).status()).isEqualTo(2);
        assertThat(find("--from", "yesterday").status()).isEqualTo(2);
        assertThat(find("--from", "2024-01-02", "--to", "2024-01-01").status()).isEqualTo(2);
        assertThat(find("--limit", "0").status()).isEqualTo(2);
    }

    private static String id(String line) throws Exception {
        return json(line).path("id").textValue();
    }

    private static JsonNode json(String line) throws Exception {
        return new ObjectMapper().readTree(line);
    }
}
