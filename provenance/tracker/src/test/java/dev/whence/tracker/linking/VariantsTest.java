package dev.whence.tracker.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Stance;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Variant;
import dev.whence.ledger.entry.Variant.Kind;
import dev.whence.tracker.Press;
import dev.whence.tracker.Recording;
import dev.whence.tracker.Tracker;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantsTest {

    private static final String FERRY =
            "the harbor board will close the ferry pier at Ollund for ten weeks because two pillars are cracked";

    private final Article first = Press.article("Gazette", FERRY);

    @Test
    void the_same_words_are_identical() {
        assertThat(indirect(FERRY).variant().kinds()).containsExactly(Kind.IDENTICAL);
        assertThat(indirect(FERRY).variant().edits()).isEmpty();
        assertThat(indirect(FERRY).score()).isEqualTo(1);
    }

    @Test
    void a_number_in_digits_and_another_spelling_are_benign() {
        Link link = indirect(FERRY.replace("ten", "10").replace("harbor", "harbour"));
        assertThat(link.variant().kinds()).containsExactly(Kind.BENIGN);
    }

    @Test
    void another_dash_is_benign() {
        Link link = indirect(FERRY.replace("weeks because", "weeks – because"));
        assertThat(link.variant().kinds()).containsExactly(Kind.BENIGN);
    }

    @Test
    void a_shorter_form_is_truncated_and_the_dropped_words_are_shown() {
        Link link = indirect(FERRY.replace(" because two pillars are cracked", ""));
        assertThat(link.variant().kinds()).containsExactly(Kind.TRUNCATED);
        assertThat(link.variant().edits())
                .extracting(Variant.Edit::operation)
                .containsExactly(Variant.Edit.Operation.DROPPED);
        assertThat(first.text().slice(link.variant().edits().get(0).before()))
                .isEqualTo("because two pillars are cracked");
    }

    @Test
    void a_longer_form_is_extended() {
        Link link = indirect(FERRY + ", and cars must use the bridge at Sandwick");
        assertThat(link.variant().kinds()).containsExactly(Kind.EXTENDED);
    }

    @Test
    void other_words_inside_the_quotation_marks_are_altered() {
        Link link = direct(FERRY.replace("close", "demolish"));
        assertThat(link.variant().kinds()).containsExactly(Kind.ALTERED);
        Variant.Edit edit = link.variant().edits().get(0);
        assertThat(first.text().slice(edit.before())).isEqualTo("close");
        assertThat(Press.article("Courier", FERRY.replace("close", "demolish"))
                        .text()
                        .slice(edit.after()))
                .isEqualTo("demolish");
    }

    @Test
    void a_word_dropped_between_two_that_both_quote_is_altered_and_a_shown_gap_is_not() {
        assertThat(direct(FERRY.replace("ten weeks", "weeks")).variant().kinds())
                .contains(Kind.ALTERED);
        assertThat(direct(FERRY.replace("pillars are cracked", "pillars are badly cracked"))
                        .variant()
                        .kinds())
                .containsExactly(Kind.ALTERED);
        assertThat(direct(FERRY.replace("for ten weeks", "…")).variant().kinds())
                .containsExactly(Kind.TRUNCATED);
        assertThat(indirect(FERRY.replace("ferry ", "")).variant().kinds()).containsExactly(Kind.TRUNCATED);
    }

    private Link direct(String words) {
        Article second = Press.article("Courier", words);
        return link(
                Press.direct(first, Press.COLE).build(),
                second,
                Press.direct(second, Press.COLE).build());
    }

    @Test
    void other_words_outside_of_quotation_marks_are_a_paraphrase() {
        Link link = indirect(FERRY.replace("will close", "is going to shut"));
        assertThat(link.variant().kinds()).containsExactly(Kind.PARAPHRASED);
    }

    @Test
    void other_words_outside_the_marks_of_a_mixed_quotation_are_a_paraphrase() {
        Article before =
                Press.article("Gazette", FERRY.replace("two pillars are cracked", "\"two pillars are cracked\""));
        Article after = Press.article(
                "Courier",
                FERRY.replace("two pillars are cracked", "“two pillars are cracked”")
                        .replace("close", "shut"));
        Link link = link(
                before,
                Press.mixed(before, Press.COLE).build(),
                after,
                Press.mixed(after, Press.COLE).build());
        assertThat(link.variant().kinds()).containsExactly(Kind.PARAPHRASED);
    }

    @Test
    void another_number_is_a_changed_number() {
        Link link = indirect(FERRY.replace("ten weeks", "twelve weeks"));
        assertThat(link.variant().kinds()).containsExactly(Kind.NUMBER_CHANGED);
    }

    @Test
    void a_hedge_that_was_put_in_or_exchanged_is_named() {
        assertThat(indirect(FERRY.replace("for ten", "for about ten")).variant().kinds())
                .containsExactly(Kind.HEDGED);
        Article before = Press.article("Gazette", FERRY.replace("for ten", "for nearly ten"));
        Article after = Press.article("Courier", FERRY.replace("for ten", "for more than ten"));
        Link link = link(
                before,
                Press.indirect(before, Press.COLE).build(),
                after,
                Press.indirect(after, Press.COLE).build());
        assertThat(link.variant().kinds()).containsExactly(Kind.HEDGED);
    }

    @Test
    void a_name_in_one_and_none_in_the_other_is_shown_and_the_sources_stay_two() {
        Article second = Press.article("Courier", FERRY);
        Attribution unnamed = Press.unnamed(second).build();
        Attribution named = Press.indirect(first, Press.COLE).build();
        Link link = link(named, second, unnamed);
        assertThat(link.variant().kinds()).containsExactly(Kind.RE_ATTRIBUTED);
        assertThat(link.relation()).isEqualTo(Link.Relation.SAME);
        assertThat(unnamed.speaker()).isNotEqualTo(named.speaker());
    }

    @Test
    void a_surname_alone_is_no_other_source() {
        Article second = Press.article("Courier", FERRY);
        Source surname = Source.named("Cole", SourceKind.PERSON);
        Link link = link(
                Press.indirect(first, Press.COLE).build(),
                second,
                Press.indirect(second, surname).build());
        assertThat(link.variant().kinds()).containsExactly(Kind.IDENTICAL);
    }

    @Test
    void a_negation_makes_another_claim_that_contradicts() {
        Link link = indirect(FERRY.replace("will close", "will not close"));
        assertThat(link.relation()).isEqualTo(Link.Relation.CONTRADICTS);
    }

    @Test
    void a_denial_makes_another_claim_that_contradicts() {
        Article second = Press.article("Courier", FERRY);
        Attribution denial =
                Press.indirect(second, Press.VANN).stance(Stance.DENIED).build();
        try (Tracker tracker = Press.tracker()) {
            tracker.record(first, List.of(Press.indirect(first, Press.COLE).build()));
            Recording recording = tracker.record(second, List.of(denial));
            assertThat(recording.links()).extracting(Link::relation).containsExactly(Link.Relation.CONTRADICTS);
            assertThat(tracker.claims()).hasSize(2);
            assertThat(tracker.claims().get(0).contradicts())
                    .containsExactly(tracker.claims().get(1).id());
            assertThat(tracker.claims().get(1).contradicts())
                    .containsExactly(tracker.claims().get(0).id());
        }
    }

    @Test
    void denying_the_negation_is_the_same_claim() {
        Article second = Press.article("Courier", FERRY.replace("will close", "will not close"));
        Attribution denial =
                Press.indirect(second, Press.COLE).stance(Stance.DENIED).build();
        Link link = link(Press.indirect(first, Press.COLE).build(), second, denial);
        assertThat(link.relation()).isEqualTo(Link.Relation.SAME);
    }

    @Test
    void a_negation_beside_what_is_shared_does_not_contradict() {
        Link link = indirect(FERRY + ", although nobody did not foresee a wet autumn");
        assertThat(link.relation()).isEqualTo(Link.Relation.SAME);
    }

    private Link indirect(String words) {
        Article second = Press.article("Courier", words);
        return link(
                Press.indirect(first, Press.COLE).build(),
                second,
                Press.indirect(second, Press.COLE).build());
    }

    private Link link(Attribution one, Article second, Attribution other) {
        return link(first, one, second, other);
    }

    private static Link link(Article before, Attribution one, Article after, Attribution other) {
        try (Tracker tracker = Press.tracker()) {
            tracker.record(before, List.of(one));
            List<Link> links = tracker.record(after, List.of(other)).links();
            assertThat(links).hasSize(1);
            Variant variant = links.get(0).variant();
            assertThat(variant.kinds()).isNotEmpty();
            return links.get(0);
        }
    }
}
