package dev.whence.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured is what is said: articles of 4 KB. */
class ArticlesOf4KilobytesTest {

    @Test
    void theStoryIsCutToFourKilobytes() {
        List<Article> articles = ArticlesOf4Kilobytes.ofTheStory();

        assertThat(articles)
                .hasSize(ArticlesOf4Kilobytes.OF_THE_STORY)
                .allSatisfy(article -> assertThat(article.text().value().getBytes(StandardCharsets.UTF_8).length)
                        .isBetween(3000, 4096));
    }
}
