package dev.whence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whence.core.Article;
import dev.whence.core.PublicationTime;
import dev.whence.core.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a query asks, of an article and an attribution as they stand. */
class QueryTest {

    private static final String FERRY = "the ferry’s hull isn't \"cracked\" 🚢, and 1,200 cars wait";

    private final Article article = Article.builder(
                    "storm/a.txt",
                    Gazette.article("Gazette", "2024-03-01", FERRY).text().value())
            .outlet("The Gazette")
            .published(PublicationTime.parse("2024-03-01"))
            .url("https://gazette.example/a")
            .build();

    @Test
    void aQueryOfWhichNothingIsAskedFindsEverything() {
        assertThat(matches(Query.builder())).isTrue();
        assertThat(matches(Query.builder().source(" ").outlet("").article("").words("\t")))
                .isTrue();
    }

    @Test
    void wordsAreWholeWordsOfTheContentInAnyCaseAndOrder() {
        assertThat(matches(Query.builder().words("CRACKED hull"))).isTrue();
        assertThat(matches(Query.builder().words("ferry"))).isTrue();
        assertThat(matches(Query.builder().words("isn’t 1200"))).isTrue();
        assertThat(matches(Query.builder().words("hul"))).isFalse();
        assertThat(matches(Query.builder().words("hull mast"))).isFalse();
        assertThat(matches(Query.builder().words("mayor")))
                .as("not of the content")
                .isFalse();
    }

    @Test
    void noCharacterHasAMeaningOfItsOwn() {
        assertThat(matches(Query.builder().words("\"hull\" OR* (cracked) NOT^ content:")))
                .isFalse();
        assertThat(matches(Query.builder().words("\"hull\"* -cracked^ +(ferry)")))
                .isTrue();
    }

    @Test
    void aSymbolIsAWordOfItsOwn() {
        assertThat(matches(Query.builder().words("🚢"))).isTrue();
        assertThat(matches(Query.builder().words("🚢🚢hull"))).isTrue();
        assertThat(matches(Query.builder().words("⚓"))).isFalse();
    }

    @Test
    void whereNoWordStandsNothingIsFound() {
        for (String words : List.of("\"", "*", "' --", "()", "\u2588", "\ud83d", "…")) {
            Query query = Query.builder().words(words).build();
            assertThat(query.findsNothing()).as(words).isTrue();
            assertThat(query.matches(
                            article, Gazette.indirect(article, Gazette.COLE).build()))
                    .as(words)
                    .isFalse();
            assertThat(matches(Query.builder().source(words))).as(words).isFalse();
        }
    }

    @Test
    void aSourceIsFoundByTheWordsOfItsName() {
        assertThat(matches(Query.builder().source("cole"))).isTrue();
        assertThat(matches(Query.builder().source("Cole, Miriam"))).isTrue();
        assertThat(matches(Query.builder().source("Adam Cole"))).isFalse();
        assertThat(matches(Query.builder().source("mayor")))
                .as("a mention is no name")
                .isFalse();
    }

    @Test
    void anOutletIsOneWithAndWithoutItsArticle() {
        assertThat(matches(Query.builder().outlet("gazette"))).isTrue();
        assertThat(matches(Query.builder().outlet("THE GAZETTE "))).isTrue();
        assertThat(matches(Query.builder().outlet("Gazett"))).isFalse();
    }

    @Test
    void anArticleGoesByItsIdNameOrUrl() {
        assertThat(matches(Query.builder().article(article.id()))).isTrue();
        assertThat(matches(Query.builder().article("storm/a.txt"))).isTrue();
        assertThat(matches(Query.builder().article("https://gazette.example/a")))
                .isTrue();
        assertThat(matches(Query.builder().article("a.txt"))).isFalse();
    }

    @Test
    void aPeriodTakesWhatCanHaveBeenPublishedInIt() {
        assertThat(matches(from("2024-03-01").to(time("2024-03-01")))).isTrue();
        assertThat(matches(from("2024-03-01T18:00:00Z")))
                .as("some time on that date")
                .isTrue();
        assertThat(matches(from("2024-03-02"))).isFalse();
        assertThat(matches(Query.builder().to(time("2024-02-29")))).isFalse();
        Article undated = Gazette.article("Gazette", FERRY);
        assertThat(Query.builder()
                        .from(time("2000-01-01"))
                        .build()
                        .matches(
                                undated, Gazette.indirect(undated, Gazette.COLE).build()))
                .isFalse();
    }

    @Test
    void wordsThatAreWithheldAreNotFound() {
        Article kept = article.keeping(List.of(new Span(0, 20)));
        assertThat(Query.builder()
                        .words("hull")
                        .build()
                        .matches(kept, Gazette.indirect(article, Gazette.COLE).build()))
                .isFalse();
    }

    @Test
    void queriesAreEqualIfTheyAskTheSame() {
        Query query = from("2024-03-01")
                .to(time("2024-03-02"))
                .source("Cole")
                .outlet("Gazette")
                .article("a")
                .words("hull")
                .limit(3)
                .after(7)
                .build();
        assertThat(query.toBuilder().build())
                .isEqualTo(query)
                .hasSameHashCodeAs(query)
                .hasToString(query.toString());
        assertThat(query.toBuilder().limit(4).build()).isNotEqualTo(query);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Query.Builder backwards = from("2024-03-02").to(time("2024-03-01"));
        assertThatIllegalArgumentException()
                .isThrownBy(backwards::build)
                .withMessage("to must not lie before from: 2024-03-01, 2024-03-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.builder().limit(0))
                .withMessage("most must be at least 1: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.builder().after(-1))
                .withMessage("number must not be negative: -1");
    }

    private boolean matches(Query.Builder query) {
        return query.build().matches(article, attribution());
    }

    private dev.whence.core.Attribution attribution() {
        Article drawn = Gazette.article("Gazette", "2024-03-01", FERRY);
        dev.whence.core.Attribution said = Gazette.indirect(drawn, Gazette.COLE).build();
        return dev.whence.core.Attribution.builder(article.id(), said.extractor())
                .source(said.source())
                .cue(said.cue())
                .content(said.content(), said.quotation())
                .speaker(Gazette.COLE)
                .build();
    }

    private static Query.Builder from(String time) {
        return Query.builder().from(time(time));
    }

    private static PublicationTime time(String text) {
        return PublicationTime.parse(text);
    }
}
