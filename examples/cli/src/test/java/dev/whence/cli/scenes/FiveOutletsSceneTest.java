package dev.whence.cli.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.cli.Ran;
import dev.whence.core.Article;
import dev.whence.core.Pipeline;
import dev.whence.core.PublicationTime;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Language.Bound;
import dev.whence.english.EnglishExtractor;
import dev.whence.english.EnglishLanguage;
import dev.whence.tracker.Drift;
import dev.whence.tracker.KnownSource;
import dev.whence.tracker.Origin;
import dev.whence.tracker.Trace;
import dev.whence.tracker.Trace.Appearance;
import dev.whence.tracker.Tracker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five invented outlets report one briefing. One prints a senior official without a name, four print his name; one drops a word
 * inside the quotation marks; "about $100 million" becomes "more than"; two of the five print one wire text. With the real
 * extractor the trace must say all of it, each word traceable to its place.
 */
class FiveOutletsSceneTest {

    private static final String WIRE_BODY = """
            OSTREL, May 6 (Corvane Wire) — The repair of the Selmouth lock will cost the treasury about $100 million a year, \
            Transport Secretary Anton Brisk told reporters at a briefing on Monday.

            “We are not yet certain that the old gates will hold through the winter,” Brisk said.

            Crews closed the lock on Saturday after a barge struck the eastern wall. Barges have been queueing on both sides of \
            the canal since then, and the grain mills upstream are running short of space.

            Work on the gates is to begin in June, once divers have looked at the foundations.
            """;

    private static final String WIRE = "Selmouth lock repair to cost $100 million a year\n\n" + WIRE_BODY;
    private static final String COPY =
            "Lock repair bill put at $100 million\n\n" + WIRE_BODY + "\nThis post appeared first on Corvane Wire.\n";
    private static final String UNNAMED = """
            Lock gates may not hold, official says

            A senior transport official briefed reporters on the damage to the Selmouth lock.

            “We are not yet certain that the old gates will hold through the winter,” the official said.

            He spoke on condition of anonymity. Boat owners on the canal have waited three days for news.
            """;
    private static final String DROPPED = """
            Minister doubts the lock gates

            The government does not know what will become of the Selmouth lock, which has been shut since the weekend.

            “We are not certain that the old gates will hold through the winter,” said Anton Brisk, the transport secretary.

            Grain merchants in the town want an answer before the harvest.
            """;
    private static final String MORE_THAN = """
            Selmouth lock: a costly repair

            Taxpayers face a large bill for the lock that a barge rammed on Saturday.

            Transport Secretary Anton Brisk said the repair of the Selmouth lock will cost the treasury more than $100 million \
            a year.

            “We are not yet certain that the old gates will hold through the winter,” Brisk said.
            """;

    private final Tracker tracker =
            Tracker.builder().language(EnglishLanguage.instance()).build();

    @TempDir
    private Path folder;

    @BeforeEach
    void fiveOutletsReportOneBriefing() {
        Pipeline pipeline = Pipeline.of(EnglishExtractor.create());
        for (Article article : List.of(
                article("Corvane Wire", "2024-05-06T09:00:00Z", WIRE),
                article("The Brenn Islander", "2024-05-06T11:00:00Z", COPY),
                article("Selmouth Courier", "2024-05-06T12:30:00Z", UNNAMED),
                article("The Ostrel Times", "2024-05-06T15:00:00Z", DROPPED),
                article("Harbour Post", "2024-05-06T18:00:00Z", MORE_THAN))) {
            tracker.record(article, pipeline.extract(ExtractionContext.of(article)));
        }
    }

    @Test
    void allFiveCarryTheQuotationAndFourOfThemAreIndependent() {
        Trace trace = trace("certain that the old gates");

        assertThat(trace.appearances())
                .extracting(FiveOutletsSceneTest::outlet)
                .containsExactly(
                        "Corvane Wire", "The Brenn Islander", "Selmouth Courier", "The Ostrel Times", "Harbour Post");
        assertThat(trace.certainty()).isEqualTo(Trace.Certainty.CERTAIN);
        assertThat(trace.independentOrigins()).hasSize(4);
        assertThat(trace.independentOrigins().get(0).name()).isEqualTo("Corvane Wire");
        assertThat(trace.independentOrigins().get(0).articleIds())
                .containsExactly(
                        article(trace, "Corvane Wire").id(),
                        article(trace, "The Brenn Islander").id());
        assertThat(trace.derivations()).singleElement().satisfies(derivation -> {
            assertThat(derivation.articleId())
                    .isEqualTo(article(trace, "The Brenn Islander").id());
            assertThat(derivation.fromArticleId())
                    .contains(article(trace, "Corvane Wire").id());
            assertThat(derivation.reasons())
                    .extracting(Origin::kind)
                    .containsExactly(Origin.Kind.AGENCY, Origin.Kind.APPEARED_FIRST, Origin.Kind.COPY);
            assertThat(derivation.reasons().get(0).evidence())
                    .singleElement()
                    .satisfies(words -> assertThat(words(words)).isEqualTo("Corvane Wire"));
            assertThat(words(derivation.reasons().get(2).evidence().get(0)))
                    .contains("grain mills upstream are running short of space");
        });
    }

    @Test
    void theCopyHasTheSameWords() {
        assertThat(drift("certain that the old gates", "The Brenn Islander")).isEmpty();
    }

    @Test
    void theUnnamedOfficialIsShownBesideTheNamedSecretaryAndNeverMergedWithHim() {
        assertThat(drift("certain that the old gates", "Selmouth Courier"))
                .singleElement()
                .isInstanceOfSatisfying(Drift.Speaker.class, drift -> {
                    assertThat(drift.change()).isEqualTo(Drift.SourceChange.UNNAMED);
                    assertThat(drift.earlier().name()).isEqualTo("Anton Brisk");
                    assertThat(drift.later().name()).contains("official");
                    assertThat(words(drift.before().orElseThrow())).isEqualTo("Brisk");
                    assertThat(words(drift.after().orElseThrow())).isEqualTo("the official");
                });
        assertThat(tracker.sources().stream().filter(source -> source.names().contains("Anton Brisk")))
                .singleElement()
                .satisfies(brisk -> assertThat(brisk.occurrences())
                        .extracting(KnownSource.Occurrence::articleId)
                        .doesNotContain(article(trace("certain that the old gates"), "Selmouth Courier")
                                .id())
                        .hasSizeGreaterThanOrEqualTo(4));
    }

    @Test
    void theWordThatWasDroppedInsideTheQuotationMarksIsNamed() {
        assertThat(drift("certain that the old gates", "The Ostrel Times"))
                .singleElement()
                .isInstanceOfSatisfying(Drift.Quoted.class, drift -> {
                    assertThat(drift.change()).isEqualTo(Drift.QuotedChange.DROPPED);
                    assertThat(words(drift.before().orElseThrow())).isEqualTo("yet");
                    assertThat(drift.before().orElseThrow().spans().get(0).start())
                            .isEqualTo(WIRE.indexOf("yet certain"));
                });
    }

    @Test
    void theBoundOfTheNumberChangedAndTheNumberDidNot() {
        assertThat(drift("$100 million a year", "Harbour Post"))
                .filteredOn(Drift.Figure.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Drift.Figure.class, drift -> {
                    assertThat(drift.boundOnly()).isTrue();
                    assertThat(drift.earlier().orElseThrow().bound()).contains(Bound.ABOUT);
                    assertThat(drift.later().orElseThrow().bound()).contains(Bound.MORE_THAN);
                    assertThat(words(drift.before().orElseThrow())).startsWith("about $100 million");
                    assertThat(words(drift.after().orElseThrow())).startsWith("more than $100 million");
                });
    }

    @Test
    void theCommandTellsItInAScreenfulForEachClaim() throws Exception {
        List<String> paths = tracker.articles().stream()
                .map(article ->
                        write(article.outlet().orElseThrow(), article.text().value()))
                .toList();
        Path report = folder.resolve("report.html");
        Ran ran = Ran.whence("trace", "--report", report.toString(), folder.toString());

        assertThat(paths).hasSize(5);
        assertThat(ran.data().replaceAll("\\s+", " "))
                .contains("\"yet\" left out inside the quotation marks")
                .contains("Anton Brisk before; not named here, only")
                .contains("the same value with another bound")
                .contains("says that the article appeared first at Corvane Wire")
                .contains("4 independent origins")
                .contains("(no date)");
        for (String claim : ran.data().split("\n(?=[0-9]+\\. )")) {
            assertThat(claim.lines()
                            .takeWhile(line -> !line.startsWith("In one article only"))
                            .count())
                    .isLessThanOrEqualTo(45);
        }
        assertThat(Files.readString(report))
                .contains("Left out inside the quotation marks: ")
                .contains("Source named before, not named here: ")
                .contains("The same number, with another bound: ");
    }

    private String write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name.replace(' ', '-') + ".txt"), text)
                    .toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Article article(String outlet, String published, String text) {
        return Article.builder(outlet, text)
                .outlet(outlet)
                .published(PublicationTime.parse(published))
                .build();
    }

    private Trace trace(String words) {
        return tracker.claims().stream()
                .map(claim -> tracker.trace(claim.id()).orElseThrow())
                .filter(trace -> trace.appearances().stream()
                        .anyMatch(it -> it.article()
                                .text()
                                .slice(it.statement().spans())
                                .contains(words)))
                .max(java.util.Comparator.comparingInt(
                        trace -> trace.appearances().size()))
                .orElseThrow();
    }

    private List<Drift> drift(String words, String outlet) {
        List<Drift> drift = trace(words).appearances().stream()
                .filter(appearance -> outlet(appearance).equals(outlet))
                .flatMap(appearance -> appearance.comparison().stream())
                .flatMap(comparison -> comparison.drift().stream())
                .toList();
        assertThat(drift).allSatisfy(it -> {
            assertThat(it.before().map(this::words)).isNotEqualTo(Optional.of(""));
            assertThat(it.after().map(this::words)).isNotEqualTo(Optional.of(""));
        });
        return drift;
    }

    private String words(Origin.Evidence evidence) {
        return tracker.article(evidence.articleId()).orElseThrow().text().slice(evidence.spans());
    }

    private static String outlet(Appearance appearance) {
        return appearance.article().outlet().orElseThrow();
    }

    private static Article article(Trace trace, String outlet) {
        return trace.appearances().stream()
                .map(Appearance::article)
                .filter(article -> article.outlet().orElseThrow().equals(outlet))
                .findFirst()
                .orElseThrow();
    }
}
