package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Span;
import dev.whence.report.Mark.Pin;
import dev.whence.report.Mark.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static String draw(String text, Mark... marks) throws IOException {
        StringBuilder out = new StringBuilder();
        Html html = new Html(out);
        new MarkedText(html, text, List.of(marks)).draw();
        html.end();
        return out.toString();
    }

    private static Mark mark(String text, String words, Role role) {
        int start = text.indexOf(words);
        return new Mark(new Span(start, start + words.length()), role);
    }

    @Test
    void source_cue_and_content_have_elements_of_their_own() throws IOException {
        String text = "The dam holds, Ana Oduya said.";
        String drawn = draw(
                text,
                mark(text, "The dam holds", Role.CONTENT),
                mark(text, "Ana Oduya", Role.SOURCE),
                mark(text, "said", Role.CUE));
        assertThat(drawn)
                .isEqualTo("<mark class=\"said\">The dam holds</mark>, <b class=\"who\">Ana Oduya</b>"
                        + " <i class=\"cue\">said</i>.");
    }

    @Test
    void a_content_inside_a_content_nests() throws IOException {
        String text = "Oduya said Brandt says it holds.";
        String drawn = draw(
                text,
                mark(text, "it holds", Role.CONTENT),
                mark(text, "Brandt", Role.SOURCE),
                mark(text, "Brandt says it holds", Role.CONTENT));
        assertThat(drawn)
                .isEqualTo("Oduya said <mark class=\"said\"><b class=\"who\">Brandt</b> says"
                        + " <mark class=\"said\">it holds</mark></mark>.");
    }

    @Test
    void a_mark_that_crosses_another_is_split_and_its_pin_is_set_at_its_beginning_only() throws IOException {
        Mark first = new Mark(new Span(0, 4), Role.CONTENT);
        Mark crossing = new Mark(new Span(2, 6), Role.STATEMENT, Optional.of(new Pin("p", "c", "1", "claim 1")));
        assertThat(draw("abcdefg", first, crossing))
                .isEqualTo("<mark class=\"said\">ab<span class=\"place\"><a class=\"pin\" id=\"p\" href=\"#c\""
                        + " aria-label=\"claim 1\">1</a>cd</span></mark><span class=\"place\">ef</span>g");
    }

    @Test
    void a_mark_never_cuts_a_surrogate_pair_in_two() throws IOException {
        assertThat(draw("a\uD83D\uDE00b", new Mark(new Span(2, 4), Role.CUE)))
                .isEqualTo("a<i class=\"cue\">\uD83D\uDE00b</i>");
    }

    @Test
    void a_direction_override_ends_with_itself() throws IOException {
        assertThat(draw("a\u202Eb")).isEqualTo("a<bdi class=\"turn\">\u202E</bdi>b");
    }

    @Test
    void thousands_of_crossing_marks_are_drawn_in_linear_space() throws IOException {
        int count = 20_000;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            marks.add(new Mark(new Span(i, count + i), Role.CONTENT, Optional.of(new Pin("p" + i, "c", "1", "1"))));
        }
        String drawn = draw("x".repeat(2 * count), marks.toArray(Mark[]::new));
        assertThat(drawn.length()).isLessThan(count * 500);
        assertThat(Parsed.words(Parsed.parse("<div>" + drawn + "</div>"))).hasSize(2 * count);
    }
}
