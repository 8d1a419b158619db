package dev.whence.tracker;

import static dev.whence.tracker.Press.COLE;
import static dev.whence.tracker.Press.VANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Issue;
import dev.whence.core.Profile;
import dev.whence.core.Span;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Extractor;
import dev.whence.core.spi.Pipeline;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.entry.ExtractionMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was found in an article, and by what, is recorded, so that nobody extracts it again. */
class RecordedExtractionTest {

    private static final ExtractionMethod METHOD = new ExtractionMethod(List.of(Press.EXTRACTOR), Map.of("depth", "2"));
    private static final Article ARTICLE = Press.article("Gazette", "the pier is closed until the spring");
    private static final Attribution SAID = Press.indirect(ARTICLE, COLE).build();
    private static final Extraction FOUND = new Extraction(
            List.of(SAID), List.of(new Credit(Credit.Kind.AGENCY, "Gazette", List.of(new Span(4, 11)))), List.of());

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Tracker tracker = tracker();

    private Tracker tracker() {
        return Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();
    }

    private static List<Extracted> by(ExtractionMethod method, Extraction found) {
        return List.of(new Extracted(ARTICLE, found, Optional.of(method)));
    }

    @Test
    void whatAMethodFoundIsKnownAgainAlsoByWhoOpensTheLedgerLater() {
        assertThat(tracker.extraction(ARTICLE, METHOD)).isEmpty();
        tracker.record(by(METHOD, FOUND));
        assertThat(tracker.extraction(ARTICLE, METHOD)).contains(FOUND);
        assertThat(tracker().extraction(ARTICLE, METHOD)).contains(FOUND);
    }

    @Test
    void thatNothingWasFoundIsKnownToo() {
        tracker.record(by(METHOD, Extraction.empty()));
        assertThat(tracker().extraction(ARTICLE, METHOD)).contains(Extraction.empty());
    }

    @Test
    void recordingTheSameAgainRecordsNothing() {
        tracker.record(by(METHOD, FOUND));
        long entries = ledger.size();
        tracker.record(by(METHOD, FOUND));
        tracker().record(by(METHOD, FOUND));
        assertThat(ledger.size()).isEqualTo(entries);
    }

    @Test
    void anotherVersionOrSettingOrTextIsAnotherMatter() {
        tracker.record(by(METHOD, FOUND));
        assertThat(tracker.extraction(ARTICLE, METHOD.with("depth", "3"))).isEmpty();
        assertThat(tracker.extraction(ARTICLE, METHOD.with("breadth", "1"))).isEmpty();
        ExtractorId next = new ExtractorId(Press.EXTRACTOR.name(), "2");
        assertThat(tracker.extraction(ARTICLE, new ExtractionMethod(List.of(next), METHOD.settings())))
                .isEmpty();
        assertThat(tracker.extraction(Press.article("Gazette", "the pier is open"), METHOD))
                .isEmpty();
    }

    @Test
    void theLastWordOnAnArticleCounts() {
        tracker.record(by(METHOD, FOUND));
        Attribution surer = SAID.toBuilder().confidence(0.25).build();
        tracker.record(ARTICLE, List.of(surer));
        assertThat(tracker.extraction(ARTICLE, METHOD)).isEmpty();

        tracker.record(by(METHOD, FOUND));
        assertThat(tracker.extraction(ARTICLE, METHOD)).contains(FOUND);
        assertThat(tracker.attribution(SAID.id())).contains(SAID);

        tracker.record(by(METHOD.with("depth", "3"), FOUND));
        assertThat(tracker.extraction(ARTICLE, METHOD)).isEmpty();
        assertThat(tracker.extraction(ARTICLE, METHOD.with("depth", "3"))).contains(FOUND);
    }

    @Test
    void whatCouldNotBeDoneIsToldAgain() {
        Issue issue = new Issue("by-hand", Optional.empty(), "too long");
        tracker.record(by(METHOD, new Extraction(FOUND.attributions(), FOUND.credits(), List.of(issue))));
        assertThat(tracker.extraction(ARTICLE, METHOD)).isEmpty();
    }

    @Test
    void decisionsDoNotChangeWhatWasFound() {
        tracker.record(by(METHOD, FOUND));
        tracker.correct(SAID.id(), VANN, "");
        assertThat(tracker.extraction(ARTICLE, METHOD)).contains(FOUND);
    }

    @Test
    void whatWasWithdrawnIsNotFound() {
        tracker.record(by(METHOD, FOUND));
        tracker.retract(SAID.id(), "");
        assertThat(tracker.extraction(ARTICLE, METHOD)).contains(new Extraction(List.of(), FOUND.credits(), List.of()));
        tracker.retract(ARTICLE.id(), "");
        assertThat(tracker.extraction(ARTICLE, METHOD)).contains(Extraction.empty());
        assertThat(tracker().extraction(ARTICLE, METHOD)).contains(Extraction.empty());
    }

    @Test
    void aPipelineStandsForItsExtractors() {
        Extractor one = new Named("one");
        Extractor other = new Named("other");
        Pipeline inner = Pipeline.of(other);
        ExtractionMethod method = ExtractionMethod.of(Pipeline.of(one, inner), Profile.ALL);
        assertThat(method.extractors()).containsExactly(one.id(), other.id());
        assertThat(method.settings()).isEqualTo(Map.of("profile", "all"));
    }

    @Test
    void aMethodNeedsAnExtractor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExtractionMethod(List.of(), Map.of()))
                .withMessage("extractors must not be empty");
    }

    private record Named(String name) implements Extractor {

        @Override
        public ExtractorId id() {
            return new ExtractorId(name, "1");
        }

        @Override
        public Extraction extract(ExtractionContext context) {
            return Extraction.empty();
        }
    }
}
