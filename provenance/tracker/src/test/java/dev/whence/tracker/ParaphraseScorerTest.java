package dev.whence.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.core.Article;
import dev.whence.tracker.story.ParaphraseScorer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ParaphraseScorerTest {

    private static final String SAID = "the harbor board will close the crooked pier at Ollund before winter";
    private static final String RETOLD = "anglers lose the crooked pier at Ollund once frost sets in";
    private static final String UNLIKE = "forty weavers opened a night school behind the old brewery";

    /** A toy: whoever speaks of frost speaks of winter. */
    private static final ParaphraseScorer SEASONS = (one, other) ->
            OptionalDouble.of((one + other).contains("frost") && (one + other).contains("winter") ? 0.95 : 0.05);

    @Test
    void words_alone_leave_the_paraphrase_apart() {
        assertThat(claims(Press.tracker(), SAID, RETOLD)).isEqualTo(2);
    }

    @Test
    void a_scorer_that_knows_it_joins_it() {
        assertThat(claims(with(SEASONS), SAID, RETOLD)).isEqualTo(1);
    }

    @Test
    void a_scorer_that_abstains_changes_nothing() {
        assertThat(claims(with((one, other) -> OptionalDouble.empty()), SAID, RETOLD))
                .isEqualTo(2);
    }

    @Test
    void what_shares_no_word_is_not_asked_about_and_neither_is_what_is_the_same() {
        List<String> asked = new ArrayList<>();
        Tracker tracker = with((one, other) -> {
            asked.add(one);
            return OptionalDouble.of(1);
        });
        assertThat(claims(tracker, SAID, UNLIKE, SAID)).isEqualTo(2);
        assertThat(asked).isEmpty();
    }

    @Test
    void it_is_given_the_words_as_they_stand() {
        List<String> asked = new ArrayList<>();
        claims(
                with((one, other) -> {
                    asked.add(one);
                    asked.add(other);
                    return OptionalDouble.empty();
                }),
                SAID,
                RETOLD);
        assertThat(asked).containsOnly(SAID, RETOLD);
    }

    @Test
    void an_answer_that_is_no_chance_fails_the_recording_and_nothing_is_kept() {
        Tracker tracker = with((one, other) -> OptionalDouble.of(7));
        assertThatThrownBy(() -> claims(tracker, SAID, RETOLD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("7");
        assertThat(tracker.articles()).hasSize(1);
    }

    private static Tracker with(ParaphraseScorer scorer) {
        return Tracker.builder()
                .language(new SmallEnglish())
                .paraphrases(scorer)
                .build();
    }

    private static int claims(Tracker tracker, String... contents) {
        for (int i = 0; i < contents.length; i++) {
            Article article = Press.article("Outlet " + i, contents[i]);
            tracker.record(article, List.of(Press.indirect(article, Press.COLE).build()));
        }
        return tracker.claims().size();
    }
}
