package dev.whence.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Span;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.story.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrackerTest {

    private static final String FERRY = "the ferry to Ollund will stop running in March because its hull is cracked";

    private final Article gazette = Press.article("Gazette", "2024-03-01", FERRY);
    private final Attribution inGazette = Press.indirect(gazette, Press.COLE).build();
    private final Article courier = Press.article("Courier", "2024-03-02", FERRY);
    private final Attribution inCourier = Press.indirect(courier, Press.COLE).build();

    @Test
    void the_same_words_in_two_articles_are_one_claim() {
        try (Tracker tracker = Press.tracker()) {
            tracker.record(gazette, List.of(inGazette));
            Recording second = tracker.record(courier, List.of(inCourier));
            assertThat(second.links()).hasSize(1);
            assertThat(tracker.claims()).hasSize(1);
            assertThat(tracker.claimOf(inGazette.id())).isEqualTo(tracker.claimOf(inCourier.id()));
            assertThat(tracker.claimsOf(inCourier.id())).hasSize(1);
            assertThat(tracker.articles()).containsExactly(gazette, courier);
        }
    }

    @Test
    void what_has_nothing_in_common_stays_apart() {
        Article other = Press.article("Courier", "the bakery on Fenwick Street won a prize for its rye bread");
        try (Tracker tracker = Press.tracker()) {
            tracker.record(gazette, List.of(inGazette));
            tracker.record(other, List.of(Press.indirect(other, Press.COLE).build()));
            assertThat(tracker.claims()).hasSize(2);
        }
    }

    @Test
    void recording_the_same_again_changes_nothing() {
        InMemoryLedger ledger = new InMemoryLedger();
        try (Tracker tracker =
                Tracker.builder().language(new SmallEnglish()).ledger(ledger).build()) {
            Credit credit = new Credit(Credit.Kind.AGENCY, "Norland Press", List.of(new Span(0, 3)));
            Extraction extraction = new Extraction(List.of(inGazette), List.of(credit), List.of());
            tracker.record(gazette, extraction);
            long entries = count(ledger);
            Recording again = tracker.record(gazette, extraction);
            assertThat(again.articleAdded()).isFalse();
            assertThat(again.added()).isEmpty();
            assertThat(again.superseded()).isEmpty();
            assertThat(count(ledger)).isEqualTo(entries);
            assertThat(tracker.credits(gazette.id())).containsExactly(credit);
        }
    }

    @Test
    void a_better_extractor_supersedes_and_never_doubles() {
        Attribution better = Attribution.builder(gazette.id(), new ExtractorId("by-hand", "2"))
                .source(inGazette.source())
                .cue(inGazette.cue())
                .content(inGazette.content(), inGazette.quotation())
                .speaker(Press.VANN)
                .build();
        try (Tracker tracker = Press.tracker()) {
            tracker.record(gazette, List.of(inGazette));
            Recording second = tracker.record(gazette, List.of(better));
            assertThat(second.superseded()).containsExactly(better);
            assertThat(tracker.attributions(gazette.id())).containsExactly(better);
            assertThat(tracker.claims()).hasSize(1);
            assertThat(tracker.claims().get(0).statements()).hasSize(1);
        }
    }

    @Test
    void a_reopened_ledger_gives_the_same_claims() {
        InMemoryLedger ledger = new InMemoryLedger();
        List<Claim> claims;
        Tracker first =
                Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();
        first.record(gazette, List.of(inGazette));
        first.record(courier, List.of(inCourier));
        claims = first.claims();
        try (Tracker second =
                Tracker.builder().language(new SmallEnglish()).ledger(ledger).build()) {
            assertThat(second.claims()).isEqualTo(claims);
            assertThat(second.trace(claims.get(0).id()))
                    .isEqualTo(first.trace(claims.get(0).id()));
        }
    }

    @Test
    void a_retracted_article_takes_its_statements_along_and_does_not_come_back() {
        InMemoryLedger ledger = new InMemoryLedger();
        Tracker first =
                Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();
        first.record(gazette, List.of(inGazette));
        first.record(courier, List.of(inCourier));
        ledger.append(List.of(new Entry.Retraction(gazette.id(), "withdrawn")));
        try (Tracker second =
                Tracker.builder().language(new SmallEnglish()).ledger(ledger).build()) {
            second.record(gazette, List.of(inGazette));
            assertThat(second.articles()).containsExactly(courier);
            assertThat(second.claims().get(0).statements())
                    .extracting(Statement::articleId)
                    .containsExactly(courier.id());
        }
    }

    @Test
    void a_rejected_pair_stays_apart_and_a_confirmed_one_together() {
        Article other = Press.article("Beacon", "passengers must look for another way across the sound");
        Attribution inBeacon = Press.indirect(other, Press.COLE).build();
        InMemoryLedger ledger = new InMemoryLedger();
        Tracker first =
                Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();
        first.record(gazette, List.of(inGazette));
        first.record(courier, List.of(inCourier));
        first.record(other, List.of(inBeacon));
        String one = first.statements(inGazette.id()).get(0).id();
        String two = first.statements(inCourier.id()).get(0).id();
        String three = first.statements(inBeacon.id()).get(0).id();
        ledger.append(List.of(
                new Entry.Confirmation(one, two, Entry.Verdict.REJECTED, ""),
                new Entry.Confirmation(two, three, Entry.Verdict.CONFIRMED, "")));
        try (Tracker second =
                Tracker.builder().language(new SmallEnglish()).ledger(ledger).build()) {
            assertThat(second.claims()).hasSize(2);
            assertThat(second.claimOf(inCourier.id())).isEqualTo(second.claimOf(inBeacon.id()));
            assertThat(second.claimOf(inCourier.id())).isNotEqualTo(second.claimOf(inGazette.id()));
        }
    }

    @Test
    void a_correction_outweighs_the_extractor() {
        InMemoryLedger ledger = new InMemoryLedger();
        Tracker first =
                Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();
        first.record(gazette, List.of(inGazette));
        ledger.append(List.of(new Entry.Correction(inGazette.id(), Press.VANN, "the caption names him")));
        try (Tracker second =
                Tracker.builder().language(new SmallEnglish()).ledger(ledger).build()) {
            assertThat(second.attribution(inGazette.id()).orElseThrow().speaker())
                    .contains(Press.VANN);
            assertThat(second.record(gazette, List.of(inGazette)).superseded()).isEmpty();
        }
    }

    @Test
    void an_attribution_of_another_article_is_refused_by_name() {
        try (Tracker tracker = Press.tracker()) {
            assertThatThrownBy(() -> tracker.record(courier, List.of(inGazette)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(gazette.id());
            assertThat(tracker.articles()).isEmpty();
        }
    }

    @Test
    void a_tracker_without_a_language_is_refused() {
        assertThatThrownBy(() -> Tracker.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("language");
    }

    @Test
    void a_closed_tracker_says_so() {
        Tracker tracker = Press.tracker();
        tracker.close();
        tracker.close();
        assertThatThrownBy(tracker::claims).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tracker.record(gazette, List.of(inGazette))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_the_ledger_could_not_keep_is_not_recorded() {
        InMemoryLedger kept = new InMemoryLedger();
        AtomicInteger appends = new AtomicInteger();
        Ledger failing = new RefusingLedger(kept, entries -> appends.getAndIncrement() == 1);
        try (Tracker tracker =
                Tracker.builder().language(new SmallEnglish()).ledger(failing).build()) {
            tracker.record(gazette, List.of(inGazette));
            assertThatThrownBy(() -> tracker.record(courier, List.of(inCourier)))
                    .isInstanceOf(LedgerException.class)
                    .hasMessage("memory: no room; make room");
            assertThat(tracker.articles()).containsExactly(gazette);
            assertThat(tracker.record(courier, List.of(inCourier)).added()).containsExactly(inCourier);
            assertThat(tracker.claims()).hasSize(1);
        }
    }

    @Test
    void several_writers_lose_and_double_nothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Tracker tracker = Press.tracker()) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                running.add(threads.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        Article article = Press.article("Outlet " + i, FERRY);
                        tracker.record(
                                article,
                                List.of(Press.indirect(article, Press.COLE).build()));
                        tracker.claims()
                                .forEach(claim ->
                                        assertThat(tracker.trace(claim.id())).isPresent());
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            assertThat(tracker.articles()).hasSize(25);
            assertThat(tracker.claims()).hasSize(1);
            assertThat(tracker.claims().get(0).statements()).hasSize(25);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long count(Ledger ledger) {
        try (Stream<Entry> entries = ledger.read()) {
            return entries.count();
        }
    }
}
