package dev.whence.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.story.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people decide by hand is recorded, holds against links, and is there when the ledger is opened again. */
class DecisionsTest {

    private static final String FERRY = "the ferry to Ollund will stop running in March because its hull is cracked";
    private static final String BREAD = "the bakery on Fenwick Street won a prize for its rye bread";

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Tracker tracker =
            Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();

    @Test
    void a_confirmed_pair_is_one_claim_whatever_its_words() {
        Statement ferry = record("Gazette", FERRY);
        Statement bread = record("Courier", BREAD);

        Claim claim = tracker.confirm(ferry.id(), bread.id(), "a test of patience");

        assertThat(claim.statements()).containsExactly(ferry, bread);
        assertThatTheLedgerGivesTheSame();
    }

    @Test
    void a_rejected_pair_is_two_claims_and_stays_so() {
        Statement gazette = record("Gazette", FERRY);
        Statement courier = record("Courier", FERRY);

        Claim apart = tracker.reject(gazette.id(), courier.id(), "another ferry");
        record("Beacon", FERRY);

        assertThat(apart.statements()).containsExactly(courier);
        assertThat(claimOf(gazette)).isNotEqualTo(claimOf(courier));
        assertThatTheLedgerGivesTheSame();
    }

    @Test
    void what_was_decided_last_holds() {
        Statement gazette = record("Gazette", FERRY);
        Statement courier = record("Courier", FERRY);

        tracker.reject(gazette.id(), courier.id(), "");
        Claim again = tracker.confirm(courier.id(), gazette.id(), "it was the same one");

        assertThat(again.statements()).containsExactly(gazette, courier);
        assertThatTheLedgerGivesTheSame();
    }

    @Test
    void deciding_the_same_again_records_nothing() {
        Statement gazette = record("Gazette", FERRY);
        Statement courier = record("Courier", BREAD);
        tracker.confirm(gazette.id(), courier.id(), "");
        long entries = entries();

        tracker.confirm(courier.id(), gazette.id(), "again");
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void what_was_confirmed_outweighs_what_is_only_linked() {
        Statement linked = record("Gazette", FERRY);
        Statement between = record("Courier", FERRY);
        Statement chosen = record("Beacon", BREAD);
        tracker.reject(linked.id(), chosen.id(), "");

        Claim claim = tracker.confirm(between.id(), chosen.id(), "");

        assertThat(claim.statements()).containsExactly(between, chosen);
        assertThat(claimOf(linked).statements()).containsExactly(linked);
        assertThatTheLedgerGivesTheSame();
    }

    @Test
    void a_claim_is_split_into_two_that_each_hold_together() {
        Statement first = record("Gazette", FERRY);
        Statement second = record("Courier", FERRY);
        Statement third = record("Beacon", FERRY);
        Statement fourth = record("Herald", FERRY);

        Claim left = tracker.split(claimOf(first).id(), List.of(second.id(), fourth.id()), "the other ferry");

        assertThat(left.statements()).containsExactly(second, fourth);
        assertThat(claimOf(first).statements()).containsExactly(first, third);
        assertThatTheLedgerGivesTheSame();
    }

    @Test
    void every_way_of_splitting_holds_in_every_order_of_links() {
        List<Statement> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(record("Outlet " + i, FERRY));
        }
        // beside the links to the first, which all words the same make
        tracker.confirm(all.get(1).id(), all.get(4).id(), "");
        tracker.confirm(all.get(2).id(), all.get(3).id(), "");
        for (int chosen = 1; chosen < 31; chosen++) {
            List<String> leaving = new ArrayList<>();
            List<String> staying = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                ((chosen >> i & 1) == 1 ? leaving : staying).add(all.get(i).id());
            }
            Claim left = tracker.split(claimOf(all.get(0)).id(), leaving, "");
            assertThat(left.statements()).extracting(Statement::id).containsExactlyElementsOf(leaving);
            Claim stayed = tracker.claim(staying.get(0)).orElseThrow();
            assertThat(stayed.statements()).extracting(Statement::id).containsExactlyElementsOf(staying);
            Claim merged = tracker.merge(left.id(), stayed.id(), "");
            assertThat(merged.statements()).containsExactlyElementsOf(all);
        }
        assertThatTheLedgerGivesTheSame();
    }

    @Test
    void merged_claims_go_by_the_older_id() {
        Statement ferry = record("Gazette", FERRY);
        Statement bread = record("Courier", BREAD);

        Claim merged = tracker.merge(bread.id(), ferry.id(), "");

        assertThat(merged.id()).isEqualTo(ferry.id());
        assertThat(tracker.claim(bread.id())).contains(merged);
        assertThat(tracker.claims()).containsExactly(merged);
    }

    @Test
    void a_corrected_source_takes_the_place_of_the_extractors() {
        Statement statement = record("Gazette", FERRY);

        Attribution corrected = tracker.correct(statement.attributionId(), Press.VANN, "the caption names him");

        assertThat(corrected.speaker()).contains(Press.VANN);
        assertThat(tracker.sourceOf(statement.attributionId()).orElseThrow().name())
                .isEqualTo("Tobias Vann");
        try (Tracker again = reopened()) {
            assertThat(again.attribution(statement.attributionId())
                            .orElseThrow()
                            .speaker())
                    .contains(Press.VANN);
        }
    }

    @Test
    void what_is_retracted_is_gone_at_once_and_links_with_nothing() {
        Statement gazette = record("Gazette", FERRY);

        tracker.retract(gazette.articleId(), "withdrawn by the paper");
        Statement courier = record("Courier", FERRY);

        assertThat(tracker.articles()).extracting(Article::id).containsExactly(courier.articleId());
        assertThat(tracker.claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.statements()).containsExactly(courier));
        assertThatTheLedgerGivesTheSame();
    }

    @Test
    void what_is_not_recorded_is_refused_by_name() {
        Statement statement = record("Gazette", FERRY);
        assertThatThrownBy(() -> tracker.confirm(statement.id(), "nothing", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("second")
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> tracker.reject(statement.id(), statement.id(), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tracker.split(statement.id(), List.of(statement.id()), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("statementIds");
        assertThatThrownBy(() -> tracker.merge(statement.id(), "nothing", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("otherClaimId");
        assertThatThrownBy(() -> tracker.correct("nothing", Press.COLE, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("attributionId");
        assertThatThrownBy(() -> tracker.retract("nothing", "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void a_decision_that_the_ledger_cannot_keep_changes_nothing() {
        Ledger failing =
                new RefusingLedger(ledger, entries -> entries.stream().anyMatch(Entry.Confirmation.class::isInstance));
        Tracker full =
                Tracker.builder().language(new SmallEnglish()).ledger(failing).build();
        Statement ferry = record(full, "Gazette", FERRY);
        Statement bread = record(full, "Courier", BREAD);
        assertThatThrownBy(() -> full.confirm(ferry.id(), bread.id(), "")).isInstanceOf(LedgerException.class);
        assertThat(full.claims()).hasSize(2);
    }

    private Statement record(String outlet, String words) {
        return record(tracker, outlet, words);
    }

    private static Statement record(Tracker tracker, String outlet, String words) {
        Article article = Press.article(outlet, "2024-03-01", words);
        Attribution attribution = Press.indirect(article, Press.COLE).build();
        tracker.record(article, List.of(attribution));
        return tracker.statements(attribution.id()).get(0);
    }

    private Claim claimOf(Statement statement) {
        return tracker.claim(statement.id()).orElseThrow();
    }

    private long entries() {
        try (Stream<Entry> entries = ledger.read()) {
            return entries.count();
        }
    }

    private Tracker reopened() {
        InMemoryLedger copy = new InMemoryLedger();
        try (Stream<Entry> entries = ledger.read()) {
            copy.append(entries.toList());
        }
        return Tracker.builder().language(new SmallEnglish()).ledger(copy).build();
    }

    private void assertThatTheLedgerGivesTheSame() {
        try (Tracker again = reopened()) {
            assertThat(again.claims()).isEqualTo(tracker.claims());
        }
    }
}
