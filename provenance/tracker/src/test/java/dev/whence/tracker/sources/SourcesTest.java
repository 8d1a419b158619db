package dev.whence.tracker.sources;

import static dev.whence.tracker.Marked.body;
import static dev.whence.tracker.Marked.person;
import static dev.whence.tracker.Marked.unnamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.core.SourceKind;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.entry.Entry;
import dev.whence.tracker.Marked;
import dev.whence.tracker.SmallEnglish;
import dev.whence.tracker.Tracker;
import dev.whence.tracker.story.KnownSource;
import dev.whence.tracker.story.KnownSource.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One person under several names is one source, two of one surname are two, and unnamed ones stay unnamed. */
class SourcesTest {

    private static final String CANAL = "the lock keepers of Tarrow canal must be paid before the winter closure";

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Tracker tracker =
            Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();

    @Test
    void a_full_name_is_one_source_in_every_article() {
        Marked gazette = in("Gazette", "[Miriam Cole] {said} <the canal will open again>.", person("Miriam Cole"));
        in("Courier", "[Miriam Cole] {said} <nobody had asked the farmers>.", person("Miriam Cole"));

        KnownSource cole = source(gazette);

        assertThat(tracker.sources()).containsExactly(cole);
        assertThat(cole.occurrences()).hasSize(2);
        assertThat(cole.id()).isEqualTo(gazette.attribution(0).id());
        assertThat(reasons(cole)).containsExactly(Reason.SAME_NAME);
        assertThatEvidenceIsInTheArticles();
    }

    @Test
    void an_acronym_is_one_with_the_only_body_that_it_can_stand_for() {
        Marked gazette =
                in("Gazette", "[Corvane Harbour Board] {said} <the pier is safe>.", body("Corvane Harbour Board"));
        Marked courier = in("Courier", "[The CHB] {said} <nobody had asked the pilots>.", body("CHB"));
        Marked beacon = in("Beacon", "[The C.H.B.] {said} <fees would rise in May>.", body("C.H.B."));
        Marked post =
                in("Post", "[The Union of Bell Ringers] {said} <ropes were worn>.", body("Union of Bell Ringers"));

        assertThat(source(courier)).isEqualTo(source(gazette));
        assertThat(source(beacon)).isEqualTo(source(gazette));
        assertThat(source(courier).name()).isEqualTo("Corvane Harbour Board");
        assertThat(reasons(source(courier))).containsOnly(Reason.ACRONYM);
        assertThat(source(post).occurrences()).hasSize(1);
        assertThatEvidenceIsInTheArticles();
    }

    @Test
    void an_acronym_of_two_bodies_is_neither() {
        in("Gazette", "[Corvane Harbour Board] {said} <the pier is safe>.", body("Corvane Harbour Board"));
        in("Beacon", "[Calloway Housing Bureau] {said} <rents must fall>.", body("Calloway Housing Bureau"));
        Marked courier = in("Courier", "[The CHB] {said} <nobody had asked the pilots>.", body("CHB"));

        assertThat(source(courier).occurrences()).hasSize(1);
        assertThat(tracker.sources()).hasSize(3);
    }

    @Test
    void a_surname_is_one_with_the_full_name_that_its_own_article_has() {
        Marked gazette = in("Gazette", "[Miriam Cole] {said} <the canal will open again>.", person("Miriam Cole"));
        Marked courier = in(
                "Courier",
                "Miriam Cole was in court on Friday.\n[Cole] {said} <nobody had asked the farmers>.",
                person("Cole"));

        assertThat(source(courier)).isEqualTo(source(gazette));
        assertThat(source(courier).name()).isEqualTo("Miriam Cole");
        assertThat(source(courier).names()).containsExactly("Miriam Cole", "Cole");
        assertThat(reasons(source(courier))).containsExactly(Reason.NAMED_IN_ARTICLE);
        assertThat(words(source(courier))).containsExactly("Miriam Cole");
        assertThatEvidenceIsInTheArticles();
    }

    @Test
    void a_surname_is_one_with_the_full_name_that_carries_its_title() {
        Marked gazette =
                in("Gazette", "[Judge Miriam Cole] {said} <the canal will open again>.", person("Miriam Cole"));
        in("Beacon", "[Senator Adam Cole] {said} <taxes on barges must fall>.", person("Adam Cole"));
        Marked courier = in("Courier", "[Judge Cole] {said} <nobody had asked the farmers>.", person("Cole"));

        assertThat(source(courier)).isEqualTo(source(gazette));
        assertThat(reasons(source(courier))).containsExactly(Reason.SAME_TITLE);
        assertThat(words(source(courier))).containsExactly("Judge Cole", "Judge Miriam Cole");
        assertThat(tracker.sources()).extracting(KnownSource::name).containsExactly("Miriam Cole", "Adam Cole");
        assertThatEvidenceIsInTheArticles();
    }

    @Test
    void a_surname_is_one_with_the_full_name_that_says_the_same() {
        Marked gazette = in("Gazette", "[Miriam Cole] {said} <" + CANAL + ">.", person("Miriam Cole"));
        Marked courier = in("Courier", "[M. Cole] {said} <" + CANAL + ">.", person("M. Cole"));

        assertThat(source(courier)).isEqualTo(source(gazette));
        assertThat(reasons(source(courier))).containsExactly(Reason.SAME_CLAIM);
        assertThatEvidenceIsInTheArticles();
    }

    @Test
    void two_people_of_one_surname_are_two() {
        Marked gazette = in("Gazette", "[Miriam Cole] {said} <" + CANAL + ">.", person("Miriam Cole"));
        Marked courier = in("Courier", "[Adam Cole] {said} <" + CANAL + ">.", person("Adam Cole"));
        Marked beacon = in("Beacon", "[Cole] {said} <" + CANAL + ">.", person("Cole"));

        assertThat(tracker.sources()).hasSize(3);
        assertThat(source(gazette)).isNotEqualTo(source(courier));
        assertThat(source(beacon).names()).containsExactly("Cole");
    }

    @Test
    void a_surname_that_nothing_ties_to_a_full_name_stays_alone() {
        in("Gazette", "[Miriam Cole] {said} <the canal will open again>.", person("Miriam Cole"));
        in("Courier", "[Cole] {said} <nobody had asked the farmers>.", person("Cole"));

        assertThat(tracker.sources()).extracting(KnownSource::name).containsExactly("Miriam Cole", "Cole");
    }

    @Test
    void fuller_and_shorter_given_names_are_one_unless_they_fit_two() {
        in("Gazette", "[Miriam Cole] {said} <the canal will open again>.", person("Miriam Cole"));
        in("Courier", "[Miriam R. Cole] {said} <nobody had asked the farmers>.", person("Miriam R. Cole"));
        in("Beacon", "[Miri Cole] {said} <taxes on barges must fall>.", person("Miri Cole"));
        assertThat(tracker.sources()).singleElement().satisfies(cole -> {
            assertThat(cole.name()).isEqualTo("Miriam R. Cole");
            assertThat(reasons(cole)).containsOnly(Reason.FULLER_NAME);
        });

        in("Herald", "[Miriam Beth Cole] {said} <the towpath is mud>.", person("Miriam Beth Cole"));
        assertThat(tracker.sources())
                .hasSizeGreaterThan(1)
                .noneMatch(cole -> cole.names().containsAll(List.of("Miriam R. Cole", "Miriam Beth Cole")));
    }

    @Test
    void an_unnamed_source_is_never_one_with_a_named_one_nor_with_another_unnamed_one() {
        Marked gazette = in("Gazette", "[Judge Miriam Cole] {said} <" + CANAL + ">.", person("Miriam Cole"));
        Marked courier = in("Courier", "[a judge] {said} <" + CANAL + ">.", unnamed("judge"));
        Marked beacon = in(
                "Beacon",
                "[a judge] {said} <" + CANAL + ">.\n[The judge] {said} <taxes on barges must fall>.",
                unnamed("judge"),
                unnamed("judge"));

        assertThat(tracker.sources()).hasSize(3);
        assertThat(source(gazette).occurrences()).hasSize(1);
        assertThat(source(courier).kind()).isEqualTo(SourceKind.ANONYMOUS);
        assertThat(source(beacon).occurrences()).hasSize(2);
    }

    @Test
    void a_body_is_one_by_its_name_and_a_common_noun_only_where_it_says_the_same() {
        in("Gazette", "[the Energy Ministry] {said} <" + CANAL + ">.", body("Energy Ministry"));
        in("Courier", "[the Energy Ministry] {said} <taxes on barges must fall>.", body("Energy Ministry"));
        Marked beacon = in("Beacon", "[the ministry] {said} <" + CANAL + ">.", body("ministry"));
        in("Herald", "[the ministry] {said} <the towpath is mud>.", body("ministry"));
        in("Times", "[the War Ministry] {said} <boats are no threat>.", body("War Ministry"));

        assertThat(tracker.sources())
                .extracting(KnownSource::name)
                .containsExactly("Energy Ministry", "ministry", "War Ministry");
        assertThat(source(beacon).occurrences()).hasSize(3);
        assertThatEvidenceIsInTheArticles();
    }

    @Test
    void a_hand_can_part_what_one_name_joined_and_join_what_names_part() {
        Marked gazette = in("Gazette", "[Adam Cole] {said} <" + CANAL + ">.", person("Adam Cole"));
        Marked courier = in("Courier", "[Adam Cole] {said} <taxes on barges must fall>.", person("Adam Cole"));
        Marked beacon = in("Beacon", "[A. Colley] {said} <" + CANAL + ">.", person("A. Colley"));
        Marked herald = in("Herald", "[an engineer] {said} <the towpath is mud>.", unnamed("engineer"));

        tracker.rejectSource(gazette.attribution(0).id(), courier.attribution(0).id(), "father and son");
        tracker.confirmSource(gazette.attribution(0).id(), beacon.attribution(0).id(), "misspelt");
        KnownSource cole = tracker.confirmSource(
                herald.attribution(0).id(), beacon.attribution(0).id(), "he told us");

        assertThat(cole.names()).containsExactly("Adam Cole", "A. Colley", "engineer");
        assertThat(cole.name()).isEqualTo("Adam Cole");
        assertThat(reasons(cole)).containsOnly(Reason.BY_HAND);
        assertThat(source(courier).occurrences()).hasSize(1);
        try (Tracker again = reopened()) {
            assertThat(again.sources()).isEqualTo(tracker.sources());
        }
    }

    @Test
    void a_name_that_two_have_tells_nothing_of_a_third() {
        Marked gazette = in("Gazette", "[Adam Cole] {said} <" + CANAL + ">.", person("Adam Cole"));
        Marked courier = in("Courier", "[Adam Cole] {said} <taxes on barges must fall>.", person("Adam Cole"));
        tracker.rejectSource(gazette.attribution(0).id(), courier.attribution(0).id(), "father and son");
        Marked beacon = in("Beacon", "[Adam Cole] {said} <" + CANAL + ">.", person("Adam Cole"));
        Marked herald = in("Herald", "[Adam Cole] {said} <the towpath is mud>.", person("Adam Cole"));

        assertThat(source(beacon)).isEqualTo(source(gazette));
        assertThat(source(herald).occurrences()).hasSize(1);
    }

    @Test
    void a_decision_can_be_taken_back() {
        Marked gazette = in("Gazette", "[Adam Cole] {said} <" + CANAL + ">.", person("Adam Cole"));
        Marked courier = in("Courier", "[Adam Cole] {said} <taxes on barges must fall>.", person("Adam Cole"));
        String one = gazette.attribution(0).id();
        String other = courier.attribution(0).id();

        assertThat(tracker.rejectSource(one, other, "").occurrences()).hasSize(1);
        assertThat(tracker.confirmSource(other, one, "").occurrences()).hasSize(2);
    }

    @Test
    void a_corrected_attribution_goes_over_to_its_new_source() {
        Marked gazette = in("Gazette", "[Adam Cole] {said} <" + CANAL + ">.", person("Adam Cole"));
        Marked courier = in("Courier", "[Miriam Cole] {said} <taxes on barges must fall>.", person("Miriam Cole"));

        tracker.correct(gazette.attribution(0).id(), person("Miriam Cole"), "misheard");

        assertThat(tracker.sources()).containsExactly(source(courier));
        assertThat(source(courier).occurrences()).hasSize(2);
    }

    @Test
    void within_one_article_one_name_is_one_source() {
        Marked gazette = in(
                "Gazette",
                "[Adam Cole] {said} <" + CANAL + ">.\n[Cole] {said} <the towpath is mud>.",
                person("Adam Cole"),
                person("Adam Cole"));
        assertThatThrownBy(() -> tracker.rejectSource(
                        gazette.attribution(0).id(), gazette.attribution(1).id(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("correct");
        assertThatThrownBy(() -> tracker.confirmSource(gazette.attribution(0).id(), "nothing", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("second");
    }

    private Marked in(String outlet, String drawn, dev.whence.core.Source... speakers) {
        return Marked.article(outlet, "2024-05-01", drawn, speakers).in(tracker);
    }

    private KnownSource source(Marked marked) {
        return tracker.sourceOf(marked.attribution(0).id()).orElseThrow();
    }

    private static List<Reason> reasons(KnownSource source) {
        return source.ties().stream().map(KnownSource.Tie::reason).toList();
    }

    private List<String> words(KnownSource source) {
        return source.ties().stream()
                .flatMap(tie -> tie.evidence().stream())
                .map(it -> tracker.article(it.articleId()).orElseThrow().text().slice(it.spans()))
                .toList();
    }

    private void assertThatEvidenceIsInTheArticles() {
        assertThat(tracker.sources()).allSatisfy(source -> {
            assertThat(words(source)).allMatch(words -> !words.isBlank());
            assertThat(source.occurrences())
                    .allSatisfy(it -> assertThat(tracker.article(it.articleId())
                                    .orElseThrow()
                                    .text()
                                    .slice(it.spans()))
                            .isNotBlank());
        });
    }

    private Tracker reopened() {
        InMemoryLedger copy = new InMemoryLedger();
        try (Stream<Entry> entries = ledger.read()) {
            copy.append(entries.toList());
        }
        return Tracker.builder().language(new SmallEnglish()).ledger(copy).build();
    }
}
