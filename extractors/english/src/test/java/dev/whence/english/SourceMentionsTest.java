package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.core.spi.ExtractionContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The source is the whole noun phrase that speaks, without what is only said beside it. */
class SourceMentionsTest {

    private final EnglishExtractor rules = EnglishExtractor.rules();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The board met Tomas Reyk, who said the wall was safe. | Tomas Reyk",
                "It drew the anger of Tomas Reyk, who said the wall was safe. | Tomas Reyk",
                "She cited a letter that said the wall was safe. | a letter",
                "Reyk visited the quay on Monday and said the wall was safe. | Reyk",
                "Reyk opened the meeting by saying that the wall was safe. | Reyk",
                "A driver who had seen the wall said it was safe. | A driver",
            })
    void standsForARelativeWordAndAnElidedSubject(String text, String source) {
        assertThat(sources(text)).containsExactly(source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Residents of the town and villages said the wall was safe. | Residents of the town and villages",
                "At least seven companies said the wall was safe. | At least seven companies",
                "Nearly half of residents said the wall was safe. | Nearly half of residents",
                "A very good source said the wall was safe. | A very good source",
                "An earlier report said the wall was safe. | An earlier report",
                "“The wall is safe,” said Tarn oil official Ada Quill. | Tarn oil official Ada Quill",
                "The wall is safe, according to a Tarn University poll. | a Tarn University poll",
                "“The wall is safe,” said the letter signed by Ada Quill. | the letter signed by Ada Quill",
            })
    void isWhole(String text, String source) {
        assertThat(sources(text)).containsExactly(source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Even Ada Quill, who built it, said the wall was safe. | Ada Quill",
                "Rep. Ada Quill, D-Tarn, said the wall was safe. | Rep. Ada Quill",
                "Ada Quill, senior director of works at the port, said the wall was safe. | Ada Quill",
                "Ada Quill, 48, a port engineer, said the wall was safe. | Ada Quill",
                "An engineer, Ada Quill, said the wall was safe. | An engineer",
                "The town grew angry after officials said the wall was safe. | officials",
                "Speaking to the Daily Mail Quill said the wall was safe. | Quill",
                "Prime Minister Nora May said the wall was safe. | Prime Minister Nora May",
                "The port issued a statement saying the wall was safe. | The port",
            })
    void isNothingMore(String text, String source) {
        assertThat(sources(text)).containsExactly(source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jo “Two Boats” Reyk came. “It is safe,” Jo “Two Boats” Reyk said. | Jo Reyk",
                "An engineer, Ada Quill, said the wall was safe. | Ada Quill",
            })
    void tellsWhoIsMeant(String text, String speaker) {
        List<String> speakers = new ArrayList<>();
        for (Attribution attribution : attributions(text)) {
            attribution.speaker().ifPresent(source -> speakers.add(source.name()));
        }
        assertThat(speakers).containsExactly(speaker);
    }

    private List<String> sources(String text) {
        List<String> found = new ArrayList<>();
        for (Attribution attribution : attributions(text)) {
            for (Span span : attribution.source()) {
                found.add(text.substring(span.start(), span.end()));
            }
        }
        return found;
    }

    private List<Attribution> attributions(String text) {
        Article article = Article.builder("wall", text).build();
        return rules.extract(ExtractionContext.of(article)).attributions();
    }
}
