package dev.whence.extractor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.spi.Extractor;
import dev.whence.core.spi.Pipeline;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every promise is broken by an extractor that the one test for it catches, and no other. */
class ExtractorContractTest {

    private static final Map<Class<?>, String> CAUGHT_BY = Map.ofEntries(
            Map.entry(BrokenExtractors.IdChanges.class, "itsIdStaysTheSame"),
            Map.entry(BrokenExtractors.RequiresItself.class, "itsPrerequisitesAreNamedAndGiven"),
            Map.entry(BrokenExtractors.RequiresWhatIsNotGiven.class, "itsPrerequisitesAreNamedAndGiven"),
            Map.entry(BrokenExtractors.FindsNothing.class, "itFindsSomethingInTheSamples"),
            Map.entry(BrokenExtractors.EndsBehindTheText.class, "spansLieInsideTheText"),
            Map.entry(BrokenExtractors.IssueEndsBehindTheText.class, "spansOfIssuesLieInsideTheText"),
            Map.entry(BrokenExtractors.SplitsPairs.class, "noSpanSplitsASurrogatePair"),
            Map.entry(BrokenExtractors.NamesAnotherArticle.class, "attributionsNameTheArticle"),
            Map.entry(BrokenExtractors.NamesAnotherExtractor.class, "attributionsNameTheExtractor"),
            Map.entry(BrokenExtractors.FindsTwice.class, "noAttributionIsFoundTwice"),
            Map.entry(BrokenExtractors.InnerFirst.class, "outerAttributionsComeBeforeInnerOnes"),
            Map.entry(BrokenExtractors.OuterIsMissing.class, "outerAttributionsComeBeforeInnerOnes"),
            Map.entry(BrokenExtractors.Circle.class, "outerAttributionsComeBeforeInnerOnes"),
            Map.entry(BrokenExtractors.InnerOutside.class, "innerAttributionsStandInTheContentOfOuterOnes"),
            Map.entry(BrokenExtractors.Backwards.class, "attributionsStandInDocumentOrder"),
            Map.entry(BrokenExtractors.WiderFindsLess.class, "theWiderProfileFindsWhatTheNarrowerFinds"),
            Map.entry(BrokenExtractors.OtherAnswerTheSecondTime.class, "theAnswerIsTheSameTwice"),
            Map.entry(BrokenExtractors.RemembersTheLastArticle.class, "theAnswerIsTheSameAfterAnotherArticle"),
            Map.entry(BrokenExtractors.KnowsOneThreadOnly.class, "theAnswerIsTheSameFromFourThreads"),
            Map.entry(BrokenExtractors.ThrowsInOtherThreads.class, "theAnswerIsTheSameFromFourThreads"),
            Map.entry(BrokenExtractors.ThrowsOnEmptyText.class, "emptyAndBlankTextsHaveNothingInThem"),
            Map.entry(BrokenExtractors.ThrowsOnLoneSurrogates.class, "randomUnicodeIsSoundlyAnswered"),
            Map.entry(BrokenExtractors.LooksBehindTheEnd.class, "everyPrefixIsSoundlyAnswered"),
            Map.entry(BrokenExtractors.StumblesOverCarriageReturns.class, "otherLineBreaksGiveTheSameWords"),
            Map.entry(BrokenExtractors.NeverEnds.class, "longRepeatsEnd"),
            Map.entry(BrokenExtractors.Recurses.class, "longRepeatsEnd"));

    @ParameterizedTest
    @MethodSource
    void aBrokenExtractorIsCaughtByTheTestForIt(Class<?> broken, String test) {
        assertThat(ContractRun.failed(broken)).containsExactly(test);
    }

    static Stream<Arguments> aBrokenExtractorIsCaughtByTheTestForIt() {
        return CAUGHT_BY.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void everyTestHasABrokenExtractorThatItCatches() {
        Set<String> tests = Arrays.stream(ExtractorContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getName())
                .collect(Collectors.toSet());
        assertThat(CAUGHT_BY.values()).containsAll(tests);
    }

    @Test
    void aSoundExtractorPasses() {
        assertThat(ContractRun.failed(Sound.class)).isEmpty();
    }

    @Test
    void aPipelinePasses() {
        assertThat(ContractRun.failed(SoundPipeline.class)).isEmpty();
    }

    @Test
    void anExtractorWithPrerequisitesPasses() {
        assertThat(ContractRun.failed(WithPrerequisite.class)).isEmpty();
    }

    static class Sound extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return new LineExtractor();
        }
    }

    static class SoundPipeline extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return Pipeline.of(new LineExtractor());
        }
    }

    static class WithPrerequisite extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return new RepeatingExtractor();
        }

        @Override
        protected java.util.List<Extractor> prerequisites() {
            return java.util.List.of(new LineExtractor());
        }
    }
}
