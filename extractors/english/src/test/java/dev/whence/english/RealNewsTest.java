package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whence.core.Article;
import dev.whence.core.Profile;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Pipeline;
import dev.whence.extractor.testkit.LinearTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs over corpora of real articles where they lie beside the project; they are no part of it. */
class RealNewsTest {

    private static final Path CORPUS = Path.of("..", "..", "..", "shared", "data", "polnear", "train", "text");

    private static final int FEW = 1_250_000;
    private static final int MANY = 10_000_000;

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
    void aTextOfOneThingTakesTimeThatGrowsWithIt() {
        for (String piece : List.of("\"", "said ", "a line of words without an end ")) {
            LinearTime.check(piece, FEW, MANY, length -> {
                Article article = Article.builder("long", piece.repeat(length / piece.length()))
                        .build();
                assertThat(pipeline.extract(ExtractionContext.of(article)).attributions())
                        .isEmpty();
            });
        }
    }
}
