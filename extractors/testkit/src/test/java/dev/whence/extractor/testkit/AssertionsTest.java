package dev.whence.extractor.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Extraction;
import dev.whence.core.Issue;
import dev.whence.core.Mention;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An assertion that holds passes, and each one that does not says what it found. */
class AssertionsTest {

    private static final Article ARTICLE =
            Article.builder("a", "Lund told Pell it rained.").build();

    private static final Attribution OUTER = Attribution.builder(ARTICLE.id(), LineExtractor.ID)
            .content(List.of(ARTICLE.text().whole()), Quotation.INDIRECT)
            .build();

    private static final Attribution RAIN = Attribution.builder(ARTICLE.id(), LineExtractor.ID)
            .source(List.of(new Span(0, 4)))
            .cue(List.of(new Span(5, 9)))
            .content(List.of(new Span(15, 24)), Quotation.INDIRECT)
            .speaker(Source.named("Ana Lund", SourceKind.PERSON))
            .addressee(new Mention("Pell", List.of(new Span(10, 14))))
            .relay(new Mention("Coastline Wire", List.of()))
            .stance(Stance.ASSERTED)
            .outerId(OUTER.id())
            .build();

    private static final Extraction FOUND = new Extraction(
            List.of(OUTER, RAIN),
            List.of(new Credit(Credit.Kind.AGENCY, "Coastline Wire", List.of())),
            List.of(new Issue("lines", Optional.empty(), "too long")));

    @Test
    void whatHoldsPasses() {
        found().hasAttributions(2)
                .hasCredit(Credit.Kind.AGENCY, "Coastline Wire")
                .isDrawn("[{Lund} <told> Pell [it rained].]")
                .attributionOf("it rained")
                .hasContent("it rained")
                .hasSource("Lund")
                .hasCue("told")
                .hasSpeaker("Ana Lund")
                .hasSpeaker("Ana Lund", SourceKind.PERSON)
                .hasQuotation(Quotation.INDIRECT)
                .hasStance(Stance.ASSERTED)
                .hasAddressee("Pell")
                .hasRelay("Coastline Wire")
                .isWithin(OUTER);
        found().attribution(1).hasNoSource().hasNoCue().hasNoSpeaker().isOutermost();
        ExtractionAssert.assertThat(ARTICLE, Extraction.empty())
                .hasNoAttributions()
                .hasNoIssues();
        ExtractionAssert.assertThat(ARTICLE, new Extraction(List.of(OUTER), List.of(), List.of()))
                .onlyAttribution()
                .hasContent("Lund told Pell it rained.");
    }

    @ParameterizedTest
    @MethodSource
    void whatDoesNotHoldFails(ThrowingCallable assertion) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion)
                .withMessageMatching("(?s).*(Expecting).*");
    }

    static List<ThrowingCallable> whatDoesNotHoldFails() {
        return List.of(
                () -> rain().hasContent("it snowed"),
                () -> rain().hasContent("it", "rained"),
                () -> rain().hasSource("Pell"),
                () -> rain().hasNoSource(),
                () -> rain().hasCue("said"),
                () -> rain().hasNoCue(),
                () -> rain().hasSpeaker("Bo Pell"),
                () -> rain().hasSpeaker("Ana Lund", SourceKind.GROUP),
                () -> rain().hasNoSpeaker(),
                () -> rain().hasQuotation(Quotation.DIRECT),
                () -> rain().hasStance(Stance.DENIED),
                () -> rain().hasAddressee("Lund"),
                () -> rain().hasRelay("Other Wire"),
                () -> rain().isWithin(RAIN),
                () -> rain().isOutermost(),
                () -> found().hasAttributions(1),
                () -> found().hasNoAttributions(),
                () -> found().onlyAttribution(),
                () -> found().attribution(0),
                () -> found().attribution(3),
                () -> found().attributionOf("it snowed"),
                () -> found().hasCredit(Credit.Kind.DATELINE, "Coastline Wire"),
                () -> found().hasNoIssues(),
                () -> found().isDrawn("Lund told Pell it rained."));
    }

    @Test
    void aPercentSignInTheTextIsNoFormat() {
        Article percent = Article.builder("a", "100% sure %s").build();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        ExtractionAssert.assertThat(percent, Extraction.empty()).hasAttributions(1))
                .withMessageContaining("100% sure %s");
    }

    private static AttributionAssert rain() {
        return AttributionAssert.assertThat(ARTICLE, RAIN);
    }

    private static ExtractionAssert found() {
        return ExtractionAssert.assertThat(ARTICLE, FOUND);
    }
}
