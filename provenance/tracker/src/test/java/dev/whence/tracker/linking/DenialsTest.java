package dev.whence.tracker.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.tracker.Press;
import dev.whence.tracker.Tracker;
import dev.whence.tracker.story.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DenialsTest {

    private static final Pattern LINE = Pattern.compile("(?m)^(\\S+ \\S+) (said|denied|repeated|had) (.+)\\.$");
    private static final String SEEPAGE = "Tom Arden said the dam above Vessin has leaked for eleven weeks.\n";

    private final List<List<Attribution>> recorded = new ArrayList<>();
    private final Tracker tracker = Press.tracker();

    /** Each line is one attribution: two words of a name, a cue, a content. */
    private List<Attribution> record(String name, String text) {
        Article article = Article.builder(name, text).build();
        List<Attribution> attributions = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            attributions.add(Attribution.builder(article.id(), new ExtractorId("by-line", "1"))
                    .source(List.of(new Span(line.start(1), line.end(1))))
                    .speaker(Source.named(line.group(1), SourceKind.PERSON))
                    .cue(List.of(new Span(line.start(2), line.end(2))))
                    .content(List.of(new Span(line.start(3), line.end(3))), Quotation.INDIRECT)
                    .build());
        }
        tracker.record(article, attributions);
        recorded.add(attributions);
        return attributions;
    }

    private Claim claim(int article, int attribution) {
        return tracker.claimOf(recorded.get(article).get(attribution).id()).orElseThrow();
    }

    @Test
    void a_denial_without_words_of_its_own_contradicts_the_nearest_earlier_claim() {
        record("one", "Ada Lunt said the harbor of Brill needs new lamps.\n" + SEEPAGE + "Vera Holm denied it.\n");
        assertThat(claim(0, 2).contradicts()).containsExactly(claim(0, 1).id());
    }

    @Test
    void a_name_tells_whose_claim_is_denied() {
        record(
                "one",
                SEEPAGE + "Ada Lunt said the harbor of Brill needs new lamps.\n"
                        + "Vera Holm said Arden's claim was flatly false.\n");
        assertThat(claim(0, 2).contradicts()).containsExactly(claim(0, 0).id());
    }

    @Test
    void two_denials_of_one_claim_are_one_claim_whatever_their_words() {
        record("one", SEEPAGE + "Vera Holm denied it.\n");
        record("two", SEEPAGE + "Vera Holm said his account was false.\n");
        assertThat(claim(0, 1)).isEqualTo(claim(1, 1));
        assertThat(claim(0, 1)).isNotEqualTo(claim(0, 0));
    }

    @Test
    void the_same_pronoun_in_two_articles_is_not_the_same_claim() {
        record("one", SEEPAGE + "Vera Holm denied it.\n");
        record("two", "Ada Lunt said the harbor of Brill needs new lamps.\nVera Holm denied it.\n");
        assertThat(claim(0, 1)).isNotEqualTo(claim(1, 1));
    }

    @Test
    void a_denial_that_the_same_speaker_tells_in_full_is_that_claim() {
        record(
                "one",
                SEEPAGE + "Vera Holm denied his account.\n"
                        + "Vera Holm said the suggestion that the dam has leaked is false.\n");
        assertThat(claim(0, 1)).isEqualTo(claim(0, 2));
        assertThat(claim(0, 1)).isNotEqualTo(claim(0, 0));
    }

    @Test
    void the_suggestion_that_something_is_so_being_false_contradicts_it() {
        record("one", SEEPAGE);
        record(
                "two",
                "Vera Holm said the suggestion that the dam above Vessin has leaked for eleven weeks is false.\n");
        assertThat(claim(1, 0)).isNotEqualTo(claim(0, 0));
        assertThat(claim(1, 0).contradicts()).containsExactly(claim(0, 0).id());
    }

    @Test
    void no_comment_denies_nothing() {
        record("one", SEEPAGE + "Vera Holm had no comment.\n");
        assertThat(claim(0, 1).contradicts()).isEmpty();
    }

    @Test
    void repeating_it_denies_nothing() {
        record("one", SEEPAGE + "Vera Holm repeated it.\n");
        assertThat(claim(0, 1).contradicts()).isEmpty();
    }

    @Test
    void a_denial_with_nothing_before_it_stays_alone() {
        record("one", "Vera Holm denied it.\n" + SEEPAGE);
        assertThat(claim(0, 0).contradicts()).isEmpty();
        assertThat(claim(0, 0).statements()).hasSize(1);
    }

    @Test
    void words_of_one_meaning_count_for_one_claim() {
        record("one", "Tom Arden said three smugglers were caught near Vessin.\n");
        record("two", "Vera Holm said three smugglers had been seized close to Vessin.\n");
        assertThat(claim(0, 0)).isEqualTo(claim(1, 0));
    }

    @Test
    void the_main_claim_is_the_longest_sentence_that_another_article_carries() {
        String longer = "the dam above Vessin has leaked for eleven weeks";
        record("one", "Tom Arden said the mayor knew of that. And " + longer + ".\n");
        record("two", "Tom Arden said the mayor knew of that.\n");
        record("three", "Tom Arden said " + longer + ".\n");
        assertThat(claim(0, 0)).isEqualTo(claim(2, 0));
        assertThat(claim(1, 0)).isNotEqualTo(claim(2, 0));
    }
}
