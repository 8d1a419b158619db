package dev.whence.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.whence.core.Article;
import dev.whence.core.Pipeline;
import dev.whence.english.EnglishExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bundled story holds what the examples show. */
class ExampleStoryTest {

    private static final List<Article> ARTICLES = ExampleStory.articles();

    @Test
    void sevenOutletsAndMoreTellIt() {
        assertThat(ARTICLES.stream().map(Article::outlet).distinct()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(ARTICLES).allSatisfy(article -> {
            assertThat(article.published()).isPresent();
            assertThat(article.title()).isPresent();
            assertThat(article.text().value().split("\\s+")).hasSizeBetween(150, 350);
        });
    }

    @Test
    void oneArticleIsARevisionOfAnother() {
        assertThat(ARTICLES.stream().map(Article::url).distinct()).hasSize(ARTICLES.size() - 1);
        assertThat(ARTICLES.stream().map(Article::id).distinct()).hasSameSizeAs(ARTICLES);
    }

    @Test
    void aQuotationIsCutAlteredAndSoftenedOnItsWay() {
        String quotation = "the damage was caused by a dragging anchor";
        assertThat(ARTICLES.stream().filter(it -> it.text().value().contains("We are confident " + quotation)))
                .extracting(it -> it.outlet().orElseThrow())
                .containsExactly("Corvane Wire", "The Brenn Islander", "Selmouth Courier", "The Ostrel Times");
        assertThat(ARTICLES.stream().filter(it -> it.text().value().contains("We are certain " + quotation)))
                .extracting(it -> it.outlet().orElseThrow())
                .containsExactly("The Ostrel Times");
    }

    @Test
    void noPrefixOfAnArticleBreaksTheExtractor() {
        Pipeline pipeline = Pipeline.builder()
                .onFailure(Pipeline.OnFailure.FAIL_FAST)
                .add(EnglishExtractor.create())
                .build();
        for (Article article : ARTICLES) {
            String text = article.text().value();
            for (int end = 0; end <= text.length(); end++) {
                Article prefix =
                        Article.builder("prefix", text.substring(0, end)).build();
                assertThatCode(() -> pipeline.extract(prefix))
                        .as("%s up to %d", article.name(), prefix.text().length())
                        .doesNotThrowAnyException();
            }
        }
    }
}
