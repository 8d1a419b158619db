package dev.whence.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.core.Article;
import dev.whence.core.Extraction;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.story.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingManyTest {

    private static final List<String> WORDS = List.of(
            "ferry", "council", "pier", "bridge", "toll", "boats", "lantern", "quarry", "harvest", "orchard", "tunnel",
            "archive", "granary", "signal", "viaduct", "meadow", "foundry", "beacon", "cistern", "mill");

    /** Articles of which some say the same, word for word or with a word more, and some what nobody else says. */
    private static List<Extracted> articles() {
        Random random = new Random(11);
        List<String> said = new ArrayList<>();
        List<Extracted> articles = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String statement = i % 3 == 0 || said.isEmpty()
                    ? statement(random, i)
                    : said.get(random.nextInt(said.size())) + (i % 3 == 1 ? "" : " without delay");
            if (i % 3 == 0) {
                said.add(statement);
            }
            Article article = Press.article("Outlet " + i, statement);
            Source speaker = Source.named("Speaker " + (char) ('A' + i % 5), SourceKind.PERSON);
            articles.add(new Extracted(
                    article,
                    new Extraction(List.of(Press.indirect(article, speaker).build()), List.of(), List.of())));
        }
        return articles;
    }

    private static String statement(Random random, int number) {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                        .limit(6)
                        .collect(Collectors.joining(" "))
                + " stone" + number + " gate" + number + " field" + number;
    }

    private static List<Claim> singly() {
        try (Tracker tracker = Press.tracker()) {
            articles().forEach(one -> tracker.record(one.article(), one.extraction()));
            return tracker.claims();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 120})
    void recording_many_at_a_time_gives_what_recording_them_one_by_one_gives(int batch) {
        List<Extracted> articles = articles();
        List<Recording> one = new ArrayList<>();
        List<Recording> many = new ArrayList<>();
        try (Tracker tracker = Press.tracker();
                Tracker batched = Press.tracker()) {
            articles.forEach(extracted -> one.add(tracker.record(extracted.article(), extracted.extraction())));
            for (int i = 0; i < articles.size(); i += batch) {
                many.addAll(batched.record(articles.subList(i, Math.min(articles.size(), i + batch))));
            }
            assertThat(many).isEqualTo(one);
            assertThat(batched.claims()).isEqualTo(tracker.claims());
            assertThat(batched.claims()).hasSizeLessThan(60);
        }
    }

    @Test
    void recording_on_several_threads_joins_the_same_statements() throws InterruptedException {
        Set<Set<String>> expected = partition(singly());
        try (Tracker tracker = Press.tracker()) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            for (Extracted one : articles()) {
                threads.execute(() -> tracker.record(one.article(), one.extraction()));
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(15, TimeUnit.MINUTES)).isTrue();
            assertThat(partition(tracker.claims())).isEqualTo(expected);
        }
    }

    private static Set<Set<String>> partition(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.statements().stream().map(Statement::id).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Test
    void an_article_that_does_not_fit_leaves_all_of_its_batch_unrecorded() {
        List<Extracted> articles = new ArrayList<>(articles().subList(0, 5));
        articles.add(new Extracted(
                Article.builder("another", "no words").build(), articles.get(0).extraction()));
        try (Tracker tracker = Press.tracker()) {
            assertThatThrownBy(() -> tracker.record(articles))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("attributions must be of article");
            assertThat(tracker.articles()).isEmpty();
            assertThat(tracker.record(List.of())).isEmpty();
        }
    }

    @Test
    void a_batch_that_the_ledger_refuses_is_not_recorded() {
        InMemoryLedger kept = new InMemoryLedger();
        Ledger refusing = new RefusingLedger(kept, entries -> entries.size() > 3);
        try (Tracker tracker =
                Tracker.builder().language(new SmallEnglish()).ledger(refusing).build()) {
            Extracted first = articles().get(0);
            tracker.record(first.article(), first.extraction());
            assertThatThrownBy(() -> tracker.record(articles().subList(1, 20))).isInstanceOf(LedgerException.class);
            assertThat(tracker.articles()).containsExactly(first.article());
            assertThat(tracker.claims()).hasSize(1);
        }
    }
}
