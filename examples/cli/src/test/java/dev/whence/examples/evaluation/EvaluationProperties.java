package dev.whence.examples.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.english.AnnotatedArticle;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What holds of any text and any spans in it. */
class EvaluationProperties {

    @Property(tries = 300)
    void anythingAgainstItselfHasNothingWrong(@ForAll String text, @ForAll @Size(max = 8) List<List<Integer>> offsets) {
        Article article = Article.builder("any.txt", text).build();
        List<Attribution> some = offsets.stream()
                .filter(each -> text.length() > 0 && each.size() >= 2)
                .map(each -> attribution(article, each))
                .distinct()
                .toList();

        Evaluation evaluation = Evaluation.of(new AnnotatedArticle(article, some), some);

        for (Part part : Part.values()) {
            Score exact = evaluation.spans(part).exact();
            assertThat(exact).isEqualTo(new Score(exact.gold(), exact.gold(), exact.gold()));
        }
        assertThat(evaluation.wholes().content().found())
                .isEqualTo(evaluation.wholes().content().gold())
                .isLessThanOrEqualTo(some.size());
    }

    private static Attribution attribution(Article article, List<Integer> offsets) {
        int length = article.text().length();
        int start = Math.floorMod(offsets.get(0), length);
        int end = start + 1 + Math.floorMod(offsets.get(1), length - start);
        return Attribution.builder(article.id(), new ExtractorId("test", "1"))
                .content(List.of(new Span(start, end)), Quotation.INDIRECT)
                .build();
    }
}
