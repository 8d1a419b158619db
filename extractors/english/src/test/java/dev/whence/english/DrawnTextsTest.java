package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.extractor.testkit.Drawing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every preset finds in the texts of {@code attributions.txt} what is drawn there. */
class DrawnTextsTest {

    private static final String FILE = "attributions.txt";

    @ParameterizedTest
    @MethodSource("drawnTexts")
    void rules(String block) {
        check(EnglishExtractor.rules(), block);
    }

    @ParameterizedTest
    @MethodSource("drawnTexts")
    void fast(String block) {
        check(EnglishExtractor.create(EnglishPreset.FAST), block);
    }

    @ParameterizedTest
    @MethodSource("drawnTexts")
    void accurate(String block) {
        check(EnglishExtractor.create(EnglishPreset.ACCURATE), block);
    }

    private static void check(EnglishExtractor extractor, String block) {
        List<String> lines = block.lines().toList();
        String drawn = lines.stream().filter(line -> !isAnswer(line)).collect(Collectors.joining("\n"));
        Article article =
                Article.builder("test", drawn.replaceAll("[{}<>\\[\\]]", "")).build();

        Extraction extraction = extractor.extract(ExtractionContext.of(article));

        assertThat(Drawing.of(article, extraction)).isEqualTo(drawn);
        assertThat(answers(extraction))
                .isEqualTo(lines.stream().filter(DrawnTextsTest::isAnswer).toList());
    }

    static Stream<String> drawnTexts() throws IOException {
        try (InputStream stream = DrawnTextsTest.class.getResourceAsStream(FILE)) {
            String file = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return Stream.of(file.split("\n====\n"))
                    .map(block ->
                            block.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.joining("\n")))
                    .filter(block -> !block.isEmpty());
        }
    }

    private static boolean isAnswer(String line) {
        return line.startsWith("- ");
    }

    private static List<String> answers(Extraction extraction) {
        List<String> ids =
                extraction.attributions().stream().map(Attribution::id).toList();
        List<String> answers = new ArrayList<>();
        for (Attribution attribution : extraction.attributions()) {
            StringBuilder answer = new StringBuilder("- ");
            answer.append(attribution
                    .speaker()
                    .map(speaker -> speaker.name() + ", " + speaker.kind().label())
                    .orElse("nobody"));
            answer.append("; ").append(attribution.quotation().label());
            answer.append(", ").append(attribution.stance().label());
            attribution.addressee().ifPresent(to -> answer.append("; to ").append(to.name()));
            attribution.relay().ifPresent(via -> answer.append("; via ").append(via.name()));
            attribution.outerId().ifPresent(outer -> answer.append("; within ").append(1 + ids.indexOf(outer)));
            answers.add(answer.toString());
        }
        return answers;
    }
}
