package dev.whence.extractor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.spi.ArticleReader;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every promise is broken by a reader that the one test for it catches, and no other. */
class ArticleReaderContractTest {

    private static final Map<Class<?>, String> CAUGHT_BY = Map.ofEntries(
            Map.entry(BrokenReaders.NameChanges.class, "itsNameStaysTheSame"),
            Map.entry(BrokenReaders.RecognisesNothing.class, "itRecognisesTheSamples"),
            Map.entry(BrokenReaders.ThrowsOnShortHeads.class, "anyHeadCanBeLookedAt"),
            Map.entry(BrokenReaders.FindsNothing.class, "everySampleHasAnArticle"),
            Map.entry(BrokenReaders.NamesArticlesOtherwise.class, "articlesAreNamedAfterTheFile"),
            Map.entry(BrokenReaders.OtherArticlesTheSecondTime.class, "theSameBytesGiveTheSameArticles"),
            Map.entry(BrokenReaders.RemembersTheLastFile.class, "theSameBytesGiveTheSameArticlesAfterAnotherFile"),
            Map.entry(BrokenReaders.KnowsOneThreadOnly.class, "theSameBytesGiveTheSameArticlesFromFourThreads"),
            Map.entry(BrokenReaders.TrustsAvailable.class, "bytesThatComeOneByOneGiveTheSameArticles"),
            Map.entry(BrokenReaders.Closes.class, "theStreamIsLeftOpen"),
            Map.entry(BrokenReaders.SwallowsExceptions.class, "bytesThatCannotBeGotAreAnException"),
            Map.entry(BrokenReaders.ThrowsOnTruncatedFiles.class, "truncatedFilesAreRead"),
            Map.entry(BrokenReaders.ThrowsOnDamagedFiles.class, "damagedFilesAreRead"),
            Map.entry(BrokenReaders.ThrowsOnBinaryFiles.class, "randomBytesAreRead"),
            Map.entry(BrokenReaders.IssuesWithoutFile.class, "issuesAreOneLineThatNamesTheFile"),
            Map.entry(BrokenReaders.IssuesOfTwoLines.class, "issuesAreOneLineThatNamesTheFile"));

    @ParameterizedTest
    @MethodSource
    void aBrokenReaderIsCaughtByTheTestForIt(Class<?> broken, String test) {
        assertThat(ContractRun.failed(broken)).containsExactly(test);
    }

    static Stream<Arguments> aBrokenReaderIsCaughtByTheTestForIt() {
        return CAUGHT_BY.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void everyTestHasABrokenReaderThatItCatches() {
        Set<String> tests = Arrays.stream(ArticleReaderContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getName())
                .collect(Collectors.toSet());
        assertThat(CAUGHT_BY.values()).containsAll(tests);
    }

    @Test
    void aSoundReaderPasses() {
        assertThat(ContractRun.failed(Sound.class)).isEmpty();
    }

    static class Sound extends BrokenReaders.NoteContract {
        @Override
        protected ArticleReader reader() {
            return new NoteReader();
        }
    }
}
