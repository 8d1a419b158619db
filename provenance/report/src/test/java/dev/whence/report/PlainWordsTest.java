package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.PublicationTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

    @Test
    void a_time_reads_like_a_time() {
        assertThat(PlainWords.of(PublicationTime.parse("2031-05-03"))).isEqualTo("3 May 2031");
        assertThat(PlainWords.of(PublicationTime.parse("2031-12-31T23:05:59-02:00")))
                .isEqualTo("1 January 2032, 01:05 UTC");
    }

    @Test
    void names_are_listed_as_a_sentence_does() {
        assertThat(PlainWords.list(List.of(), 3)).isEmpty();
        assertThat(PlainWords.list(List.of("A"), 3)).isEqualTo("A");
        assertThat(PlainWords.list(List.of("A", "B"), 3)).isEqualTo("A and B");
        assertThat(PlainWords.list(List.of("A", "B", "C"), 3)).isEqualTo("A, B and C");
        assertThat(PlainWords.list(List.of("A", "B", "C", "D"), 3)).isEqualTo("A, B and 2 more");
    }

    @Test
    void a_long_text_is_cut_between_words_onto_one_line() {
        assertThat(PlainWords.shorten("  one\n two\t three ", 40)).isEqualTo("one two three");
        assertThat(PlainWords.shorten("one two three four", 14)).isEqualTo("one two three …");
        assertThat(PlainWords.shorten("x".repeat(50), 10)).isEqualTo("x".repeat(10) + " …");
        assertThat(PlainWords.shorten("x".repeat(9) + "\uD83D\uDE00".repeat(5), 10))
                .isEqualTo("x".repeat(9) + " …");
    }
}
