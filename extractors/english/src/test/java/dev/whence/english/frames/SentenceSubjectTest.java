package dev.whence.english.frames;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Span;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.english.EnglishExtractor;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An attribution of each text has the source in braces. */
class SentenceSubjectTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{One of the engineers at the dam} said the wall was weak.",
                "{Engineers held by the board} have said the wall was weak.",
                "{A lawyer for the family of the man hurt in the flood} said the wall was weak.",
                "{Many in the harbour trade and on the town board} voiced concerns that the wall was weak.",
            })
    void allBeforeTheVerbIsTheSource(String drawn) {
        check(drawn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{A charity} that had worked in the town said the wall was weak.",
                "{The student} who wrote the first report said the wall was weak.",
                "{An engineer} who requested anonymity said the wall was weak.",
                "{A man} who thought he had lost a pump he had kept for years has described the wall as \"weak\".",
            })
    void aRelativeClauseIsLeftOut(String drawn) {
        check(drawn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tarn Radio says {the union} claims the wall was weak.",
                "The remains of the pump {she} said was weak stood in the yard.",
                "{The union and the board} both said the wall was weak.",
            })
    void whatHasAVerbBeforeIsNotWidened(String drawn) {
        check(drawn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{The Harbour Trade Board (HTB)} said the wall was weak.",
                "{Rep. Ada Quill} (D-NY) said the wall was weak.",
            })
    void initialsInBracketsBelongToTheName(String drawn) {
        check(drawn);
    }

    private static void check(String drawn) {
        String text = drawn.replaceAll("[{}]", "");
        Article article = Article.builder("test", text).build();

        List<String> found = EnglishExtractor.rules().extract(ExtractionContext.of(article)).attributions().stream()
                .flatMap(attribution -> attribution.source().stream())
                .map(span -> draw(text, span))
                .toList();

        assertThat(found).contains(drawn);
    }

    private static String draw(String text, Span span) {
        return new StringBuilder(text)
                .insert(span.end(), '}')
                .insert(span.start(), '{')
                .toString();
    }
}
