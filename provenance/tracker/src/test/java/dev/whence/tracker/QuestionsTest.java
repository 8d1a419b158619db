package dev.whence.tracker;

import static dev.whence.tracker.Marked.body;
import static dev.whence.tracker.Marked.person;
import static dev.whence.tracker.Marked.unnamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.core.Credit;
import dev.whence.core.PublicationTime;
import dev.whence.core.Source;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.Query;
import dev.whence.tracker.Questions.AlteredQuotation;
import dev.whence.tracker.Questions.Said;
import dev.whence.tracker.story.Claim;
import dev.whence.tracker.story.Drift;
import dev.whence.tracker.story.KnownSource;
import dev.whence.tracker.story.Trace;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people ask of a record, and that the answers are of one moment. */
class QuestionsTest {

    private static final String CANAL = "the lock keepers of Tarrow canal must be paid before the winter closure";

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Tracker tracker =
            Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();

    @Test
    void aSourceIsToldOverTimeUnderAllItsNamesUndatedLast() {
        Marked undated =
                in("Herald", "", "[Miriam Cole] {said} <nobody had asked the farmers>.", person("Miriam Cole"));
        Marked late =
                in("Courier", "2024-03-09", "Miriam Cole spoke.\n[Cole] {said} <the gates are old>.", person("Cole"));
        Marked early = in("Gazette", "2024-03-01", "[Miriam Cole] {said} <" + CANAL + ">.", person("Miriam Cole"));
        in("Beacon", "2024-03-02", "[Adam Cole] {said} <barges are too wide>.", person("Adam Cole"));

        Questions questions = tracker.questions();
        KnownSource cole = questions.sourcesNamed("MIRIAM COLE").get(0);

        try (Stream<Said> said = questions.saidBy(cole)) {
            assertThat(said)
                    .extracting(Said::attribution)
                    .containsExactly(early.attribution(0), late.attribution(0), undated.attribution(0));
        }
        assertThat(questions.sourcesNamed("miriam cole")).hasSize(1);
        assertThat(questions.sourcesNamed("Cole")).containsExactly(cole);
        assertThat(questions.sourcesNamed("Miriam")).isEmpty();
    }

    @Test
    void aNameOfTwoSourcesGivesBoth() {
        in("Gazette", "", "[Miriam Cole] {said} <" + CANAL + ">.", person("Miriam Cole"));
        in("Courier", "", "[Miriam Cole] {said} <barges are too wide>.", person("Miriam Cole"));
        in("Beacon", "", "[the ministry] {said} <locks are for boats>.", body("Canal Ministry"));
        List<KnownSource> all = tracker.sources();
        tracker.rejectSource(
                all.get(0).occurrences().get(0).attributionId(),
                all.get(0).occurrences().get(1).attributionId(),
                "two people");

        assertThat(tracker.questions().sourcesNamed("Miriam Cole")).hasSize(2);
        assertThat(tracker.questions().sourcesNamed("the canal ministry"))
                .extracting(KnownSource::name)
                .containsExactly("Canal Ministry");
    }

    @Test
    void anOutletThatAltersAQuotationIsNamedWithTheWords() {
        Marked gazette =
                in("Gazette", "2024-03-01", "[Cole] {said} <“we are confident the gates of Tarrow canal will hold”>.");
        Marked courier =
                in("Courier", "2024-03-02", "[Cole] {said} <“we are certain the gates of Tarrow canal will hold”>.");
        in("Beacon", "2024-03-03", "[Cole] {said} <“we are confident the gates of Tarrow canal will hold”>.");

        Map<String, List<AlteredQuotation>> altered = tracker.questions().alteredQuotationsByOutlet();

        assertThat(altered).containsOnlyKeys("Courier");
        AlteredQuotation quotation = altered.values().iterator().next().get(0);
        assertThat(quotation.here().attribution()).isEqualTo(courier.attribution(0));
        assertThat(quotation.before().attribution()).isEqualTo(gazette.attribution(0));
        assertThat(quotation.claimId())
                .isEqualTo(tracker.claimOf(gazette.attribution(0).id())
                        .orElseThrow()
                        .id());
        assertThat(words(courier, quotation.changes().get(0))).isEqualTo("certain");
    }

    @Test
    void whatAllHaveFromOneAgencyHasOneOrigin() {
        Marked gazette = in("Gazette", "2024-03-01", "(Norland Press)\n[Cole] {said} <" + CANAL + ">.", person("Cole"));
        gazette.credit(Credit.Kind.AGENCY, "Norland Press", "(Norland Press)").in(tracker);
        Marked courier =
                in("Courier", "2024-03-02", "(Norland Press)\nAs told: [Cole] {said} <" + CANAL + ">.", person("Cole"));
        courier.credit(Credit.Kind.AGENCY, "Norland Press", "(Norland Press)").in(tracker);
        in("Beacon", "2024-03-01", "[Vann] {said} <barges are too wide for these gates>.", person("Vann"));
        in("Herald", "2024-03-01", "Here: [Vann] {said} <barges are too wide for these gates>.", person("Vann"));
        in("Bugle", "2024-03-01", "[Vann] {said} <the swimmers are all from Ollund>.", person("Vann"));

        assertThat(origins(2)).containsExactly(CANAL);
        assertThat(origins(1)).containsExactly(CANAL, "the swimmers are all from Ollund");
        assertThat(origins(3)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tracker.questions().claimsOfOneOrigin(0))
                .withMessage("leastArticles must be at least 1: 0");
    }

    private List<String> origins(int leastArticles) {
        try (Stream<Trace> traces = tracker.questions().claimsOfOneOrigin(leastArticles)) {
            return traces.map(trace -> trace.appearances().get(0))
                    .map(first -> first.article().text().slice(first.statement().spans()))
                    .toList();
        }
    }

    @Test
    void claimsAreFoundByOutletPeriodSourceAndWords() {
        Marked gazette = in("Gazette", "2024-03-01", "[Cole] {said} <" + CANAL + ">.", person("Cole"));
        Marked courier = in("Courier", "2024-03-05", "As told: [Cole] {said} <" + CANAL + ">.", person("Cole"));
        Marked beacon = in("Beacon", "2024-03-05", "[Vann] {said} <the swimmers are all from Ollund>.", person("Vann"));

        assertThat(claims(Query.builder())).containsExactly(claim(gazette), claim(beacon));
        assertThat(claims(Query.builder().outlet("courier"))).containsExactly(claim(courier));
        assertThat(claims(Query.builder().from(PublicationTime.parse("2024-03-03"))))
                .containsExactly(claim(gazette), claim(beacon));
        assertThat(claims(Query.builder().source("vann"))).containsExactly(claim(beacon));
        assertThat(claims(Query.builder().words("lock keepers"))).containsExactly(claim(gazette));
        assertThat(claims(Query.builder().limit(1))).containsExactly(claim(gazette));
        assertThat(claims(Query.builder().words("nobody said this"))).isEmpty();
    }

    private List<Claim> claims(Query.Builder query) {
        try (Stream<Claim> claims = tracker.questions().claims(query.build())) {
            return claims.toList();
        }
    }

    private Claim claim(Marked marked) {
        return tracker.claimOf(marked.attribution(0).id()).orElseThrow();
    }

    @Test
    void answersAreOfTheMomentWhateverIsRecordedWhileTheyAreRead() {
        Marked gazette = in("Gazette", "2024-03-02", "[Miriam Cole] {said} <" + CANAL + ">.", person("Miriam Cole"));
        Marked beacon = in(
                "Beacon",
                "2024-03-02",
                "[Tobias Vann] {said} <the swimmers are all from Ollund>.",
                person("Tobias Vann"));
        List<Claim> before = tracker.claims();
        Questions questions = tracker.questions();
        KnownSource cole = questions.sourcesNamed("Miriam Cole").get(0);

        try (Stream<Claim> claims = questions.claims(Query.builder().build())) {
            Iterator<Claim> read = claims.iterator();
            assertThat(read.next()).isEqualTo(before.get(0));
            in("Courier", "2024-03-01", "As told: [Miriam Cole] {said} <" + CANAL + ">.", person("Miriam Cole"));
            tracker.correct(gazette.attribution(0).id(), Press.VANN, "it was him");
            tracker.retract(beacon.article().id(), "never printed");
            assertThat(read.next()).isEqualTo(before.get(1));
            assertThat(read.hasNext()).isFalse();
        }
        assertThat(questions.saidBy(cole)).extracting(Said::attribution).containsExactly(gazette.attribution(0));
        assertThat(questions.claimsOfOneOrigin(2)).isEmpty();
        assertThat(questions.claims(Query.builder().source("cole").build())).containsExactly(before.get(0));
        assertThat(questions.claims(Query.builder().words("swimmers").build())).containsExactly(before.get(1));
        assertThat(tracker.questions().claims(Query.builder().build())).hasSize(1);
    }

    @Test
    void aClosedTrackerAnswersNoQuestions() {
        in("Gazette", "", "[the skipper] {said} <" + CANAL + ">.", unnamed("skipper"));
        Questions questions = tracker.questions();
        tracker.close();
        assertThatThrownBy(() -> questions.claims(Query.builder().build())).isInstanceOf(IllegalStateException.class);
    }

    private Marked in(String outlet, String published, String drawn, Source... speakers) {
        return Marked.article(outlet, published, drawn, speakers).in(tracker);
    }

    private static String words(Marked marked, Drift.Quoted change) {
        return change.after()
                .map(evidence -> marked.article().text().slice(evidence.spans()))
                .orElse("");
    }
}
