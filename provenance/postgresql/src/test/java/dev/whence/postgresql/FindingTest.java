package dev.whence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.ledger.Found;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.Entry;
import dev.whence.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is particular to finding in PostgreSQL; that it finds the right thing is the contract's. */
class FindingTest {

    private static final int ARTICLES = 200;
    private static final Query FERRY = Query.builder().words("ferry").build();

    private PostgresServer server;
    private String url;

    @BeforeEach
    void record() throws Exception {
        server = PostgresServer.shared();
        url = Ledgers.freshUrl(server);
        try (Tracker tracker = InventedPress.tracker(Ledgers.open(url))) {
            tracker.record(IntStream.range(0, ARTICLES)
                    .mapToObj(InventedPress::article)
                    .toList());
            Attribution attribution =
                    InventedPress.article(3).extraction().attributions().get(0);
            tracker.correct(attribution.id(), Source.named("Lene Marr", SourceKind.PERSON), "her voice");
            tracker.retract(InventedPress.article(4).article().id(), "");
        }
    }

    @Test
    void a_ledger_without_the_rows_for_finding_gets_them_when_it_is_opened() throws Exception {
        List<Found> found = find(FERRY);
        assertThat(found).hasSizeGreaterThan(20);
        server.execute(
                url,
                "DROP TABLE whence_article, whence_attribution, whence_correction, whence_retraction;"
                        + " UPDATE whence_ledger SET schema = 1");
        assertThat(find(FERRY)).isEqualTo(found);
        assertThat(find(Query.builder().source("Lene Marr").build())).hasSize(1);
    }

    @Test
    void a_stream_gives_what_counted_at_the_call() throws Exception {
        try (PostgresqlLedger ledger = Ledgers.open(url);
                Tracker other = InventedPress.tracker(Ledgers.open(url));
                Stream<Found> stream = ledger.find(Query.builder().build())) {
            List<Found> before = find(Query.builder().build());
            assertThat(before).hasSize(2 * (ARTICLES - 1));
            other.record(List.of(InventedPress.article(ARTICLES)));
            other.retract(before.get(before.size() - 1).attribution().id(), "");
            other.correct(before.get(300).attribution().id(), Source.named("Ole Marr", SourceKind.PERSON), "");
            assertThat(stream.toList()).isEqualTo(before);
        }
    }

    @Test
    void names_and_words_of_any_length_are_kept_and_found() throws Exception {
        String name = "Outlet \0 \uD83D ".repeat(2000);
        String word = "w".repeat(20_000);
        Article article =
                Article.builder(name, "She said " + word + ".").outlet(name).build();
        Attribution attribution = Attribution.builder(
                        article.id(),
                        InventedPress.article(0)
                                .extraction()
                                .attributions()
                                .get(0)
                                .extractor())
                .content(List.of(new dev.whence.core.Span(9, 9 + word.length())), dev.whence.core.Quotation.INDIRECT)
                .speaker(Source.named(word, SourceKind.PERSON))
                .build();
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            ledger.append(
                    List.of(new Entry.OfArticle(article, List.of()), new Entry.OfAttribution(attribution, List.of())));
        }
        for (Query query : List.of(
                Query.builder().article(name).build(),
                Query.builder().outlet(name).build(),
                Query.builder().source(word).build(),
                Query.builder().words(word).build())) {
            assertThat(find(query)).extracting(Found::attribution).containsExactly(attribution);
        }
        assertThat(find(Query.builder().words(word + "w").build())).isEmpty();
    }

    @Test
    void a_search_by_words_or_source_goes_by_an_index() throws Exception {
        List<String> plan = new ArrayList<>();
        try (var connection = PostgresServer.connect(url);
                var statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            try (var found = statement.executeQuery("EXPLAIN SELECT number FROM whence_attribution"
                    + " WHERE content @> ARRAY['ferry'] OR source @> ARRAY['sund']")) {
                while (found.next()) {
                    plan.add(found.getString(1));
                }
            }
        }
        assertThat(String.join("\n", plan)).contains("whence_attribution_by_content", "whence_attribution_by_source");
    }

    private List<Found> find(Query query) {
        try (PostgresqlLedger ledger = Ledgers.open(url);
                Stream<Found> found = ledger.find(query)) {
            return found.toList();
        }
    }
}
