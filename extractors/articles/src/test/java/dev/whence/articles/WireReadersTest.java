package dev.whence.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whence.core.Article;
import dev.whence.core.Credit;
import dev.whence.core.Metadatum;
import dev.whence.core.Places;
import dev.whence.core.PublicationTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds, wire files and tables. */
class WireReadersTest {

    @Test
    void anEntryOfRssIsItsFullContentInTheFeedsOwnSource() {
        Collected read = Collected.from(new FeedReader(), "a.rss", Wires.RSS);
        Article article = read.articles().get(0);
        assertThat(article.name()).isEqualTo("a.rss#ft-1");
        assertThat(article.text().value()).isEqualTo("\"We wait & see,\" said Ines Calloway.\n\nIt rained.");
        assertThat(article.title()).contains("Ferry stays in port & waits");
        assertThat(article.outlet()).contains("Ferrin Times");
        assertThat(article.bylines()).containsExactly("Ana Lund");
        assertThat(article.published()).contains(PublicationTime.parse("2031-03-04T08:15:00Z"));
        assertThat(article.url()).contains("https://ferrin-times.example/ferry");
        assertThat(article.language()).contains("en-gb");
        assertThat(article.credits()).containsExactly(new Credit(Credit.Kind.AGENCY, "Reuters", List.of()));
        HtmlReaderTest.assertEveryPieceIsInTheFile(article, Wires.RSS);
        assertThat(read.messages())
                .containsExactly("a.rss: 1 of 2 entries have a summary only; read the pages for all");
    }

    @Test
    void markupThatIsEncodedTwiceLeadsThroughBoth() {
        Article article =
                Collected.from(new FeedReader(), "a.rss", Wires.RSS).articles().get(1);
        assertThat(article.text().value()).isEqualTo("The bridge & the road opened, Mayor Ruud said.");
        for (Places.Piece piece : article.places().orElseThrow().pieces()) {
            String inFile =
                    Wires.RSS.substring(piece.file().start(), piece.file().end());
            assertThat(Parser.unescapeEntities(Parser.unescapeEntities(inFile, false), false))
                    .isEqualTo(article.text().slice(piece.text()));
        }
    }

    @Test
    void entriesOfAtomAreRead() {
        Collected read = Collected.from(new FeedReader(), "a.atom", Wires.ATOM);
        assertThat(read.names()).containsExactly("a.atom#urn:cw:1", "a.atom#urn:cw:2");
        Article article = read.articles().get(0);
        assertThat(article.text().value()).isEqualTo("The cable is cut, Edda Varnholt said.");
        assertThat(article.title()).contains("Anchor & cable");
        assertThat(article.bylines()).containsExactly("Jon Brandt");
        HtmlReaderTest.assertEveryPieceIsInTheFile(article, Wires.ATOM);
        assertThat(read.articles().get(1).text().value()).isEqualTo("A storm < a hurricane, the office said.");
    }

    @Test
    void aFeedThatBreaksOffIsReadAsFarAsItGoes() {
        String cut = Wires.RSS.substring(0, Wires.RSS.indexOf("road opened"));
        Collected read = Collected.from(new FeedReader(), "a.rss", cut);
        assertThat(read.articles()).hasSize(2);
        assertThat(read.messages().get(0)).isEqualTo("a.rss:10: breaks off; read as far as it goes");
    }

    @Test
    void anXmlBombIsRefusedInOneLineThatNamesTheLimit() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append("]><rss><channel><item><description>&a19;</description></item></channel></rss>");
        Collected read = Collected.from(new FeedReader(), "a.rss", bomb.toString());
        assertThat(read.articles()).isEmpty();
        assertThat(read.messages()).hasSize(1);
        assertThat(read.messages().get(0))
                .startsWith("a.rss: declares entities or other parts of a DTD, of which the limit is none");
        assertThat(new FeedReader().recognises("a.rss", bomb.substring(0, 800).getBytes(UTF_8)))
                .isTrue();
    }

    @Test
    void xmlOfNoKindThatIsReadIsLeftOutAndABombOfItIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("bomb.xml"),
                "<?xml version=\"1.0\"?><!DOCTYPE tolls [<!ENTITY a \"ha\">"
                        + "<!ENTITY b \"&a;&a;&a;\">]><tolls>&b;</tolls>");
        Files.writeString(folder.resolve("nest.xml"), "<?xml version=\"1.0\"?>" + "<a>".repeat(5_000));
        Files.writeString(folder.resolve("tolls.xml"), "<?xml version=\"1.0\"?><tolls><toll>3</toll></tolls>");
        Files.writeString(folder.resolve("zz.json"), "{\"a\":".repeat(5_000));
        Collected read = new Collected();
        ArticleFiles.withAllReaders().read(List.of(folder), read);
        assertThat(read.articles()).isEmpty();
        assertThat(read.messages()).hasSize(4);
        assertThat(read.messages().get(0))
                .contains("bomb.xml: declares entities")
                .contains("the limit is none");
        assertThat(read.messages().get(1)).contains("nest.xml: nested deeper than the limit depth, 512");
        assertThat(read.messages().get(2)).contains("tolls.xml: is XML that begins with <tolls>");
        assertThat(read.messages().get(3)).contains("zz.json:1:").contains("depth");
    }

    @Test
    void aDeepNestOfXmlIsRefusedInOneLineThatNamesTheLimit() {
        Collected read = Collected.from(new FeedReader(), "a.rss", "<rss>" + "<a>".repeat(5_000));
        assertThat(read.messages())
                .containsExactly(
                        "a.rss: nested deeper than the limit depth, 512; left out; mend it or raise the limit");
    }

    @Test
    void moreEntriesThanTheLimitAreNamed() {
        Collected read = Collected.from(new FeedReader(Limits.DEFAULT.withEntries(1)), "a.rss", Wires.RSS);
        assertThat(read.articles()).hasSize(1);
        assertThat(read.messages()).contains("a.rss: has more entries than the limit entries, 1; read so far");
        Collected wire = Collected.from(new NewsMlReader(Limits.DEFAULT.withEntries(1)), "a.xml", Wires.NEWSML);
        assertThat(wire.articles()).hasSize(1);
        assertThat(wire.messages()).contains("a.xml: has more entries than the limit entries, 1; read so far");
    }

    @Test
    void anItemOfNewsMlKeepsItsTerms() {
        Collected read = Collected.from(new NewsMlReader(), "a.xml", Wires.NEWSML);
        Article article = read.articles().get(0);
        assertThat(article.name()).isEqualTo("a.xml#urn:newsml:corvane:1");
        assertThat(article.text().value())
                .isEqualTo("The cable is cut, Edda Varnholt said.\n\n\"We & they know,\" she added.");
        assertThat(article.title()).contains("Cable is cut");
        assertThat(article.bylines()).containsExactly("Edda Lund");
        assertThat(article.language()).contains("en-GB");
        assertThat(article.published()).contains(PublicationTime.parse("2031-03-04T09:00:00Z"));
        assertThat(article.metadata())
                .contains(
                        new Metadatum(Metadatum.Field.USAGE_TERMS, "Not for use in Tarsova", "newsml usageTerms"),
                        new Metadatum(Metadatum.Field.EMBARGO, "2031-03-05T00:00:00Z", "newsml embargoed"),
                        new Metadatum(Metadatum.Field.RIGHTS, "© 2031 Corvane Wire", "newsml copyrightNotice"),
                        new Metadatum(Metadatum.Field.SOURCE, "AFP", "newsml creditline"));
        HtmlReaderTest.assertEveryPieceIsInTheFile(article, Wires.NEWSML);
        assertThat(read.articles().get(1).text().value()).isEqualTo("The storm has passed, the office said.");
        assertThat(read.messages())
                .containsExactly(
                        "a.xml#urn:newsml:corvane:1: under embargo until 2031-03-05T00:00:00Z; read all the same; do not print it"
                                + " before",
                        "a.xml#urn:newsml:corvane:2: its supplier says stat:withheld; read all the same; do not print it");
    }

    @Test
    void ninjsOfTheFirstVersionIsRead() {
        Article article =
                Collected.from(new NinjsReader(), "a.json", Wires.NINJS_1).onlyArticle();
        assertThat(article.name()).isEqualTo("a.json#http://corvane.example/n/1");
        assertThat(article.text().value()).isEqualTo("\"We & they know,\" said Edda Varnholt.\n\nIt rained.");
        assertThat(article.bylines()).containsExactly("Edda Lund", "Jon Brandt");
        assertThat(article.metadata())
                .contains(new Metadatum(Metadatum.Field.USAGE_TERMS, "Not for Tarsova", "ninjs usageterms"));
        int said = article.text().value().indexOf("said");
        var inFile = article.places()
                .orElseThrow()
                .inFile(new dev.whence.core.Span(said, said + 4))
                .get(0);
        assertThat(Wires.NINJS_1.substring(inFile.start(), inFile.end())).isEqualTo("said");
        var quoted = article.places()
                .orElseThrow()
                .inFile(new dev.whence.core.Span(0, 7))
                .get(0);
        assertThat(Wires.NINJS_1.substring(quoted.start(), quoted.end())).isEqualTo("\\\"We &amp; t");
    }

    @Test
    void ninjsOfTheThirdVersionIsRead() {
        Collected read = Collected.from(new NinjsReader(), "a.json", Wires.NINJS_3);
        Article article = read.onlyArticle();
        assertThat(article.title()).contains("Storm passes");
        assertThat(article.text().value()).isEqualTo("The storm has passed,\nthe office said.");
        assertThat(article.credits()).containsExactly(new Credit(Credit.Kind.AGENCY, "Reuters", List.of()));
        assertThat(read.messages())
                .containsExactly(
                        "a.json#urn:cw:3: under embargo until 2031-03-05T00:00:00Z; read all the same; do not print it before");
    }

    @Test
    void brokenNinjsNamesThePlaceAndKeepsWhatCameBefore() {
        Collected read = Collected.from(new NinjsReader(), "a.json", Wires.NINJS_1 + "{\"uri\":\"2\",,}");
        assertThat(read.articles()).hasSize(1);
        assertThat(read.messages()).hasSize(1);
        assertThat(read.messages().get(0)).startsWith("a.json:4:").contains("no JSON");
        Collected deep = Collected.from(new NinjsReader(), "a.json", "{\"bodies\":" + "[".repeat(5_000));
        assertThat(deep.messages().get(0)).contains("nested deeper than the limit depth, 512");
    }

    @Test
    void rowsOfATableAreArticlesWithPlaces() {
        Collected read = Collected.from(new CsvReader(), "a.csv", Wires.CSV);
        assertThat(read.names()).containsExactly("a.csv#1", "a.csv#2");
        Article article = read.articles().get(0);
        assertThat(article.text().value()).isEqualTo("Calloway said: \"No ship; none.\" It rained.");
        assertThat(article.title()).contains("Ferry stays");
        assertThat(article.published()).contains(PublicationTime.parse("2031-03-04"));
        assertThat(article.places().orElseThrow().inFile(article.text().whole()))
                .containsExactly(new dev.whence.core.Span(
                        Wires.CSV.indexOf("Calloway"), Wires.CSV.indexOf("It rained.") + "It rained.".length()));
        Article second = read.articles().get(1);
        var whole = second.places().orElseThrow().inFile(second.text().whole()).get(0);
        assertThat(Wires.CSV.substring(whole.start(), whole.end()))
                .isEqualTo(second.text().value());
        assertThat(read.messages()).containsExactly("a.csv:5: has no text; left out");
    }

    @Test
    void columnsCanBeGiven() {
        CsvReader reader = new CsvReader().withColumns(Map.of("text", "headline", "title", "body"));
        assertThat(Collected.from(reader, "a.csv", Wires.CSV)
                        .articles()
                        .get(0)
                        .text()
                        .value())
                .isEqualTo("Ferry stays");
        assertThatIllegalArgumentException().isThrownBy(() -> reader.withColumns(Map.of("words", "body")));
    }

    @Test
    void aTableWithoutTextsIsAnIssue() {
        assertThat(Collected.from(new CsvReader(), "a.csv", "a,b\n1,2\n").messages())
                .containsExactly("a.csv:1: no column of texts; name one \"text\", or say which it is");
    }

    @Test
    void proseIsNoTable() {
        CsvReader reader = new CsvReader();
        assertThat(reader.recognises("a.txt", "The text, the title and the url, he said,\nwere new.".getBytes(UTF_8)))
                .isFalse();
        assertThat(reader.recognises("a", "title,text\nA,B".getBytes(UTF_8))).isTrue();
    }
}
