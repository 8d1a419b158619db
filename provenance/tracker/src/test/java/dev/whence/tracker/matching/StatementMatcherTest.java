package dev.whence.tracker.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.core.PublicationTime;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Variant.Kind;
import dev.whence.tracker.SmallEnglish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementMatcherTest {

    private static final List<String> COUNCIL = List.of(
            "Good evening to all of you.",
            "The ferry has carried 40 passengers a day since the pier was mended.",
            "We cut the fares for pensioners.",
            "Nobody thanked us for the fares, I can tell you that.",
            "My opponent would sell the lighthouse to a hotel.",
            "He told the harbor board so, twice, in writing.",
            "I was against the new breakwater.",
            "Thank you.");

    private static final List<String> DEBATE = List.of(
            "Good evening.",
            "You ask about the library.",
            "The library will stay open on Sundays, whatever it costs.",
            "Next question, please.",
            "I was against the new breakwater from the first day.",
            "Thank you.");

    private final StatementMatcher matcher = StatementMatcher.of(new SmallEnglish(), spoken());

    @Test
    void a_quotation_is_found_where_it_was_said() {
        List<StatementMatch> found =
                matcher.match(Utterance.of("r", "My opponent would sell the lighthouse to a hotel", true));
        assertThat(found).first().satisfies(match -> {
            assertThat(match.id()).isEqualTo("council:4");
            assertThat(match.variant().kinds()).containsExactly(Kind.IDENTICAL);
            assertThat(match.relation()).isEqualTo(Link.Relation.SAME);
            assertThat(match.score()).isGreaterThan(0.9);
        });
    }

    @Test
    void a_quotation_that_leaves_out_a_part_is_truncated() {
        assertThat(matcher.match(Utterance.of("r", "will stay open on Sundays", true)))
                .first()
                .satisfies(match -> {
                    assertThat(match.id()).isEqualTo("debate:2");
                    assertThat(match.variant().kinds()).containsExactly(Kind.TRUNCATED);
                });
    }

    @Test
    void a_statement_over_several_sentences_is_found_with_the_one_it_begins_with_or_shares_most_with() {
        String told = "My opponent would sell the lighthouse to a hotel. He told the harbour board so, twice";
        assertThat(matcher.match(Utterance.of("r", told, true))).first().satisfies(match -> {
            assertThat(match.id()).isIn("council:4", "council:5");
            assertThat(match.variant().kinds()).containsExactly(Kind.TRUNCATED);
        });
    }

    @Test
    void parts_that_stand_far_apart_are_linked_with_where_the_first_stands() {
        List<Utterance> spoken = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            spoken.add(said("council", i, "Point " + i + " of the agenda, then.", "Ada Quill"));
        }
        spoken.set(3, said("council", 3, "We mended the crooked pier with granite.", "Ada Quill"));
        spoken.set(20, said("council", 20, "The ledger of the harbor master shows every single stone.", "Ada Quill"));
        String told = "We mended the crooked pier ... The ledger of the harbor master shows every single stone";
        assertThat(StatementMatcher.of(new SmallEnglish(), spoken).match(Utterance.of("r", told, true)))
                .first()
                .satisfies(match -> assertThat(match.id()).isEqualTo("council:3"));
    }

    @Test
    void what_nobody_said_is_linked_with_nothing() {
        assertThat(matcher.match(Utterance.of("r", "The observatory needs a larger telescope", true)))
                .isEmpty();
        assertThat(matcher.match(Utterance.of("r", "I was against the war", true)))
                .isEmpty();
        assertThat(matcher.match(Utterance.of("r", "of the to a", true))).isEmpty();
        assertThat(matcher.match(Utterance.of("r", "", true))).isEmpty();
    }

    @Test
    void a_paraphrase_that_shares_rare_words_and_the_number_is_found() {
        String told = "Quill: The ferry carries 40 passengers daily since the pier was mended";
        assertThat(matcher.match(Utterance.of("r", told, false)))
                .first()
                .satisfies(match -> assertThat(match.id()).isEqualTo("council:1"));
    }

    @Test
    void the_speaker_decides_between_two_who_said_the_same() {
        String told = "I was against the new breakwater";
        assertThat(matcher.match(by("Bram Oster", told)))
                .first()
                .satisfies(match -> assertThat(match.id()).isEqualTo("debate:4"));
        assertThat(matcher.match(by("Quill", told)))
                .first()
                .satisfies(match -> assertThat(match.id()).isEqualTo("council:6"));
    }

    @Test
    void a_negation_contradicts() {
        String told = "My opponent would never sell the lighthouse to a hotel";
        assertThat(matcher.match(Utterance.of("r", told, false)))
                .first()
                .satisfies(match -> assertThat(match.relation()).isEqualTo(Link.Relation.CONTRADICTS));
    }

    @Test
    void nothing_comes_from_what_was_said_later() {
        Utterance said = timed("s", "2031-05-04");
        StatementMatcher later = StatementMatcher.of(new SmallEnglish(), List.of(said));
        assertThat(later.match(timed("r", "2031-05-04"))).hasSize(1);
        assertThat(later.match(timed("r", "2031-05-03"))).isEmpty();
    }

    @Test
    void two_utterances_of_one_id_are_refused() {
        Utterance said = Utterance.of("one", "We cut the fares", true);
        assertThatThrownBy(() -> StatementMatcher.of(new SmallEnglish(), List.of(said, said)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one");
    }

    private static Utterance timed(String id, String date) {
        return new Utterance(
                id,
                "My opponent would sell the lighthouse to a hotel",
                Optional.empty(),
                Optional.empty(),
                Optional.of(PublicationTime.parse(date)),
                true);
    }

    private static Utterance by(String speaker, String text) {
        return new Utterance(
                "r",
                text,
                Optional.of(Source.named(speaker, SourceKind.PERSON)),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static List<Utterance> spoken() {
        List<Utterance> spoken = new ArrayList<>();
        for (int i = 0; i < COUNCIL.size(); i++) {
            spoken.add(said("council", i, COUNCIL.get(i), "Ada Quill"));
        }
        for (int i = 0; i < DEBATE.size(); i++) {
            spoken.add(said("debate", i, DEBATE.get(i), "Bram Oster"));
        }
        return spoken;
    }

    private static Utterance said(String transcript, int number, String text, String speaker) {
        return new Utterance(
                transcript + ":" + number,
                text,
                Optional.of(Source.named(speaker, SourceKind.PERSON)),
                Optional.of(transcript),
                Optional.empty(),
                true);
    }
}
