package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.Issue;
import dev.whence.core.Span;
import dev.whence.core.spi.Pipeline;
import dev.whence.english.text.TextParts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are longer than any article are read in parts, with a bounded amount of memory. */
class LongTextsTest {

    private static final String SENTENCE = "“We wait and see,” said Ann Lee, the mayor of the town.\n\n";
    private static final int MEGABYTES = 10;

    @Test
    void aTextOfAnyLengthIsDividedWithoutAGap() {
        for (String piece : List.of("\"", SENTENCE, "a ", "a.\n", "said. He ", "😀", "\n\n", "x😀")) {
            String text = piece.repeat((2 * TextParts.LONGEST + 77) / piece.length());
            List<Span> parts = TextParts.of(text);
            assertThat(parts).as("parts of %s", piece).hasSizeBetween(2, 5);
            int end = 0;
            for (Span part : parts) {
                assertThat(part.start()).isEqualTo(end);
                assertThat(part.length()).isBetween(1, TextParts.LONGEST);
                assertThat(Character.isLowSurrogate(text.charAt(part.start()))).isFalse();
                end = part.end();
            }
            assertThat(end).isEqualTo(text.length());
        }
        assertThat(TextParts.of("")).containsExactly(new Span(0, 0));
        assertThat(TextParts.of("a".repeat(TextParts.LONGEST))).containsExactly(new Span(0, TextParts.LONGEST));
    }

    @Test
    void aPartEndsWhereAParagraphDoes() {
        String text = SENTENCE.repeat(TextParts.LONGEST / SENTENCE.length() + 100);
        for (Span part : TextParts.of(text)) {
            assertThat(text.substring(part.start(), part.end()))
                    .startsWith("“We")
                    .endsWith("town.\n\n");
        }
    }

    @Test
    void aLongTextIsReadToItsEndAndSaysThatItWasDivided() {
        int count = TextParts.LONGEST * 3 / 2 / SENTENCE.length();
        Article article = Article.builder("long.txt", SENTENCE.repeat(count)).build();
        Extraction found = Pipeline.of(EnglishExtractor.rules()).extract(article);
        List<Span> contents = new ArrayList<>();
        for (Attribution attribution : found.attributions()) {
            assertThat(article.text().slice(attribution.content().get(0))).isEqualTo("“We wait and see,”");
            assertThat(article.text().slice(attribution.source().get(0))).startsWith("Ann Lee");
            assertThat(article.text().slice(attribution.cue().get(0))).isEqualTo("said");
            contents.add(attribution.content().get(0));
        }
        assertThat(contents).hasSize(count).isSorted().doesNotHaveDuplicates();
        assertThat(found.issues())
                .extracting(Issue::message)
                .containsExactly("longer than 1048576 characters, read in 2 parts, each by itself");
    }

    @Test
    void creditsAndIssuesOfLaterPartsStandWhereTheyAre() {
        String text = SENTENCE.repeat(TextParts.LONGEST / SENTENCE.length() + 1) + "word ".repeat(3000)
                + "\n\nThis post appeared first on The Ferrin Times.\n";
        Article article = Article.builder("long.txt", text).build();
        Extraction found = Pipeline.of(EnglishExtractor.rules()).extract(article);
        assertThat(found.credits())
                .isNotEmpty()
                .allSatisfy(credit ->
                        assertThat(article.text().slice(credit.spans())).contains("Ferrin Times"));
        assertThat(found.issues().stream()
                        .flatMap(issue -> issue.span().stream())
                        .toList())
                .isNotEmpty()
                .allSatisfy(span -> assertThat(article.text().slice(span)).startsWith("word word"));
    }

    /** Each of these took more than a gigabyte with one preset or another, or could be thought to. */
    @ParameterizedTest
    @ValueSource(strings = {"\"", "“", "(", "\"a\" said ", "said ", "a\n"})
    void tenMegabytesOfAnythingAreReadInAGigabyte(String piece) throws Exception {
        assertThat(readsInChild("-Xmx1g", "fast", piece)).startsWith("done ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "x", "1", "A", "e\u0301\u0302", "according to ", "“a” \"b\" ‘c’ "})
    void tenMegabytesOfAnythingAreReadByTheRulesInHalfAGigabyte(String piece) throws Exception {
        assertThat(readsInChild("-Xmx512m", "rules", piece)).startsWith("done ");
    }

    private static String readsInChild(String memory, String preset, String piece) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        memory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadsLongText.class.getName(),
                        preset,
                        Integer.toString(MEGABYTES),
                        escaped(piece))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** An argument in whatever encoding arguments have. */
    private static String escaped(String piece) {
        StringBuilder escaped = new StringBuilder();
        piece.chars().forEach(c -> escaped.append(String.format("%04x", c)));
        return escaped.toString();
    }
}
