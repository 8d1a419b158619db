package dev.whence.tracker.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Extraction;
import dev.whence.core.Mention;
import dev.whence.core.PublicationTime;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.entry.Variant;
import dev.whence.tracker.Press;
import dev.whence.tracker.Tracker;
import dev.whence.tracker.story.Origin;
import dev.whence.tracker.story.Trace;
import dev.whence.tracker.story.Trace.Appearance;
import dev.whence.tracker.story.Trace.Certainty;
import dev.whence.tracker.story.Trace.Earliest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final String DAM =
            "engineers found a crack of forty metres in the upper dam at Lake Torrin and lowered the water";
    private static final String FILLER = " People in the valley were told to stay away from the river banks while crews"
            + " inspected the sluice gates, the spillway and both tunnels beneath the wall, which was finished in"
            + " the autumn of last year after long delays, several lawsuits and a change of the contractor.\n"
            + "Campers were led out of the park by rangers before sunset, and the road along the eastern shore"
            + " was shut at the old mill, where a queue of cars had built up through the whole afternoon.\n";

    private final Tracker tracker = Press.tracker();

    @Test
    void appearances_stand_in_order_of_publication_whatever_the_order_of_record() {
        record(Press.article("Courier", "2024-05-03", DAM));
        record(Press.article("Gazette", "2024-05-01", DAM));
        record(Press.article("Undated", "", DAM));
        record(Press.article("Beacon", "2024-05-02T08:00:00Z", DAM));
        Trace trace = only();
        assertThat(outlets(trace)).containsExactly("Gazette", "Beacon", "Courier", "Undated");
        assertThat(trace.certainty()).isEqualTo(Certainty.UNDATED);
        assertThat(trace.appearances())
                .extracting(Appearance::earliest)
                .containsExactly(Earliest.PERHAPS, Earliest.NO, Earliest.NO, Earliest.PERHAPS);
    }

    @Test
    void the_earliest_is_sure_when_it_was_out_before_all_others() {
        record(Press.article("Gazette", "2024-05-01", DAM));
        record(Press.article("Courier", "2024-05-02", DAM));
        assertThat(only().certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(only().appearances()).extracting(Appearance::earliest).containsExactly(Earliest.SURELY, Earliest.NO);
    }

    @Test
    void a_date_and_an_instant_on_it_are_tied() {
        record(Press.article("Gazette", "2024-05-01", DAM));
        record(Press.article("Courier", "2024-05-01T10:00:00Z", DAM));
        assertThat(only().certainty()).isEqualTo(Certainty.TIED);
        assertThat(only().appearances())
                .extracting(Appearance::earliest)
                .containsExactly(Earliest.PERHAPS, Earliest.PERHAPS);
    }

    @Test
    void an_only_appearance_is_the_earliest() {
        record(Press.article("Gazette", DAM));
        assertThat(only().certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(only().appearances().get(0).earliest()).isEqualTo(Earliest.SURELY);
        assertThat(only().appearances().get(0).comparison()).isEmpty();
    }

    @Test
    void each_appearance_is_compared_with_the_first() {
        Article first = record(Press.article("Gazette", "2024-05-01", DAM));
        record(Press.article("Courier", "2024-05-02", DAM.replace("forty", "twelve")));
        Trace.Comparison comparison = only().appearances().get(1).comparison().orElseThrow();
        assertThat(comparison.variant().kinds()).containsExactly(Variant.Kind.NUMBER_CHANGED);
        assertThat(comparison.statementId())
                .isEqualTo(only().appearances().get(0).statement().id());
        assertThat(first.text().slice(comparison.variant().edits().get(0).before()))
                .isEqualTo("forty");
    }

    @Test
    void what_was_first_reported_elsewhere_names_its_origin_and_the_words_that_say_so() {
        Article gazette = Press.article("Gazette", "2024-05-01", DAM);
        Mention relay = new Mention("Norland Press", List.of(new Span(4, 11)));
        Credit credit = new Credit(Credit.Kind.FIRST_REPORTED, "Norland Press", List.of());
        tracker.record(
                gazette,
                new Extraction(
                        List.of(Press.indirect(gazette, Press.COLE).relay(relay).build()), List.of(credit), List.of()));
        Article courier = Press.article("Courier", "2024-05-02", DAM);
        tracker.record(
                courier,
                List.of(Press.indirect(courier, Press.COLE).relay(relay).build()));
        Trace trace = only();
        assertThat(trace.appearances().get(0).credits()).containsExactly(credit);
        assertThat(kinds(trace, 0)).containsExactly(Origin.Kind.FIRST_REPORTED);
        assertThat(trace.appearances().get(1).origins())
                .containsExactly(new Origin(
                        Origin.Kind.RELAYED,
                        "Norland Press",
                        Optional.empty(),
                        List.of(new Origin.Evidence(courier.id(), relay.spans()))));
        assertThat(trace.independentOrigins()).hasSize(1);
        assertThat(trace.independentOrigins().get(0).name()).isEqualTo("Norland Press");
        assertThat(trace.independentOrigins().get(0).reasons()).hasSize(2);
    }

    @Test
    void what_was_told_to_an_outlet_comes_from_it_but_reporters_are_none() {
        Article gazette = Press.article("Gazette", "2024-05-01", DAM);
        Mention toBeacon = new Mention("The Beacon", List.of());
        tracker.record(
                gazette,
                List.of(Press.indirect(gazette, Press.COLE).addressee(toBeacon).build()));
        Article beacon = record(Press.article("Beacon", "2024-04-30", DAM));
        Article courier = Press.article("Courier", "2024-05-03", DAM);
        Mention toReporters = new Mention("reporters", List.of());
        tracker.record(
                courier,
                List.of(Press.indirect(courier, Press.COLE)
                        .addressee(toReporters)
                        .build()));
        Trace trace = only();
        assertThat(kinds(trace, 1)).containsExactly(Origin.Kind.TOLD);
        assertThat(trace.appearances().get(1).origins().get(0).from()).contains(beacon.id());
        assertThat(kinds(trace, 2)).isEmpty();
        assertThat(trace.independentOrigins()).hasSize(2);
        assertThat(trace.independentOrigins().get(0).articleIds()).containsExactly(beacon.id(), gazette.id());
    }

    @Test
    void copies_of_one_wire_text_are_one_origin() {
        Article wire = record(dated("Norland Press", "2024-05-01", DAM + "." + FILLER));
        Article copy = record(dated("Gazette", "2024-05-02", DAM + "." + FILLER + " Call our newsroom."));
        Article own = record(dated("Beacon", "2024-05-03", DAM + ". Nobody was hurt, and the lake is calm."));
        Trace trace = only();
        assertThat(kinds(trace, 1)).containsExactly(Origin.Kind.COPY);
        assertThat(trace.appearances().get(1).origins().get(0).from()).contains(wire.id());
        assertThat(trace.independentOrigins())
                .extracting(Trace.IndependentOrigin::articleIds)
                .containsExactly(List.of(wire.id(), copy.id()), List.of(own.id()));
    }

    @Test
    void articles_that_credit_one_agency_are_one_origin() {
        for (String outlet : List.of("Gazette", "Courier")) {
            Article article = Press.article(outlet, "2024-05-01", DAM);
            Credit agency = new Credit(Credit.Kind.AGENCY, "NP", List.of(new Span(0, 3)));
            tracker.record(
                    article,
                    new Extraction(List.of(Press.indirect(article, Press.COLE).build()), List.of(agency), List.of()));
        }
        assertThat(kinds(only(), 1)).containsExactly(Origin.Kind.AGENCY);
        assertThat(only().independentOrigins()).hasSize(1);
        assertThat(only().independentOrigins().get(0).name()).isEqualTo("NP");
    }

    @Test
    void unnamed_media_are_an_origin_but_not_the_same_one_twice() {
        for (String outlet : List.of("Gazette", "Courier")) {
            Article article = Press.article(outlet, "2024-05-01", DAM);
            Source media = Source.named("local media", SourceKind.OUTLET);
            tracker.record(article, List.of(Press.indirect(article, media).build()));
        }
        assertThat(kinds(only(), 0)).containsExactly(Origin.Kind.RELAYED);
        assertThat(only().independentOrigins()).hasSize(2);
    }

    @Test
    void there_is_no_trace_of_what_is_no_claim() {
        assertThat(tracker.trace("nothing")).isEmpty();
    }

    private Article record(Article article) {
        tracker.record(article, List.of(Press.indirect(article, Press.COLE).build()));
        return article;
    }

    private static Article dated(String outlet, String date, String text) {
        return Article.builder(
                        outlet + ".txt", Press.article(outlet, text).text().value())
                .outlet(outlet)
                .published(PublicationTime.parse(date))
                .build();
    }

    private Trace only() {
        List<Trace> traces = new ArrayList<>();
        tracker.claims()
                .forEach(claim -> tracker.trace(claim.id())
                        .filter(trace -> trace.appearances().stream().anyMatch(this::speaksOfTheDam))
                        .ifPresent(traces::add));
        assertThat(traces).hasSize(1);
        return traces.get(0);
    }

    private boolean speaksOfTheDam(Appearance appearance) {
        Attribution attribution = appearance.attribution();
        return appearance
                .statement()
                .equals(tracker.statements(attribution.id()).get(0));
    }

    private static List<String> outlets(Trace trace) {
        return trace.appearances().stream()
                .map(appearance -> appearance.article().outlet().orElseThrow())
                .toList();
    }

    private static List<Origin.Kind> kinds(Trace trace, int appearance) {
        return trace.appearances().get(appearance).origins().stream()
                .map(Origin::kind)
                .toList();
    }
}
