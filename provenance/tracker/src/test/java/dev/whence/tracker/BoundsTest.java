package dev.whence.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.tracker.story.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Records that would take for ever if the cost of one statement grew with the record. The limit only ends what never would by
 * itself: it is far above what any takes, also on a machine that does much else.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class BoundsTest {

    private final Tracker tracker = Press.tracker();

    @Test
    void many_copies_of_one_sentence_are_one_claim() {
        for (int i = 0; i < 5_000; i++) {
            record(i, "the lighthouse keeper of Ollund saw three boats drift towards the rocks");
        }
        assertThat(tracker.claims()).hasSize(1);
        assertThat(tracker.claims().get(0).statements()).hasSize(5_000);
    }

    @Test
    void a_word_in_every_statement_does_not_join_them() {
        for (int i = 0; i < 6_000; i++) {
            record(i, "lighthouse keeper" + i + " boat" + i + " rock" + i);
        }
        assertThat(tracker.claims()).hasSize(6_000);
    }

    @Test
    void statements_of_one_word_are_joined_only_by_that_word() {
        for (int i = 0; i < 2_000; i++) {
            record(i, "word" + i % 1_000);
        }
        assertThat(tracker.claims()).hasSize(1_000);
    }

    @Test
    void an_article_with_thousands_of_attributions_inside_one_another_is_recorded() {
        String text = IntStream.range(0, 1_000).mapToObj(i -> "she said w" + i).collect(Collectors.joining(" "));
        Article article = Article.builder("nested", text).build();
        List<Attribution> attributions = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < 1_000; i++) {
            int content = at + "she said ".length();
            attributions.add(Attribution.builder(article.id(), Press.EXTRACTOR)
                    .source(List.of(new Span(at, at + 3)))
                    .cue(List.of(new Span(at + 4, at + 8)))
                    .content(List.of(new Span(content, Math.min(text.length(), content + 3_000))), Quotation.INDIRECT)
                    .build());
            at = text.indexOf("she said", content);
        }
        assertThat(tracker.record(article, attributions).added()).hasSize(1_000);
    }

    @Test
    void a_statement_of_very_many_words_is_recorded() {
        record(1, "word ".repeat(300_000) + "end");
        record(2, "word ".repeat(300_000) + "stop");
        List<Claim> claims = tracker.claims();
        assertThat(claims).isNotEmpty();
    }

    private void record(int number, String text) {
        Article article = Article.builder("article " + number, text).build();
        tracker.record(
                article,
                List.of(Attribution.builder(article.id(), Press.EXTRACTOR)
                        .content(List.of(new Span(0, text.length())), Quotation.INDIRECT)
                        .speaker(Press.COLE)
                        .build()));
    }
}
