package dev.whence.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTest {

    private static final ExtractorId EXTRACTOR = new ExtractorId("test", "1");

    @Test
    void theIdDoesNotDependOnConfidenceVersionSpeakerOrStance() {
        Attribution first = builder(EXTRACTOR).build();
        Attribution second = builder(new ExtractorId("other", "2"))
                .confidence(0.2)
                .stance(Stance.DENIED)
                .speaker(Source.named("Ana Lund", SourceKind.PERSON))
                .outerId("outer")
                .addressee(new Mention("reporters", List.of()))
                .relay(new Mention("Coastline Wire", List.of()))
                .build();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void theIdDependsOnArticleAndEverySpan() {
        String id = builder(EXTRACTOR).build().id();
        assertThat(Attribution.builder("other", EXTRACTOR)
                        .content(spans(0, 5), Quotation.INDIRECT)
                        .build()
                        .id())
                .isNotEqualTo(id);
        assertThat(builder(EXTRACTOR)
                        .content(spans(0, 6), Quotation.INDIRECT)
                        .build()
                        .id())
                .isNotEqualTo(id);
        String withCue = builder(EXTRACTOR).cue(spans(6, 9)).build().id();
        String withSource = builder(EXTRACTOR).source(spans(6, 9)).build().id();
        assertThat(List.of(id, withCue, withSource)).doesNotHaveDuplicates();
    }

    @Test
    void theOrderInWhichSpansAreGivenDoesNotMatter() {
        Attribution first = builder(EXTRACTOR)
                .content(List.of(new Span(0, 2), new Span(4, 6)), Quotation.DIRECT)
                .build();
        Attribution second = builder(EXTRACTOR)
                .content(List.of(new Span(4, 6), new Span(0, 2)), Quotation.DIRECT)
                .build();
        assertThat(second).isEqualTo(first);
        assertThat(second.content()).containsExactly(new Span(0, 2), new Span(4, 6));
    }

    @Test
    void aCopyIsEqual() {
        Attribution attribution = builder(EXTRACTOR)
                .source(spans(6, 7))
                .cue(spans(8, 9))
                .speaker(Source.named("Ana Lund", SourceKind.PERSON))
                .stance(Stance.ASKED)
                .outerId("outer")
                .addressee(new Mention("reporters", spans(10, 12)))
                .relay(new Mention("Coastline Wire", spans(12, 14)))
                .confidence(0.5)
                .alsoFoundBy(List.of(new ExtractorId("other", "2")))
                .build();
        assertThat(attribution.toBuilder().build()).isEqualTo(attribution).hasSameHashCodeAs(attribution);
    }

    @Test
    void listsAreCopied() {
        List<Span> content = new ArrayList<>(spans(0, 5));
        Attribution attribution = Attribution.builder("article", EXTRACTOR)
                .content(content, Quotation.INDIRECT)
                .build();
        content.clear();
        assertThat(attribution.content()).containsExactly(new Span(0, 5)).isUnmodifiable();
        assertThat(attribution.alsoFoundBy()).isUnmodifiable();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void aConfidenceOutsideIsRefused(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder(EXTRACTOR).confidence(confidence).build())
                .withMessage("confidence must lie between 0 and 1: " + confidence);
    }

    @Test
    void itCannotStandInItself() {
        Attribution attribution = builder(EXTRACTOR).build();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> attribution.toBuilder().outerId(attribution.id()).build())
                .withMessageContaining(attribution.id());
    }

    @Test
    void contentAndArticleAreNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attribution.builder("article", EXTRACTOR).build())
                .withMessage("content must have a span");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attribution.builder(" ", EXTRACTOR))
                .withMessage("articleId must not be blank");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> builder(EXTRACTOR).stance(null))
                .withMessage("stance");
        assertThatNullPointerException()
                .isThrownBy(() -> builder(EXTRACTOR).speaker(null))
                .withMessage("speaker");
    }

    private static Attribution.Builder builder(ExtractorId extractor) {
        return Attribution.builder("article", extractor).content(spans(0, 5), Quotation.INDIRECT);
    }

    private static List<Span> spans(int start, int end) {
        return List.of(new Span(start, end));
    }
}
