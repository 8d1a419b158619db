package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.extractor.testkit.Drawing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules find in each line of {@code drawn-lines.txt} what is drawn there, and in those without a mark nothing. */
class DrawnLinesTest {

    private static final String FILE = "drawn-lines.txt";

    @ParameterizedTest
    @MethodSource("drawnLines")
    void theRulesFindWhatIsDrawn(String drawn) {
        Article article =
                Article.builder("test", drawn.replaceAll("[{}<>\\[\\]]", "")).build();

        assertThat(Drawing.of(article, EnglishExtractor.rules().extract(ExtractionContext.of(article))))
                .isEqualTo(drawn);
    }

    static List<String> drawnLines() throws IOException {
        try (InputStream stream = DrawnLinesTest.class.getResourceAsStream(FILE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.replace("¶", "\n\n"))
                    .toList();
        }
    }
}
