package dev.whence.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whence.core.Article;
import dev.whence.core.Credit;
import dev.whence.core.PublicationTime;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

    private final TextReader reader = new TextReader();

    @Test
    void theTextIsTheFileAsItStands() {
        String text = "\uFEFF  Storm closes Ferrin port \r\n\r\nIt rained.\r\n ";
        Article article = read(text).onlyArticle();
        assertThat(article.text().value()).isEqualTo(text);
        assertThat(article.name()).isEqualTo("a.txt");
        assertThat(article.outlet()).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreNamedAndTheRestIsRead() {
        byte[] bytes = "One line.\r\nCaf\u00E9 two \u00E9.".getBytes(StandardCharsets.ISO_8859_1);
        Collected read = Collected.from(reader, "a.txt", bytes);
        assertThat(read.onlyArticle().text().value()).isEqualTo("One line.\r\nCaf\uFFFD two \uFFFD.");
        assertThat(read.messages())
                .containsExactly(
                        "a.txt:2: byte 14 (0xE9) is not UTF-8, nor are 1 more places; read with U+FFFD in its place;"
                                + " save the file as UTF-8");
        assertThat(read.issues().get(0).span().map(read.onlyArticle().text()::slice))
                .contains("\uFFFD");
    }

    @Test
    void aReplacementCharacterInTheFileIsNoIssue() {
        assertThat(read("It said \uFFFD.").issues()).isEmpty();
    }

    @Test
    void aBlankFileIsAnIssue() {
        for (String text : new String[] {"", " \n\t", "\uFEFF\n", "\u00A0"}) {
            Collected read = read(text);
            assertThat(read.articles()).isEmpty();
            assertThat(read.messages()).containsExactly("a.txt: has no text; left out");
        }
    }

    @Test
    void aFileOverTheLimitIsAnIssueThatNamesTheLimit() {
        TextReader small = new TextReader(Limits.DEFAULT.withArticleBytes(10));
        assertThat(Collected.from(small, "a.txt", "0123456789").articles()).hasSize(1);
        Collected read = Collected.from(small, "a.txt", "0123456789a");
        assertThat(read.articles()).isEmpty();
        assertThat(read.messages())
                .containsExactly(
                        "a.txt: larger than the limit articleBytes, 10; left out; divide it or raise the limit");
    }

    @Test
    void limitsMustBePossible() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.DEFAULT.withArticleBytes(0))
                .withMessageContaining("articleBytes");
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.DEFAULT.withArticleBytes(Integer.MAX_VALUE));
    }

    @Test
    void utf16IsAnIssueThatSaysSo() {
        byte[] bytes = "\uFEFFIt rained.".getBytes(StandardCharsets.UTF_16LE);
        assertThat(reader.recognises("a.txt", bytes)).isTrue();
        Collected read = Collected.from(reader, "a.txt", bytes);
        assertThat(read.articles()).isEmpty();
        assertThat(read.messages()).containsExactly("a.txt:1: begins as UTF-16 does; left out; save the file as UTF-8");
    }

    @Test
    void binaryFilesAreNotRecognised() {
        assertThat(reader.recognises("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}))
                .isFalse();
        assertThat(reader.recognises("a", new byte[0])).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' date 2031-03-04 The ferry sank. It was old.' | 2031-03-04",
                "'\uFEFFDate: 2031-03-04\nText' | 2031-03-04",
                "'Published 2031-03-04T10:00:00+01:00\nText' | 2031-03-04T09:00:00Z",
                "'Published on March 4, 2031\nText' | 2031-03-04",
                "'Posted: 4 March 2031\nText' | 2031-03-04",
                "'Publication date: Mar. 4th, 2031 Text' | 2031-03-04",
            })
    void aDateBeforeTheTextIsTheTimeOfPublication(String text, String expected) {
        Article article = read(text).onlyArticle();
        assertThat(article.published()).contains(PublicationTime.parse(expected));
        assertThat(article.text().value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 2031-03-04 the ferry sank.",
                "date 2031-13-40 The ferry sank.",
                "The ferry sank. date 2031-03-04",
                "Date: February 30, 2031\nText",
                "Published books of 1999 rose.",
                "date 2031-03-041 Text",
                "date palms grow"
            })
    void otherDatesAreNot(String text) {
        assertThat(read(text).onlyArticle().published()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Storm closes Ferrin port, officials say\n\nIt rained.' | Storm closes Ferrin port, officials say",
                "'\n  ‘We are done’: mayor of Ostby quits\r\nIt rained.' | ‘We are done’: mayor of Ostby quits",
                "'date 2031-03-04\nU.S. ferry sinks in storm\nIt rained.' | U.S. ferry sinks in storm",
            })
    void aHeadlineAboveTheTextIsTheTitle(String text, String title) {
        assertThat(read(text).onlyArticle().title()).contains(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Storm closes Ferrin port",
                "It rained in Ferrin.\nIt was cold.",
                "Storm closes port. Photo: A. Lund\nIt rained.",
                "Weather\nIt rained.",
                "createBox('ads');\nIt rained.",
                "The port of Ferrin will be closed for days because a storm has torn away one of its two breakwaters and the other"
                        + " one leans, as everybody who has seen it says, and that is what the mayor of the town says too\nIt rained."
            })
    void otherFirstLinesAreNot(String text) {
        assertThat(read(text).onlyArticle().title()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'It rained.\n\nThis post appeared first on Ferrin Times' | Ferrin Times | This post appeared first on Ferrin Times",
                "'It rained. This article was originally published by The Ostby Post. Read on.' | The Ostby Post"
                        + " | This article was originally published by The Ostby Post",
                "'This story first appeared in Coastline Wire.\nIt rained.' | Coastline Wire"
                        + " | This story first appeared in Coastline Wire",
            })
    void aNoteOfFirstAppearanceIsACredit(String text, String name, String words) {
        Article article = read(text).onlyArticle();
        assertThat(article.credits()).hasSize(1);
        Credit credit = article.credits().get(0);
        assertThat(credit.kind()).isEqualTo(Credit.Kind.APPEARED_FIRST);
        assertThat(credit.name()).isEqualTo(name);
        assertThat(article.text().slice(credit.spans())).isEqualTo(words);
    }

    @Test
    void aNoteWithoutANameIsNone() {
        assertThat(read("This post appeared first on \nIt rained.")
                        .onlyArticle()
                        .credits())
                .isEmpty();
        assertThat(read("This post appeared first on . . .").onlyArticle().credits())
                .isEmpty();
    }

    @Test
    void longRepeatsEnd() {
        for (String piece : new String[] {"This post appeared first on ", "date ", "\"", "\n", ". ", "a"}) {
            assertThat(read(piece.repeat(50_000)).articles().size()).isLessThanOrEqualTo(1);
        }
    }

    private Collected read(String text) {
        return Collected.from(reader, "a.txt", text);
    }
}
