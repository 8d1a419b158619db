package dev.whence.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Credit;
import dev.whence.core.Metadatum;
import dev.whence.core.Passage;
import dev.whence.core.Places;
import dev.whence.core.PublicationTime;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReaderTest {

    private final HtmlReader reader = new HtmlReader();

    @Test
    void theArticleIsToldFromAllElseOnThePage() {
        Article article = read(Pages.FERRY).onlyArticle();
        assertThat(article.text().value()).isEqualTo(Pages.FERRY_TEXT);
    }

    @Test
    void metadataIsReadWithWhereItWasFound() {
        Article article = read(Pages.FERRY).onlyArticle();
        assertThat(article.title()).contains("Ferry to Ostby stays in port");
        assertThat(article.outlet()).contains("Ferrin Times");
        assertThat(article.bylines()).containsExactly("Ana Lund", "Jon Brandt");
        assertThat(article.published()).contains(PublicationTime.parse("2031-03-04T08:15:00Z"));
        assertThat(article.url()).contains("https://ferrin-times.example/2031/ferry");
        assertThat(article.language()).contains("en-GB");
        assertThat(article.metadata())
                .contains(
                        new Metadatum(Metadatum.Field.TITLE, "Ferry to Ostby stays in port", "json-ld headline"),
                        new Metadatum(Metadatum.Field.TITLE, "Ferry to Ostby stays in port", "h1"),
                        new Metadatum(Metadatum.Field.UPDATED, "2031-03-04T10:00:00Z", "meta article:modified_time"),
                        new Metadatum(Metadatum.Field.RIGHTS, "© 2031 Ferrin Times", "meta copyright"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ana Lund and Jon Brandt | Ana Lund;Jon Brandt",
                "Written by: Ana Lund, Staff Writer | Ana Lund",
                "Ana Lund 2 hours ago | Ana Lund",
                "by ana@times.example | ''",
            })
    void aBylineIsDividedIntoNames(String byline, String names) {
        assertThat(String.join(";", dev.whence.articles.html.Bylines.names(byline)))
                .isEqualTo(names);
    }

    @Test
    void aDateThatStandsForNoneIsNone() {
        Collected read = read(Pages.FERRY.replace("2031-03-04T09:15:00+01:00", "0001-01-01T00:00:00Z"));
        assertThat(read.onlyArticle().published()).isEmpty();
        assertThat(read.messages()).containsExactly("a.html: published is no date: 0001-01-01T00:00:00Z; read without");
    }

    @Test
    void passagesAreToldApart() {
        Article article = read(Pages.FERRY).onlyArticle();
        assertThat(article.passages().stream().map(Passage::kind).toList())
                .contains(Passage.Kind.PARAGRAPH, Passage.Kind.HEADING, Passage.Kind.QUOTATION);
        assertThat(article.passages().stream()
                        .filter(passage -> passage.kind() == Passage.Kind.QUOTATION)
                        .map(passage -> article.text().slice(passage.span())))
                .containsExactly("“Nobody sails into that,” Captain Mette Ruud said.");
    }

    @Test
    void everyPieceIsWhatStandsInTheFile() {
        Article article = read(Pages.FERRY).onlyArticle();
        assertEveryPieceIsInTheFile(article, Pages.FERRY);
    }

    @Test
    void everyCharacterButTheBlanksHasAPlace() {
        Article article = read(Pages.FERRY).onlyArticle();
        boolean[] placed = new boolean[article.text().length()];
        for (Places.Piece piece : article.places().orElseThrow().pieces()) {
            for (int i = piece.text().start(); i < piece.text().end(); i++) {
                placed[i] = true;
            }
        }
        for (int i = 0; i < placed.length; i++) {
            assertThat(placed[i]
                            || Character.isWhitespace(article.text().value().charAt(i)))
                    .as("character %d", i)
                    .isTrue();
        }
    }

    static void assertEveryPieceIsInTheFile(Article article, String file) {
        List<Places.Piece> pieces = article.places().orElseThrow().pieces();
        assertThat(pieces).isNotEmpty();
        for (Places.Piece piece : pieces) {
            String inFile = file.substring(piece.file().start(), piece.file().end());
            assertThat(Parser.unescapeEntities(inFile, false))
                    .isEqualTo(article.text().slice(piece.text()));
        }
    }

    @Test
    void anAgencyInTheBylineIsACredit() {
        Article article =
                read(Pages.FERRY.replace("\"Jon Brandt\"", "\"Reuters\"")).onlyArticle();
        assertThat(article.credits()).containsExactly(new Credit(Credit.Kind.AGENCY, "Reuters", List.of()));
    }

    @Test
    void aReservationOfTextMiningIsKeptAndReported() {
        Collected read = read(Pages.FERRY.replace("<title>", "<meta name=\"tdm-reservation\" content=\"1\"><title>"));
        assertThat(read.onlyArticle().metadata())
                .contains(new Metadatum(Metadatum.Field.TEXT_MINING, "1", "meta tdm-reservation"));
        assertThat(read.messages())
                .containsExactly(
                        "a.html: reserves text and data mining (meta tdm-reservation: 1); read all the same; mind its terms");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, windows-1252",
        "iso-8859-1, windows-1252",
        "shift_jis, windows-31j",
        "utf-8, UTF-8",
        "windows-1251, windows-1251",
        "gb2312, GB18030",
        "euc-kr, x-windows-949"
    })
    void thePageIsDecodedAsItDeclares(String declared, String charset) {
        String page = Pages.FERRY
                .replace("utf-8", declared)
                .replace("“", "\"")
                .replace("”", "\"")
                .replace("©", "c");
        Article article = Collected.from(reader, "a.html", page.getBytes(Charset.forName(charset)))
                .onlyArticle();
        assertThat(article.text().value())
                .isEqualTo(Pages.FERRY_TEXT.replace("“", "\"").replace("”", "\""));
    }

    @Test
    void aMarkGoesBeforeTheDeclaration() {
        byte[] bytes = ("\uFEFF" + Pages.FERRY.replace("utf-8", "windows-1251")).getBytes(StandardCharsets.UTF_16LE);
        Article article = Collected.from(reader, "a.html", bytes).onlyArticle();
        assertThat(article.text().value()).isEqualTo(Pages.FERRY_TEXT);
        assertEveryPieceIsInTheFile(article, "\uFEFF" + Pages.FERRY.replace("utf-8", "windows-1251"));
    }

    @Test
    void withoutADeclarationUtf8IsSeenAndElseTheOldEncodingOfTheLanguage() {
        String page = Pages.FERRY.replace("<meta charset=\"utf-8\">", "");
        assertThat(Collected.from(reader, "a.html", page.getBytes(UTF_8))
                        .onlyArticle()
                        .text()
                        .value())
                .isEqualTo(Pages.FERRY_TEXT);
        String russian = page.replace("lang=\"en-GB\"", "lang=\"ru\"")
                .replace("The ferry to Ostby", "Паром в Остбю")
                .replace("“", "\"")
                .replace("”", "\"")
                .replace("©", "c");
        assertThat(Collected.from(reader, "a.html", russian.getBytes(Charset.forName("windows-1251")))
                        .onlyArticle()
                        .text()
                        .value())
                .contains("Паром в Остбю");
    }

    @Test
    void bytesThatAreMalformedAreNamed() {
        byte[] bytes = Pages.FERRY.replace("Ruud", "R\u00FAud").getBytes(StandardCharsets.ISO_8859_1);
        Collected read = Collected.from(reader, "a.html", bytes);
        assertThat(read.articles()).hasSize(1);
        assertThat(read.messages()).hasSize(1);
        assertThat(read.messages().get(0)).startsWith("a.html:").contains("is not UTF-8");
    }

    @Test
    void aNestDeeperThanTheLimitIsRefusedWithItsName() {
        Collected read = read("<html><body>" + "<div>".repeat(5_000) + "It rained.");
        assertThat(read.articles()).isEmpty();
        assertThat(read.messages())
                .containsExactly(
                        "a.html: nested deeper than the limit depth, 512; left out; mend it or raise the limit");
    }

    @Test
    void aPageOverTheLimitIsRefusedWithItsName() {
        HtmlReader small = new HtmlReader(Limits.DEFAULT.withArticleBytes(100));
        assertThat(Collected.from(small, "a.html", Pages.FERRY).messages())
                .containsExactly(
                        "a.html: larger than the limit articleBytes, 100; left out; divide it or raise the limit");
    }

    @Test
    void aPageWithoutWordsIsAnIssue() {
        assertThat(read("<html><body><script>let a = 1;</script></body></html>").messages())
                .containsExactly("a.html: no article found on this page; left out");
    }

    @Test
    void commentsAndOtherArticlesAreNoPartOfIt() {
        String comments = "<section id=\"comments\"><h2>Comments</h2><ol class=\"comment-list\">"
                + "<li class=\"comment\"><p>I have waited for the ferry since Sunday, and nobody at the quay would say why.</p></li>"
                        .repeat(30)
                + "</ol></section>";
        assertThat(read(Pages.FERRY.replace("</article>", "</article>" + comments))
                        .onlyArticle()
                        .text()
                        .value())
                .isEqualTo(Pages.FERRY_TEXT);
        String other =
                "<article><h2><a href=\"/b\">Bridge of Tarsova is closed</a></h2><p>The bridge over the Tars is closed for"
                        + " a week because of the flood, the town said on Tuesday.</p></article>";
        assertThat(read(Pages.FERRY.replace("</article>", "</article>" + other))
                        .onlyArticle()
                        .text()
                        .value())
                .isEqualTo(Pages.FERRY_TEXT);
    }

    @Test
    void entitiesOfAnyFormHavePlaces() {
        String page = Pages.FERRY.replace(
                "will not sail", "will &quot;not&quot; &#115;ail &amp; wait&nbsp;&#x1F6A2; AT&T &notit; &ampx");
        Article article = read(page).onlyArticle();
        assertThat(article.text().value()).contains("will \"not\" sail & wait\u00A0\uD83D\uDEA2 AT&T");
        assertEveryPieceIsInTheFile(article, page);
    }

    private Collected read(String page) {
        return Collected.from(reader, "a.html", page);
    }
}
