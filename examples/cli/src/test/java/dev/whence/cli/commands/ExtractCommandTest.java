package dev.whence.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.cli.Ran;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that other programs rely on. */
class ExtractCommandTest {

    private static final String TEXT =
            "Mayor Ines Calloway said the bridge is safe. \u201cWe checked it,\u201d she said.\n";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeAnArticle() throws Exception {
        file = Files.writeString(folder.resolve("a.txt"), TEXT);
    }

    @Test
    void aLineHoldsTheFieldsInTheirOrder() throws Exception {
        Ran ran = Ran.whence("extract", file.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.messages()).isEmpty();
        assertThat(ran.dataLines()).hasSize(2);
        List<String> fields = new ArrayList<>();
        json(ran.dataLines().get(0)).fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .containsExactly(
                        "article", "id", "kind", "content", "cue", "source", "speaker", "stance", "confidence");
    }

    @Test
    void spansCountInTheFileAsItStands() throws Exception {
        List<String> lines = Ran.whence("extract", file.toString()).dataLines();

        assertThat(words(json(lines.get(0)).path("content"))).isEqualTo("the bridge is safe");
        JsonNode quotation = json(lines.get(1));
        assertThat(words(quotation.path("content"))).isEqualTo("\u201cWe checked it,\u201d");
        assertThat(words(quotation.path("cue"))).isEqualTo("said");
        assertThat(words(quotation.path("source"))).isEqualTo("she");
        assertThat(quotation.path("kind").textValue()).isEqualTo("direct");
        assertThat(quotation.path("article").textValue()).isEqualTo(file.toString());
        assertThat(quotation.path("speaker").path("name").textValue()).isEqualTo("Ines Calloway");
        assertThat(quotation.path("speaker").path("kind").textValue()).isEqualTo("person");
    }

    @Test
    void foldersAreWalkedInNameOrderWithoutDotfiles() throws Exception {
        Files.writeString(folder.resolve("B.txt"), TEXT);
        Files.writeString(folder.resolve(".hidden.txt"), TEXT);
        Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("z.txt"), TEXT);

        Ran ran = Ran.whence("extract", folder.toString());

        List<String> articles = new ArrayList<>();
        for (String line : ran.dataLines()) {
            articles.add(json(line).path("article").textValue());
        }
        assertThat(articles.stream().distinct())
                .containsExactly(folder + "/B.txt", folder + "/a/z.txt", folder + "/a.txt");
    }

    @Test
    void whatIsMissingIsNamedAndTheRestIsDone() {
        Ran ran = Ran.whence("extract", "no/such.txt", file.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.messageLines()).containsExactly("whence: no/such.txt: no such file or folder; check the path");
        assertThat(ran.dataLines()).hasSize(2);
    }

    @Test
    void bytesThatAreNotUtf8AreOneLine() throws Exception {
        Path latin =
                Files.write(folder.resolve("latin.txt"), (TEXT + "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));

        Ran ran = Ran.whence("extract", latin.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.messageLines()).singleElement().asString().contains(latin.toString(), "UTF-8");
    }

    @Test
    void anEmptyFolderIsNamed() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Ran ran = Ran.whence("extract", empty.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.messageLines()).singleElement().asString().startsWith("whence: " + empty + ": ");
    }

    @Test
    void eachProfileFindsMoreThanTheNarrowerOne() throws Exception {
        Path said = Files.writeString(folder.resolve("said.txt"), """
                The mayor said that the wall would hold. Ada Quill believes that it will fall. She wants to rebuild it.
                """);

        assertThat(Ran.whence("extract", "--profile", "utterances", said.toString())
                        .dataLines())
                .hasSize(1);
        assertThat(Ran.whence("extract", said.toString()).dataLines()).hasSize(2);
        assertThat(Ran.whence("extract", "--profile", "all", said.toString()).dataLines())
                .hasSize(3);
        assertThat(Ran.whence("trace", "--json", "--profile", "utterances", said.toString())
                        .dataLines())
                .hasSize(1);
        assertThat(Ran.whence("trace", "--json", said.toString()).dataLines()).hasSize(2);
    }

    @Test
    void wrongUsageIsStatusTwoAndPrintsNoData() {
        assertThat(Ran.whence()).matches(ran -> ran.status() == 2 && ran.data().isEmpty());
        assertThat(Ran.whence("extract").status()).isEqualTo(2);
        assertThat(Ran.whence("extract", "--profile", "some", file.toString()).status())
                .isEqualTo(2);
        assertThat(Ran.whence("invent").status()).isEqualTo(2);
    }

    @Test
    void helpAndVersionAreData() {
        assertThat(Ran.whence("--help").data()).contains("extract", "trace", "Exit status");
        assertThat(Ran.whence("extract", "--help").data()).contains("--profile", "PATH");
        assertThat(Ran.whence("--version").data()).startsWith("whence ");
    }

    private static JsonNode json(String line) throws Exception {
        return new ObjectMapper().readTree(line);
    }

    private static String words(JsonNode spans) {
        List<String> words = new ArrayList<>();
        spans.forEach(span ->
                words.add(TEXT.substring(span.path(0).intValue(), span.path(1).intValue())));
        return String.join(" ... ", words);
    }
}
