package dev.whence.training.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotatedArticleTest {

    private static final ExtractorId ANNOTATORS = new ExtractorId("annotators", "1");

    private final Article article =
            Article.builder("quay.txt", "The quay is dry, Ada Kroll said.").build();

    @Test
    void itKeepsWhatItWasGiven() {
        Attribution attribution = content(article, 0, 15).build();
        List<Attribution> given = new ArrayList<>(List.of(attribution));

        AnnotatedArticle annotated = new AnnotatedArticle(article, given);
        given.clear();

        assertThat(annotated.attributions()).containsExactly(attribution);
        assertThat(annotated).isEqualTo(new AnnotatedArticle(article, List.of(attribution)));
    }

    @Test
    void itMayHoldNoAttribution() {
        assertThat(new AnnotatedArticle(article, List.of()).attributions()).isEmpty();
    }

    @Test
    void anAttributionOfAnotherArticleIsRefused() {
        Article other = Article.builder("pier.txt", article.text().value()).build();
        Attribution attribution = content(other, 0, 15).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnnotatedArticle(article, List.of(attribution)))
                .withMessageContainingAll(attribution.id(), article.id(), other.id());
    }

    @Test
    void aSpanBehindTheTextIsRefusedInEveryPart() {
        Attribution content = content(article, 0, 33).build();
        Attribution cue = content(article, 0, 15).cue(List.of(new Span(28, 33))).build();
        Attribution source =
                content(article, 0, 15).source(List.of(new Span(17, 33))).build();

        assertThat(List.of(content, cue, source))
                .allSatisfy(attribution -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> new AnnotatedArticle(article, List.of(attribution)))
                        .withMessageContainingAll("32", "33)"));
    }

    @Test
    @SuppressWarnings("NullAway") // what a careless caller would give
    void aMissingPartIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> new AnnotatedArticle(null, List.of()))
                .withMessage("article");
        assertThatNullPointerException()
                .isThrownBy(() -> new AnnotatedArticle(article, null))
                .withMessage("attributions");
    }

    private static Attribution.Builder content(Article article, int start, int end) {
        return Attribution.builder(article.id(), ANNOTATORS).content(List.of(new Span(start, end)), Quotation.INDIRECT);
    }
}
