package dev.whence.tracker;

import static dev.whence.tracker.Marked.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Extraction;
import dev.whence.core.Span;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.entry.Entry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A record without texts: the words of attributions alone, and all else as if the text were there. */
class StandoffTest {

    private static final String CANAL = "the lock keepers of Tarrow canal must be paid before the winter closure";
    private static final String LEAD = "Nobody in Ollund remembers a winter like this one.\n";
    private static final String TAIL = "\nThe bakery on Fenwick Street sold out before noon, as on every Friday.";

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Tracker tracker = tracker(10);
    private final Marked gazette = draw("Gazette", LEAD + "On Monday [Miriam Cole] {said} <" + CANAL + ">." + TAIL);
    private final Marked courier = draw("Courier", LEAD + "As told, [Miriam Cole] {said} <" + CANAL + ">." + TAIL);

    @Test
    void onlyTheWordsOfAttributionsAndAFewAroundThemAreKept() {
        gazette.in(tracker);

        Article kept = tracker.articles().get(0);

        assertThat(kept).isEqualTo(gazette.article());
        assertThat(kept.digest()).isEqualTo(gazette.article().digest());
        assertThat(kept.text().value().replace(Article.WITHHELD + "", ""))
                .isEqualTo("\nOn Monday Miriam Cole said " + CANAL + ".\n\n");
        assertThat(kept.text().slice(gazette.attribution(0).content())).isEqualTo(CANAL);
        assertThat(recorded()).noneMatch(entry -> entry.toString().contains("Fenwick"));
    }

    @Test
    void wordsAreNotCut() {
        Marked drawn = draw("Gazette", "Yesterday evening [Cole] {said} <" + CANAL + "> unanimously and 🚢🚢🚢🚢🚢🚢.");
        for (int context = 0; context < 45; context++) {
            Article kept = new Standoff(context)
                    .of(new Extracted(
                            drawn.article(), new Extraction(List.of(drawn.attribution(0)), List.of(), List.of())))
                    .article();
            String left = kept.text().value().replaceAll(Article.WITHHELD + "+", "|");
            assertThat(left.replace('|', ' ')).contains("Cole said " + CANAL);
            assertThat(left.replace('|', ' ').strip().split("[ .]+"))
                    .as("%d: %s", context, left)
                    .isSubsetOf(("|Yesterday|evening|Cole|said|" + CANAL.replace(' ', '|') + "|unanimously|and"
                                    + "|🚢|🚢🚢|🚢🚢🚢|🚢🚢🚢🚢|🚢🚢🚢🚢🚢|🚢🚢🚢🚢🚢🚢|")
                            .split("[|]"));
        }
    }

    @Test
    void claimsAndStoriesAreThoseOfWholeTexts() {
        gazette.in(tracker);
        courier.in(tracker);
        try (Tracker whole = Press.tracker()) {
            gazette.in(whole);
            courier.in(whole);
            assertThat(tracker.claims()).isEqualTo(whole.claims());
        }
        try (Tracker reopened = tracker(10)) {
            assertThat(reopened.claims()).isEqualTo(tracker.claims());
            assertThat(reopened.trace(tracker.claims().get(0).id()))
                    .isEqualTo(tracker.trace(tracker.claims().get(0).id()));
        }
    }

    @Test
    void recordingTheSameAgainRecordsNothing() {
        gazette.in(tracker);
        long entries = recorded().size();
        gazette.in(tracker);
        try (Tracker reopened = tracker(10)) {
            gazette.in(reopened);
            assertThat(recorded()).hasSize((int) entries);
        }
    }

    @Test
    void theWholeTextIsPutInItsPlaceAgain() {
        gazette.in(tracker);
        Article kept = tracker.articles().get(0);
        String page = gazette.article().text().value();
        assertThat(kept.rehydrate(page))
                .map(Article::text)
                .contains(gazette.article().text());
        assertThat(kept.rehydrate(page.replace("Monday", "Sunday"))).isEmpty();
    }

    @Test
    void aNewAttributionBringsTheWordsAroundItAndTheOthersStay() {
        gazette.in(tracker);
        Article article = gazette.article();
        int bakery = article.text().value().indexOf("The bakery");
        Attribution further = Attribution.builder(article.id(), Press.EXTRACTOR)
                .content(
                        List.of(new Span(bakery, bakery + 28)),
                        gazette.attribution(0).quotation())
                .build();

        tracker.record(article, List.of(further));

        String kept = tracker.articles().get(0).text().value();
        assertThat(kept)
                .contains("Miriam Cole said " + CANAL)
                .contains("The bakery on Fenwick Street")
                .doesNotContain("noon");
        assertThat(tracker.attributions(article.id())).containsExactly(gazette.attribution(0), further);
    }

    @Test
    void aTextThatIsKeptInPartDoesNotComeBackWhole() {
        gazette.in(tracker);
        try (Tracker other =
                Tracker.builder().language(new SmallEnglish()).ledger(ledger).build()) {
            Credit credit = new Credit(Credit.Kind.AGENCY, "Ollund", List.of(new Span(10, 16)));
            other.record(
                    gazette.article(), new Extraction(List.of(gazette.attribution(0)), List.of(credit), List.of()));
            assertThat(other.credits(gazette.article().id())).containsExactly(credit);
            assertThat(other.articles().get(0).text().slice(new Span(10, 16))).isEqualTo("Ollund");
            assertThat(other.articles().get(0).text().value()).doesNotContain("Nobody", "noon");
        }
    }

    @Test
    void whatWasForgottenDoesNotComeBackByRecordingItAgain() {
        for (boolean whole : new boolean[] {true, false}) {
            InMemoryLedger forgetful = new InMemoryLedger();
            Tracker.Builder builder =
                    Tracker.builder().language(new SmallEnglish()).ledger(forgetful);
            Tracker.Builder chosen = whole ? builder : builder.standoff(10);
            gazette.in(chosen.build());
            assertThat(forgetful.forget(List.of("Miriam Cole")).attributionIds())
                    .isNotEmpty();
            long entries = forgetful.size();

            Tracker reopened = chosen.build();
            gazette.in(reopened);

            assertThat(forgetful.size()).isEqualTo(entries);
            assertThat(reopened.articles().get(0).text().value())
                    .doesNotContain("Cole")
                    .doesNotContain(CANAL);
            assertThat(reopened.attributions(gazette.article().id())).isEmpty();
        }
    }

    @Test
    void negativeContextIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tracker.builder().standoff(-1))
                .withMessage("context must not be negative: -1");
    }

    private Tracker tracker(int context) {
        return Tracker.builder()
                .language(new SmallEnglish())
                .ledger(ledger)
                .standoff(context)
                .build();
    }

    private static Marked draw(String outlet, String drawn) {
        return Marked.article(outlet, "2024-03-01", drawn, person("Miriam Cole"));
    }

    private List<Entry> recorded() {
        try (Stream<Entry> entries = ledger.read()) {
            return entries.toList();
        }
    }
}
