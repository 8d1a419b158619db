package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whence.core.Article;
import dev.whence.core.Profile;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs over corpora of real articles where they lie beside the project; they are no part of it. */
class RealNewsTest {

    private static final Path CORPUS = Path.of("..", "..", "..", "shared", "data", "polnear", "train", "text");

    private final Pipeline pipeline = Pipeline.builder()
            .add(EnglishExtractor.create())
            .onFailure(Pipeline.OnFailure.FAIL_FAST)
            .build();

    @Test
    void everyArticleIsReadWithoutAnException() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                Article article =
                        Article.builder(file.toString(), Files.readString(file)).build();
                assertThat(pipeline.extract(ExtractionContext.of(article, Profile.ALL))
                                .issues())
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void tenMegabytesOfOneThingEnd() {
        for (String piece : List.of("\"", "said ", "a line of words without an end ")) {
            String text = piece.repeat(10_000_000 / piece.length());
            Article article = Article.builder("long", text).build();
            assertTimeoutPreemptively(
                    Duration.ofMinutes(2),
                    () -> assertThat(pipeline.extract(ExtractionContext.of(article))
                                    .attributions())
                            .isEmpty());
        }
    }
}
