package dev.whence.articles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.PublicationTime;
import dev.whence.core.Span;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {

    private static final String GOOD = "{\"id\":\"7\",\"text\":\"It rained.\"}\n";

    private final JsonLinesReader reader = new JsonLinesReader();

    @Test
    void everyFieldIsRead() {
        Article article =
                read("{\"id\":\"7\",\"text\":\" It \\u201crained\\u201d.\\n\",\"title\":\"Storm\",\"outlet\":\"Ferrin Times\","
                                + "\"url\":\"https://ferrin.example/storm\",\"published\":\"2031-03-04T10:00:00Z\",\"more\":{\"a\":[1,{}]}}")
                        .onlyArticle();
        assertThat(article.name()).isEqualTo("a.jsonl#7");
        assertThat(article.text().value()).isEqualTo(" It “rained”.\n");
        assertThat(article.title()).contains("Storm");
        assertThat(article.outlet()).contains("Ferrin Times");
        assertThat(article.url()).contains("https://ferrin.example/storm");
        assertThat(article.published()).contains(PublicationTime.parse("2031-03-04T10:00:00Z"));
    }

    @Test
    void absentNullAndBlankFieldsAreNotKnown() {
        Article article = read("{\"text\":\"It rained.\",\"title\":null,\"outlet\":\" \",\"published\":\"\"}")
                .onlyArticle();
        assertThat(article.name()).isEqualTo("a.jsonl:1");
        assertThat(article.title()).isEmpty();
        assertThat(article.outlet()).isEmpty();
        assertThat(article.url()).isEmpty();
        assertThat(article.published()).isEmpty();
    }

    @Test
    void anIdMayBeANumber() {
        assertThat(read("{\"id\":12,\"text\":\"It rained.\"}").names()).containsExactly("a.jsonl#12");
    }

    @Test
    void aSecondArticleOfAnIdIsNamedAfterItsLine() {
        Collected read = read(GOOD + "{\"id\":\"7\",\"text\":\"It snowed.\"}");
        assertThat(read.names()).containsExactly("a.jsonl#7", "a.jsonl:2");
        assertThat(read.messages())
                .containsExactly("a.jsonl:2:1: id 7 stood before in this file; the article is named a.jsonl:2");
    }

    @Test
    void blankLinesAByteOrderMarkAndCarriageReturnsAreNoIssue() {
        Collected read = read("\uFEFF" + GOOD.replace("\n", "\r\n") + "\r\n  \n{\"text\":\"It snowed.\"}");
        assertThat(read.names()).containsExactly("a.jsonl#7", "a.jsonl:4");
        assertThat(read.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"text\":\"cut | a.jsonl:1:",
                "{\"text\" \"b\"} | a.jsonl:1:9: no JSON: Unexpected character",
                "[1] | a.jsonl:1:1: no JSON object; write one a line",
                "\"text\" | a.jsonl:1:1: no JSON object",
                "{\"id\":\"1\"} | a.jsonl:1:1: no field \"text\"; add the article's text",
                "{\"text\":\" \"} | a.jsonl:1:1: text is blank; left out",
                "{\"text\":5} | a.jsonl:1:9: field \"text\" must be a string",
                "{\"text\":\"a\",\"title\":[]} | a.jsonl:1:21: field \"title\" must be a string",
                "{\"text\":\"a\"} {} | a.jsonl:1:14: more behind the object; write one object a line",
                "{\"text\":\"a\",\"text\":\"b\"} | a.jsonl:1:",
                "plain words | a.jsonl:1:",
            })
    void aBadLineIsOneIssueAndTheRestIsRead(String line, String message) {
        Collected read = read(line + "\n" + GOOD);
        assertThat(read.names()).containsExactly("a.jsonl#7");
        assertThat(read.messages()).hasSize(1);
        assertThat(read.messages().get(0)).startsWith(message).doesNotContain("\n");
    }

    @Test
    void aLineOfManyBracketsIsOneIssue() {
        Collected read = read("{\"a\":" + "[".repeat(200_000) + "\n" + GOOD);
        assertThat(read.names()).containsExactly("a.jsonl#7");
        assertThat(read.messages()).hasSize(1);
    }

    @Test
    void aBadDateIsAnIssueAndTheArticleIsReadWithoutIt() {
        Collected read = read("{\"text\":\"It rained.\",\"published\":\"yesterday\"}");
        assertThat(read.onlyArticle().published()).isEmpty();
        assertThat(read.messages())
                .containsExactly(
                        "a.jsonl:1:1: published is no date: yesterday; read without; write a date like 2022-12-22 or an"
                                + " instant like 2022-12-22T14:05:00Z");
    }

    @Test
    void bytesThatAreNotUtf8AreNamedAndTheLineIsRead() {
        byte[] bytes = (GOOD + "{\"text\":\"Caf\u00E9\"}").getBytes(StandardCharsets.ISO_8859_1);
        Collected read = Collected.from(reader, "a.jsonl", bytes);
        assertThat(read.articles().get(1).text().value()).isEqualTo("Caf\uFFFD");
        assertThat(read.messages())
                .containsExactly("a.jsonl:2: byte " + (GOOD.length() + 12)
                        + " (0xE9) is not UTF-8; read with U+FFFD in its place; save the file as UTF-8");
    }

    @Test
    void aLineOverTheLimitIsPassedOver() {
        JsonLinesReader small = new JsonLinesReader(Limits.DEFAULT.withArticleBytes(GOOD.length()));
        Collected read = Collected.from(small, "a.jsonl", "x".repeat(300_000) + "\n" + GOOD);
        assertThat(read.names()).containsExactly("a.jsonl#7");
        assertThat(read.messages())
                .containsExactly("a.jsonl:1: larger than the limit articleBytes, " + GOOD.length()
                        + "; left out; divide it or raise the limit");
    }

    @Test
    void everyCharacterHasItsPlaceInTheFile() {
        String file = """
                {"id":"0"}
                {"text":"x"}
                \u00E9 no JSON
                {"text":"She said \\"no\\".\\nIt \\u00e9tait \\ud83d\\udea2 \u00E9."}
                """;
        Article article = read(file).articles().get(1);
        assertThat(article.text().value()).isEqualTo("She said \"no\".\nIt \u00E9tait \uD83D\uDEA2 \u00E9.");
        int no = article.text().value().indexOf("\"no\"");
        Span inFile =
                article.places().orElseThrow().inFile(new Span(no, no + 4)).get(0);
        assertThat(file.substring(inFile.start(), inFile.end())).isEqualTo("\\\"no\\\"");
        assertThat(article.places().orElseThrow().inFile(article.text().whole()))
                .containsExactly(new Span(file.indexOf("She"), file.length() - 3));
    }

    @Test
    void aLongTextIsRead() {
        String text = "said \\\"".repeat(500_000);
        assertThat(read("{\"text\":\"" + text + "\"}").onlyArticle().text().length())
                .isEqualTo(3_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":1}\nmore", " \n{\"text\":\"a\"}", "\uFEFF{\"text\":\"a\"}", "{\"text\":\"a\"}"})
    void objectsAreRecognised(String head) {
        assertThat(recognises("a.txt", head)).isTrue();
    }

    @Test
    void anObjectThatIsLongerThanTheHeadIsRecognised() {
        assertThat(recognises("a.txt", "{\"text\":\"" + "word ".repeat(1_600))).isTrue();
        assertThat(recognises("a.txt", "{\"title\":\"b\",\"te")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{they} said",
                "{they said \"no\"}\n",
                "It rained. {\"text\":\"a\"}",
                "[{\"text\":\"a\"}]"
            })
    void proseIsNot(String head) {
        assertThat(recognises("a.txt", head)).isFalse();
    }

    @Test
    void theEndingOfTheNameIsEnough() {
        assertThat(recognises("stories.JSONL", "")).isTrue();
        assertThat(recognises("stories.ndjson", "broken")).isTrue();
    }

    private boolean recognises(String name, String head) {
        return reader.recognises(name, head.getBytes(StandardCharsets.UTF_8));
    }

    private Collected read(String text) {
        return Collected.from(reader, "a.jsonl", text);
    }
}
