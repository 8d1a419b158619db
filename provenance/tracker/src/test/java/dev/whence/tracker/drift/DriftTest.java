package dev.whence.tracker.drift;

import static dev.whence.tracker.Marked.person;
import static dev.whence.tracker.Marked.unnamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Source;
import dev.whence.core.spi.Language.Bound;
import dev.whence.core.spi.Language.CueForce;
import dev.whence.tracker.Marked;
import dev.whence.tracker.Press;
import dev.whence.tracker.Tracker;
import dev.whence.tracker.story.Drift;
import dev.whence.tracker.story.Origin;
import dev.whence.tracker.story.Trace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What changes between two articles is told by kind, with the words of both. */
class DriftTest {

    private static final Source COLE = person("Miriam Cole");
    private static final String QUOTED =
            "[Miriam Cole] {said} <“The council is fully confident that the old pier at Harrowgate will stand”>.";

    private final Tracker tracker = Press.tracker();

    @Test
    void equal_words_do_not_drift() {
        assertThat(drift(QUOTED, COLE, QUOTED, COLE)).isEmpty();
    }

    @Test
    void a_word_dropped_inside_the_quotation_marks_is_told_apart_from_a_shorter_quotation() {
        List<Drift> dropped = drift(QUOTED, COLE, QUOTED.replace("fully ", ""), COLE);
        assertThat(quoted(dropped)).containsExactly(Drift.QuotedChange.DROPPED);
        assertThat(before(dropped)).containsExactly("fully");
        assertThat(dropped.get(0).after()).isEmpty();
    }

    @Test
    void a_shorter_quotation_is_no_alteration() {
        List<Drift> cut = drift(QUOTED, COLE, QUOTED.replace(" at Harrowgate will stand", ""), COLE);
        assertThat(quoted(cut)).containsExactly(Drift.QuotedChange.CUT);
        assertThat(before(cut)).containsExactly("at Harrowgate will stand");
        assertThat(Drift.QuotedChange.CUT.alters()).isFalse();
    }

    @Test
    void a_longer_quotation_is_none_either() {
        List<Drift> more = drift(QUOTED.replace(" at Harrowgate will stand", ""), COLE, QUOTED, COLE);
        assertThat(quoted(more)).containsExactly(Drift.QuotedChange.EXTENDED);
        assertThat(after(more)).containsExactly("at Harrowgate will stand");
    }

    @Test
    void another_word_inside_the_quotation_marks_is_shown_with_the_one_it_replaces() {
        List<Drift> replaced = drift(QUOTED, COLE, QUOTED.replace("confident", "certain"), COLE);
        assertThat(quoted(replaced)).containsExactly(Drift.QuotedChange.REPLACED);
        assertThat(before(replaced)).containsExactly("confident");
        assertThat(after(replaced)).containsExactly("certain");
    }

    @Test
    void a_word_put_in_is_an_alteration_unless_it_stands_in_brackets() {
        List<Drift> added = drift(QUOTED, COLE, QUOTED.replace("old pier", "old wooden pier"), COLE);
        assertThat(quoted(added)).containsExactly(Drift.QuotedChange.ADDED);
        assertThat(after(added)).containsExactly("wooden");
    }

    @Test
    void a_gap_that_the_article_shows_is_an_elision() {
        List<Drift> elided = drift(QUOTED, COLE, QUOTED.replace("fully ", "… "), COLE);
        assertThat(quoted(elided)).containsExactly(Drift.QuotedChange.ELIDED);
        assertThat(before(elided)).containsExactly("fully");
    }

    @Test
    void half_a_quotation_can_move_into_the_reporters_own_voice() {
        List<Drift> moved = drift(
                QUOTED,
                COLE,
                "[Miriam Cole] {said} <the council is “fully confident” that the old pier at Harrowgate will stand>.",
                COLE);
        assertThat(quoted(moved)).containsExactly(Drift.QuotedChange.UNQUOTED);
        assertThat(before(moved).get(0)).contains("old pier at Harrowgate").doesNotContain("fully");
    }

    @Test
    void the_same_number_with_another_bound_is_a_change_of_bound_alone() {
        List<Drift> drift = drift(
                "[Miriam Cole] {said} <the pier of Harrowgate costs about $ 100 million to mend>.",
                COLE,
                "[Miriam Cole] {said} <the pier of Harrowgate costs more than $ 100 million to mend>.",
                COLE);
        assertThat(drift).singleElement().isInstanceOfSatisfying(Drift.Figure.class, number -> {
            assertThat(number.boundOnly()).isTrue();
            assertThat(number.earlier().orElseThrow().value()).isEqualByComparingTo(new BigDecimal(100_000_000));
            assertThat(number.earlier().orElseThrow().bound()).contains(Bound.ABOUT);
            assertThat(number.later().orElseThrow().bound()).contains(Bound.MORE_THAN);
        });
        assertThat(before(drift)).containsExactly("about $ 100 million");
        assertThat(after(drift)).containsExactly("more than $ 100 million");
    }

    @Test
    void another_number_a_number_less_and_a_number_more_are_told() {
        String costs = "[Miriam Cole] {said} <the pier of Harrowgate and its lamps will cost 40 crowns this winter>.";
        List<Drift> other = drift(costs, COLE, costs.replace("40", "twelve"), COLE);
        assertThat(other)
                .singleElement()
                .isInstanceOfSatisfying(
                        Drift.Figure.class,
                        number -> assertThat(number.boundOnly()).isFalse());
        assertThat(after(other)).containsExactly("twelve");
    }

    @Test
    void a_number_that_was_left_out_is_told() {
        String costs = "[Miriam Cole] {said} <the pier of Harrowgate and its lamps will cost 40 crowns this winter>.";
        List<Drift> less = drift(costs, COLE, costs.replace("40 ", ""), COLE);
        assertThat(less).singleElement().isInstanceOf(Drift.Figure.class);
        assertThat(before(less)).containsExactly("40");
        assertThat(less.get(0).after()).isEmpty();
    }

    @Test
    void ten_and_10_are_one_number() {
        String ships = "[Miriam Cole] {said} <ten ships were tied up at the pier of Harrowgate in the storm>.";
        assertThat(drift(ships, COLE, ships.replace("ten", "10"), COLE)).isEmpty();
    }

    @Test
    void a_hedge_put_in_is_told() {
        String storm = "[Miriam Cole] {said} <the storm broke the pier of Harrowgate in the night>.";
        List<Drift> drift = drift(storm, COLE, storm.replace("the storm", "the storm possibly"), COLE);
        assertThat(drift).singleElement().isInstanceOfSatisfying(Drift.Hedge.class, hedge -> {
            assertThat(hedge.earlier()).isEmpty();
            assertThat(hedge.later()).contains(Bound.UNSURE);
        });
        assertThat(after(drift)).containsExactly("possibly");
    }

    @Test
    void a_cue_of_another_force_is_told_and_another_word_of_the_same_force_is_not() {
        List<Drift> drift = drift(QUOTED, COLE, QUOTED.replace("{said}", "{claimed}"), COLE);
        assertThat(drift).singleElement().isInstanceOfSatisfying(Drift.Cue.class, cue -> {
            assertThat(cue.earlier()).isEqualTo(CueForce.NEUTRAL);
            assertThat(cue.later()).isEqualTo(CueForce.DISTANCED);
        });
        assertThat(before(drift)).containsExactly("said");
        assertThat(after(drift)).containsExactly("claimed");
    }

    @Test
    void an_unnamed_source_beside_a_named_one_is_shown_and_never_merged() {
        List<Drift> drift =
                drift(QUOTED.replace("[Miriam Cole]", "[a senior official]"), unnamed("senior official"), QUOTED, COLE);
        assertThat(speakers(drift)).containsExactly(Drift.SourceChange.NAMED);
        assertThat(before(drift)).containsExactly("a senior official");
        assertThat(after(drift)).containsExactly("Miriam Cole");
        assertThat(tracker.sources()).hasSize(2);
    }

    @Test
    void a_name_that_is_withheld_is_shown_too() {
        List<Drift> drift = drift(QUOTED, COLE, QUOTED.replace("[Miriam Cole]", "[an official]"), unnamed("official"));
        assertThat(speakers(drift)).containsExactly(Drift.SourceChange.UNNAMED);
    }

    @Test
    void one_person_under_two_names_is_the_same_source() {
        List<Drift> drift = drift(QUOTED, COLE, QUOTED.replace("[Miriam Cole]", "[Cole]"), person("Cole"));
        assertThat(speakers(drift)).containsExactly(Drift.SourceChange.OTHER_NAME);
        assertThat(tracker.sources()).hasSize(1);
    }

    @Test
    void two_people_of_one_surname_are_two_sources() {
        List<Drift> drift = drift(QUOTED, COLE, QUOTED.replace("Miriam", "Adam"), person("Adam Cole"));
        assertThat(speakers(drift)).containsExactly(Drift.SourceChange.OTHER);
    }

    private List<Drift> drift(String earlier, Source first, String later, Source second) {
        Marked one = Marked.article("Gazette", "2024-05-01", earlier, first).in(tracker);
        Marked other = Marked.article("Courier", "2024-05-02", later, second).in(tracker);
        // what is compared is the test's choice, whatever the words would link
        tracker.confirm(statement(one), statement(other), "");
        Trace trace = tracker.trace(statement(one)).orElseThrow();
        List<Drift> drift =
                trace.appearances().get(1).comparison().orElseThrow().drift();
        assertThat(drift).allSatisfy(it -> {
            assertThat(it.before().map(Origin.Evidence::articleId))
                    .isIn(Optional.empty(), Optional.of(one.article().id()));
            assertThat(it.after().map(Origin.Evidence::articleId))
                    .isIn(Optional.empty(), Optional.of(other.article().id()));
        });
        return drift;
    }

    private String statement(Marked marked) {
        return tracker.statements(marked.attribution(0).id()).get(0).id();
    }

    private List<String> before(List<Drift> drift) {
        return drift.stream()
                .flatMap(it -> it.before().stream())
                .map(this::words)
                .toList();
    }

    private List<String> after(List<Drift> drift) {
        return drift.stream()
                .flatMap(it -> it.after().stream())
                .map(this::words)
                .toList();
    }

    private String words(Origin.Evidence evidence) {
        return tracker.article(evidence.articleId()).orElseThrow().text().slice(evidence.spans());
    }

    private static List<Drift.QuotedChange> quoted(List<Drift> drift) {
        assertThat(drift).allMatch(Drift.Quoted.class::isInstance);
        return drift.stream().map(it -> ((Drift.Quoted) it).change()).toList();
    }

    private static List<Drift.SourceChange> speakers(List<Drift> drift) {
        assertThat(drift).allMatch(Drift.Speaker.class::isInstance);
        return drift.stream().map(it -> ((Drift.Speaker) it).change()).toList();
    }
}
