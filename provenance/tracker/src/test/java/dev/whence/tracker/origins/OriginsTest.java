package dev.whence.tracker.origins;

import static dev.whence.tracker.Marked.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Credit;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.tracker.Marked;
import dev.whence.tracker.Press;
import dev.whence.tracker.Tracker;
import dev.whence.tracker.story.Derivation;
import dev.whence.tracker.story.Drift;
import dev.whence.tracker.story.Origin;
import dev.whence.tracker.story.Trace;
import dev.whence.tracker.story.Trace.Certainty;
import dev.whence.tracker.story.Trace.Earliest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who took a claim from whom, who had it first, and how many had it from nobody: each with the words that tell it. */
class OriginsTest {

    private static final String SAID =
            "[Miriam Cole] {said} <engineers found a crack of forty metres in the upper dam at Lake Torrin>.";
    private static final String ONE =
            "Campers were led out of the park by rangers before sunset, and the road along the"
                    + " eastern shore was shut at the old mill, where a queue of cars had built up.";
    private static final String TWO = "The wall was finished in the autumn of last year after long delays, several"
            + " lawsuits and a change of the contractor, and it holds the water of three valleys.";
    private static final String THREE = "Crews will inspect the sluice gates, the spillway and both tunnels beneath the"
            + " wall on Thursday before the lake is filled again.";
    private static final String OTHER = "At the harbour nobody had heard of it, though the fish market opened late and"
            + " two of the pilots were on leave for the feast of the patron saint of the town.";

    private final Tracker tracker = Press.tracker();

    @Test
    void a_whole_text_a_shortened_one_and_one_with_a_paragraph_more_are_copies() {
        Marked wire = in("Wire", "2024-05-01", SAID + "\n" + ONE + "\n" + TWO + "\n" + THREE);
        Marked whole = in("Whole", "2024-05-02", SAID + "\n" + ONE + "\n" + TWO + "\n" + THREE);
        Marked brief = in("Brief", "2024-05-03", SAID + "\n" + TWO);
        Marked longer =
                in("Longer", "2024-05-04", SAID + "\n" + ONE + "\nHere it rained all day.\n" + TWO + "\n" + THREE);
        in("Own", "2024-05-05", SAID + "\n" + OTHER);

        Trace trace = trace();

        assertThat(trace.derivations())
                .extracting(Derivation::articleId)
                .containsExactly(id(whole), id(brief), id(longer));
        assertThat(trace.derivations()).allSatisfy(it -> {
            assertThat(it.fromArticleId()).contains(id(wire));
            assertThat(it.reasons()).extracting(Origin::kind).containsExactly(Origin.Kind.COPY);
        });
        assertThat(origins(trace)).containsExactly(List.of("Wire", "Whole", "Brief", "Longer"), List.of("Own"));
        assertThatEverythingPointsToWords(trace);
    }

    @Test
    void a_passage_that_was_taken_over_ties_an_article_that_is_otherwise_its_own() {
        in("Wire", "2024-05-01", SAID + "\n" + ONE + "\n" + TWO + "\n" + THREE);
        String around = SAID.replace(
                ">.",
                "> on a tour of the wall, an hour after the sirens had been heard as far as the"
                        + " mill and the old bridge.");
        in(
                "First",
                "2024-05-02",
                around + "\n" + TWO.replace("finished", "built").replace("water", "rain"));
        in("Second", "2024-05-03", around + "\n" + OTHER + "\n" + OTHER.replace("harbour", "town hall"));

        Trace trace = trace();

        assertThat(trace.derivations()).anySatisfy(it -> {
            assertThat(outlet(it.articleId())).isEqualTo("Second");
            assertThat(it.name()).isEqualTo("First");
            assertThat(it.reasons()).extracting(Origin::kind).containsExactly(Origin.Kind.PASSAGE);
            assertThat(words(it.reasons().get(0).evidence().get(0))).contains("an hour after the sirens");
        });
        assertThatEverythingPointsToWords(trace);
    }

    @Test
    void who_only_reports_the_same_speech_copies_nobody() {
        String speech =
                "[Miriam Cole] {said} <“Engineers found a crack of forty metres in the upper dam at Lake Torrin,"
                        + " and we lowered the water, closed the road, called the crews, told the mayor, told the campers, and"
                        + " then we waited for the morning and for the divers who had been called from the coast”>.";
        in("Wire", "2024-05-01", speech + "\n" + ONE);
        in("Own", "2024-05-02", speech + "\n" + OTHER);

        assertThat(trace().derivations()).isEmpty();
        assertThat(trace().independentOrigins()).hasSize(2);
    }

    @Test
    void credits_and_what_was_told_to_an_agency_lead_to_one_origin_under_all_its_names() {
        Marked told = in("Told", "2024-05-01", SAID.replace("{said}", "{told} ~the Norland Press|"));
        Marked agency = Marked.article(
                        "Agency", "2024-05-02", "TORRIN (NP) — It rained.\n" + SAID, person("Miriam Cole"))
                .credit(Credit.Kind.AGENCY, "NP", "(NP)")
                .in(tracker);
        Marked contributed = Marked.article(
                        "Helped", "2024-05-03", SAID + "\nNorland Press contributed.", person("Miriam Cole"))
                .credit(Credit.Kind.CONTRIBUTED, "Norland Press", "Norland Press contributed")
                .in(tracker);
        Marked.article("Alone", "2024-05-04", SAID + "\nAda Quill contributed.", person("Miriam Cole"))
                .credit(Credit.Kind.CONTRIBUTED, "Ada Quill", "Ada Quill contributed")
                .in(tracker);

        Trace trace = trace();

        assertThat(trace.derivations())
                .extracting(Derivation::articleId)
                .containsExactly(id(told), id(agency), id(contributed));
        assertThat(trace.derivations())
                .flatExtracting(it -> it.reasons().stream().map(Origin::kind).toList())
                .containsExactly(Origin.Kind.TOLD, Origin.Kind.AGENCY, Origin.Kind.CONTRIBUTED);
        assertThat(origins(trace)).containsExactly(List.of("Told", "Agency", "Helped"), List.of("Alone"));
        assertThat(trace.independentOrigins().get(0).name()).isIn("the Norland Press", "NP");
        assertThatEverythingPointsToWords(trace);
    }

    @Test
    void what_was_told_to_the_paper_itself_comes_from_nobody_else() {
        in("Tarrow Courier", "2024-05-01", SAID.replace("{said}", "{told} ~the Courier|"));
        in("Gazette", "2024-05-02", SAID);

        assertThat(trace().derivations()).isEmpty();
        assertThat(trace().appearances().get(0).origins())
                .extracting(Origin::name)
                .containsExactly("Tarrow Courier");
        assertThat(trace().independentOrigins()).hasSize(2);
    }

    @Test
    void a_credit_in_a_paragraph_of_its_own_is_for_the_paragraph_before() {
        in("Beacon", "2024-05-01", SAID);
        Marked gazette = Marked.article(
                        "Gazette",
                        "2024-05-02",
                        "[Miriam Cole] {said} <the mayor had been told at once>.\n" + SAID
                                + "\nThe crack was first reported by the Beacon.\n[Ada Quill] {said} <it rained>.",
                        person("Miriam Cole"),
                        person("Miriam Cole"),
                        person("Ada Quill"))
                .credit(Credit.Kind.FIRST_REPORTED, "Beacon", "by the Beacon")
                .in(tracker);

        assertThat(trace().derivations()).singleElement().satisfies(it -> {
            assertThat(it.articleId()).isEqualTo(id(gazette));
            assertThat(it.reasons()).extracting(Origin::kind).containsExactly(Origin.Kind.FIRST_REPORTED);
        });
        for (int other : new int[] {0, 2}) {
            String claim = tracker.claimOf(gazette.attribution(other).id())
                    .orElseThrow()
                    .id();
            assertThat(tracker.trace(claim).orElseThrow().derivations()).isEmpty();
        }
    }

    @Test
    void a_report_in_a_paper_is_that_papers() {
        in("Tarn Ledger", "2024-05-01", SAID);
        Source report = new Source("?", "report in the Tarn Ledger", SourceKind.DOCUMENT);
        Marked.article(
                        "Gazette",
                        "2024-05-02",
                        SAID.replace("[Miriam Cole] {said}", "{according to} [a report in the Tarn Ledger],"),
                        report)
                .in(tracker);

        assertThat(trace().derivations()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("Tarn Ledger");
            assertThat(words(it.reasons().get(0).evidence().get(0))).isEqualTo("a report in the Tarn Ledger");
        });
    }

    @Test
    void two_articles_of_one_outlet_are_no_two_origins() {
        in("Gazette", "2024-05-01", SAID);
        in("The Gazette", "2024-05-02", SAID + "\n" + OTHER);

        assertThat(trace().independentOrigins()).hasSize(1);
        assertThat(trace().derivations())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.reasons()).extracting(Origin::kind).containsExactly(Origin.Kind.SAME_OUTLET));
    }

    @Test
    void an_undated_article_that_others_name_as_their_source_stands_first_and_surely() {
        in("Gazette", "2024-05-02", SAID, "Beacon");
        in("Courier", "2024-05-03", SAID, "Beacon");
        in("Beacon", "", SAID);

        Trace trace = trace();

        assertThat(trace.appearances())
                .extracting(it -> it.article().outlet().orElseThrow())
                .containsExactly("Beacon", "Gazette", "Courier");
        assertThat(trace.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(trace.appearances())
                .extracting(Trace.Appearance::earliest)
                .containsExactly(Earliest.SURELY, Earliest.NO, Earliest.NO);
        assertThat(trace.independentOrigins()).hasSize(1);
    }

    @Test
    void one_that_names_the_first_is_no_rival_but_an_undated_one_that_does_not_is() {
        in("Beacon", "2024-05-02", SAID);
        in("Gazette", "2024-05-02", SAID, "Beacon");
        in("Courier", "", SAID);

        Trace trace = trace();

        assertThat(trace.certainty()).isEqualTo(Certainty.UNDATED);
        assertThat(trace.appearances())
                .extracting(Trace.Appearance::earliest)
                .containsExactly(Earliest.PERHAPS, Earliest.NO, Earliest.PERHAPS);
    }

    @Test
    void an_article_published_before_another_did_not_take_it_from_there() {
        in("Gazette", "2024-05-01", SAID, "Beacon");
        in("Beacon", "2024-05-02", SAID);

        Trace trace = trace();

        assertThat(trace.derivations())
                .singleElement()
                .satisfies(it -> assertThat(it.fromArticleId()).isEmpty());
        assertThat(trace.independentOrigins()).hasSize(1);
    }

    @Test
    void two_that_name_each_other_end_nothing_in_a_circle() {
        in("Gazette", "", SAID, "Beacon");
        in("Beacon", "", SAID, "Gazette");

        assertThat(trace().derivations()).hasSize(2);
        assertThat(trace().independentOrigins()).hasSize(1);
    }

    @Test
    void what_was_taken_over_is_compared_with_where_it_was_taken_from() {
        in("Wire", "2024-05-01", SAID);
        in("Beacon", "2024-05-02", SAID.replace("forty", "twelve"));
        in("Gazette", "2024-05-03", SAID, "Beacon");

        Trace.Appearance last = trace().appearances().get(2);

        assertThat(last.comparison().orElseThrow().statementId())
                .isEqualTo(trace().appearances().get(1).statement().id());
        assertThat(last.comparison().orElseThrow().drift()).singleElement().isInstanceOf(Drift.Figure.class);
    }

    private Marked in(String outlet, String published, String drawn) {
        return Marked.article(outlet, published, drawn, person("Miriam Cole")).in(tracker);
    }

    /** An article that says whom it has it from. */
    private Marked in(String outlet, String published, String drawn, String from) {
        Source cole = person("Miriam Cole");
        Marked marked = Marked.article(outlet, published, "As the " + from + " first reported, " + drawn, cole);
        return marked.credit(Credit.Kind.FIRST_REPORTED, from, from + " first").in(tracker);
    }

    private Trace trace() {
        List<Trace> traces = new ArrayList<>();
        tracker.claims()
                .forEach(claim -> tracker.trace(claim.id())
                        .filter(trace -> trace.appearances().stream()
                                .anyMatch(it -> it.article()
                                        .text()
                                        .slice(it.statement().spans())
                                        .contains("crack of")))
                        .ifPresent(traces::add));
        assertThat(traces).hasSize(1);
        assertThat(traces.get(0)
                        .appearances()
                        .get(0)
                        .attribution()
                        .speaker()
                        .orElseThrow()
                        .kind())
                .isEqualTo(SourceKind.PERSON);
        return traces.get(0);
    }

    private static String id(Marked marked) {
        return marked.article().id();
    }

    private String outlet(String articleId) {
        return tracker.article(articleId).orElseThrow().outlet().orElseThrow();
    }

    private List<List<String>> origins(Trace trace) {
        return trace.independentOrigins().stream()
                .map(origin -> origin.articleIds().stream().map(this::outlet).toList())
                .toList();
    }

    private String words(Origin.Evidence evidence) {
        return tracker.article(evidence.articleId()).orElseThrow().text().slice(evidence.spans());
    }

    private void assertThatEverythingPointsToWords(Trace trace) {
        assertThat(trace.derivations())
                .allSatisfy(derivation -> assertThat(derivation.reasons())
                        .allSatisfy(reason -> assertThat(reason.evidence())
                                .isNotEmpty()
                                .allSatisfy(
                                        evidence -> assertThat(words(evidence)).isNotBlank())));
    }
}
