package dev.whence.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.training.corpus.AnnotatedArticle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures, counted by hand over a small text. */
class EvaluationTest {

    private static final ExtractorId ID = new ExtractorId("test", "1");

    private final Article article = Article.builder(
                    "quay.txt",
                    "The quay is dry, Ada Kroll said. \"We swept it,\" she added. \"Twice.\" The mayor denied that it leaks.")
            .build();

    private final List<Attribution> gold = List.of(
            attribution("Ada Kroll", "said", 1, "The quay is dry"),
            attribution("she", "added", 1, "\"We swept it,\"", "\"Twice.\""),
            attribution("The mayor", "denied", 1, "that it leaks"));

    /** One as marked; one in two pieces; one without "The" and "that"; one that nobody marked. */
    private final List<Attribution> found = List.of(
            attribution("Ada Kroll", "said", 0.95, "The quay is dry"),
            attribution("she", "added", 0.8, "\"We swept it,\""),
            attribution("she", "added", 0.65, "\"Twice.\""),
            attribution("mayor", "denied", 0.4, "it leaks"),
            attribution("", "", 0.2, "The mayor"));

    private final Evaluation evaluation = Evaluation.of(new AnnotatedArticle(article, gold), found);

    @Test
    void spansAreScoredByAllTheirWordsAndByTheFirst() {
        assertThat(evaluation.spans(Part.SOURCE)).isEqualTo(new SpanScores(new Score(2, 3, 3), new Score(2, 3, 3)));
        assertThat(evaluation.spans(Part.CUE)).isEqualTo(new SpanScores(new Score(3, 3, 3), new Score(3, 3, 3)));
        assertThat(evaluation.spans(Part.CONTENT)).isEqualTo(new SpanScores(new Score(3, 4, 5), new Score(3, 4, 5)));
    }

    @Test
    void wholeAttributionsAreScoredHoweverManyPiecesTheyAreGivenAs() {
        assertThat(evaluation.wholes())
                .isEqualTo(new WholeScores(new Score(3, 3, 4), new Score(3, 3, 4), new Score(2, 3, 4)));
    }

    @Test
    void whatIsNotKeptCountsAsNotFound() {
        assertThat(evaluation.atConfidences())
                .containsExactly(
                        new AtConfidence(
                                0, new WholeScores(new Score(3, 3, 4), new Score(3, 3, 4), new Score(2, 3, 4))),
                        new AtConfidence(
                                0.3, new WholeScores(new Score(3, 3, 3), new Score(3, 3, 3), new Score(2, 3, 3))),
                        new AtConfidence(
                                0.5, new WholeScores(new Score(2, 3, 2), new Score(2, 3, 2), new Score(2, 3, 2))),
                        // "We swept it" is three of four words, too few
                        new AtConfidence(
                                0.7, new WholeScores(new Score(1, 3, 2), new Score(1, 3, 2), new Score(1, 3, 2))),
                        new AtConfidence(
                                0.9, new WholeScores(new Score(1, 3, 1), new Score(1, 3, 1), new Score(1, 3, 1))));
    }

    @Test
    void confidenceIsSetBesideWhatIsRight() {
        assertThat(evaluation.bins()).hasSize(10);
        assertThat(evaluation.bins().stream().filter(bin -> bin.number() > 0))
                .containsExactly(
                        new ConfidenceBin(0.2, 0.3, 1, 0.2, 0, 0),
                        new ConfidenceBin(0.4, 0.5, 1, 0.4, 1, 0),
                        new ConfidenceBin(0.6, 0.7, 1, 0.65, 1, 1),
                        new ConfidenceBin(0.9, 1.0, 1, 0.95, 1, 1));
        // (0.2 + 0.6 + 0.35 + 0.05) / 4 and (0.2 + 0.4 + 0.35 + 0.05) / 4
        assertThat(evaluation.contentCalibrationError()).isCloseTo(0.3, within(1e-9));
        assertThat(evaluation.linkedCalibrationError()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void aBinIsAsSureAsItsMean() {
        ConfidenceBin bin = new ConfidenceBin(0.5, 0.6, 4, 2.2, 3, 1);

        assertThat(bin.meanConfidence()).isCloseTo(0.55, within(1e-9));
        assertThat(bin.contentPrecision()).isEqualTo(0.75);
        assertThat(bin.linkedPrecision()).isEqualTo(0.25);
        assertThat(ConfidenceBin.indexOf(1)).isEqualTo(9);
        assertThat(ConfidenceBin.indexOf(0.3)).isEqualTo(3);
    }

    @Test
    void articlesAddUp() {
        Evaluation nothingFound = Evaluation.of(new AnnotatedArticle(article, gold), List.of());

        Evaluation both = Evaluation.NONE.plus(evaluation).plus(nothingFound);

        assertThat(both.articles()).isEqualTo(2);
        assertThat(both.spans(Part.CONTENT).exact()).isEqualTo(new Score(3, 8, 5));
        assertThat(both.wholes().linked()).isEqualTo(new Score(2, 6, 4));
        assertThat(both.bins()).isEqualTo(evaluation.bins());
    }

    @Test
    void whatStandsInsideAnothersContentIsLeftOutOnBothSides() {
        Attribution outer = attribution("The mayor", "denied", 0.5, "that it leaks");
        Attribution inner = attribution("", "leaks", 0.9, "that");
        AnnotatedArticle nested = new AnnotatedArticle(article, List.of(outer, inner));

        Evaluation same = Evaluation.of(nested, List.of(inner, outer));

        assertThat(same.wholes().linked()).isEqualTo(new Score(1, 1, 1));
        assertThat(same.spans(Part.CUE).exact()).isEqualTo(new Score(1, 1, 1));
        // without its outer one, the inner one is found where nothing is marked
        assertThat(same.atConfidences().get(3).scores().content()).isEqualTo(new Score(0, 1, 1));
    }

    @Test
    void ofTwoWithTheSameSpansOneCounts() {
        Attribution one = attribution("she", "", 0.5, "\"Twice.\"");

        Evaluation twice = Evaluation.of(new AnnotatedArticle(article, List.of(one)), List.of(one, one));

        assertThat(twice.wholes().content()).isEqualTo(new Score(1, 1, 2));
    }

    @Test
    void fourWordsOfFiveAreEnoughAndTheBetterOverlapComesFirst() {
        AnnotatedArticle marked =
                new AnnotatedArticle(article, List.of(attribution("", "", 1, "The quay is dry, Ada")));
        Attribution four = attribution("", "added", 1, "The quay is dry");
        Attribution three = attribution("", "", 1, "The quay is");
        Attribution five = attribution("", "said", 1, "The quay is dry, Ada");

        assertThat(wholes(marked, four).content()).isEqualTo(new Score(1, 1, 1));
        assertThat(wholes(marked, four).exact()).isEqualTo(new Score(0, 1, 1));
        assertThat(wholes(marked, three).content()).isEqualTo(new Score(0, 1, 1));
        assertThat(wholes(marked, four, five).exact()).isEqualTo(new Score(1, 1, 2));
    }

    @Test
    void marksAndBlanksAtTheEndsMatterForSpansByTheMarkAlone() {
        AnnotatedArticle marked = new AnnotatedArticle(article, List.of(attribution("", "", 1, "The quay is dry")));
        Attribution blank = attribution("", "", 1, "The quay is dry, ");
        Attribution twoTouching = Attribution.builder(article.id(), ID)
                .content(List.of(new Span(0, 8), new Span(8, 15)), Quotation.INDIRECT)
                .build();

        assertThat(Evaluation.of(marked, List.of(blank)).spans(Part.CONTENT).exact())
                .isEqualTo(new Score(0, 1, 1));
        assertThat(wholes(marked, blank).exact()).isEqualTo(new Score(1, 1, 1));
        assertThat(Evaluation.of(marked, List.of(twoTouching))
                        .spans(Part.CONTENT)
                        .exact())
                .isEqualTo(new Score(1, 1, 1));
    }

    @Test
    void speakersAreScoredWhereSomeAreMarked() {
        Source ada = Source.named("Ada Kroll", SourceKind.PERSON);
        Attribution marked = gold.get(0).toBuilder().speaker(ada).build();
        AnnotatedArticle annotated = new AnnotatedArticle(article, List.of(marked, gold.get(1)));
        Attribution right = found.get(0).toBuilder().speaker(ada).build();
        Attribution wrong = found.get(0).toBuilder()
                .speaker(Source.named("Kroll", SourceKind.PERSON))
                .build();

        assertThat(Evaluation.of(annotated, List.of(right, found.get(3))).speakers())
                .isEqualTo(new Score(1, 1, 2));
        assertThat(Evaluation.of(annotated, List.of(wrong)).speakers()).isEqualTo(new Score(0, 1, 1));
        assertThat(evaluation.speakers()).isEqualTo(new Score(0, 0, 0));
    }

    @Test
    void nothingMarkedAndNothingFoundIsNoScore() {
        Evaluation nothing = Evaluation.of(new AnnotatedArticle(article, List.of()), List.of());

        assertThat(nothing.wholes().content().precision()).isZero();
        assertThat(nothing.wholes().content().recall()).isZero();
        assertThat(nothing.wholes().content().f1()).isZero();
        assertThat(nothing.contentCalibrationError()).isZero();
    }

    @Test
    void sharesAreThoseOfTheBooks() {
        Score score = new Score(3, 6, 4);

        assertThat(score.precision()).isEqualTo(0.75);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.f1()).isCloseTo(0.6, within(1e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Score(5, 6, 4))
                .withMessageContainingAll("right", "5");
    }

    @Test
    void anAttributionOfAnotherArticleIsRefused() {
        Article other = Article.builder("pier.txt", "Other words").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(new AnnotatedArticle(other, List.of()), found))
                .withMessageContainingAll(found.get(0).id(), article.id(), other.id());
    }

    private static WholeScores wholes(AnnotatedArticle marked, Attribution... found) {
        return Evaluation.of(marked, List.of(found)).wholes();
    }

    private Attribution attribution(String source, String cue, double confidence, String... content) {
        return Attribution.builder(article.id(), ID)
                .source(spans(source))
                .cue(spans(cue))
                .content(spans(content), Quotation.INDIRECT)
                .confidence(confidence)
                .build();
    }

    private List<Span> spans(String... words) {
        List<Span> spans = new ArrayList<>();
        for (String each : words) {
            if (!each.isEmpty()) {
                int start = article.text().value().indexOf(each);
                spans.add(new Span(start, start + each.length()));
            }
        }
        return spans;
    }
}
