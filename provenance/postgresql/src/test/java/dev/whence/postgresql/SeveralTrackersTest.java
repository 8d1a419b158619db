package dev.whence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.Extracted;
import dev.whence.tracker.Tracker;
import dev.whence.tracker.story.Claim;
import dev.whence.tracker.story.KnownSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several trackers write to one ledger at the same time: nothing is lost, nothing is doubled, and all of them agree. */
class SeveralTrackersTest {

    private static final int WRITERS = 8;
    private static final int ARTICLES = 48;

    private String url;

    @BeforeEach
    void makeLedger() throws Exception {
        url = Ledgers.freshUrl(PostgresServer.shared());
    }

    @Test
    void eight_trackers_in_eight_threads() throws Exception {
        List<Tracker> trackers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> InventedPress.tracker(Ledgers.open(url)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Void>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        RecordingProgram.record(trackers.get(writer), ARTICLES, writer);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertAllIsThereOnce();
        assertAllAgree(trackers);
        trackers.forEach(Tracker::close);
    }

    @Test
    void eight_programs() throws Exception {
        List<Process> programs = new ArrayList<>();
        try {
            for (int writer = 0; writer < WRITERS; writer++) {
                programs.add(start(writer));
            }
            for (Process program : programs) {
                String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(program.waitFor(15, TimeUnit.MINUTES)).isTrue();
                assertThat(program.exitValue()).as(output).isZero();
            }
        } finally {
            programs.forEach(Process::destroyForcibly);
        }
        assertAllIsThereOnce();
    }

    private Process start(int writer) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RecordingProgram.class.getName(),
                        url,
                        Integer.toString(ARTICLES),
                        Integer.toString(writer))
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void decisions_of_others_are_known_before_anything_is_decided() throws Exception {
        try (Tracker one = InventedPress.tracker(Ledgers.open(url));
                Tracker other = InventedPress.tracker(Ledgers.open(url))) {
            one.record(List.of(InventedPress.article(0), InventedPress.article(7)));
            Attribution attribution =
                    InventedPress.article(0).extraction().attributions().get(0);
            assertThat(other.articles()).isEmpty();
            other.correct(attribution.id(), Source.named("Lene Marr", SourceKind.PERSON), "the caption names her");
            assertThat(other.articles()).hasSize(2);
            String statement = one.statements(attribution.id()).get(0).id();
            Claim claim = one.claim(statement).orElseThrow();
            assertThat(claim.statements()).hasSize(2);
            one.split(claim.id(), List.of(claim.statements().get(1).id()), "two storms");
            other.retract(InventedPress.article(7).article().id(), "withdrawn");
            assertThat(one.catchUp()).isOne();
            assertThat(one.articles()).isEqualTo(other.articles()).hasSize(1);
            assertAllAgree(List.of(one, other));
        }
    }

    /** A reader sees whole recordings of its tracker, whatever others write and whenever it catches up. */
    @Test
    void readers_see_whole_recordings() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Tracker reading = InventedPress.tracker(Ledgers.open(url));
                Tracker writing = InventedPress.tracker(Ledgers.open(url))) {
            Future<?> writer = threads.submit(() -> {
                IntStream.range(0, ARTICLES).forEach(number -> writing.record(List.of(InventedPress.article(number))));
                done.set(true);
            });
            Future<?> catching = threads.submit(() -> {
                while (!done.get()) {
                    reading.catchUp();
                }
            });
            while (!done.get() && !writer.isDone()) {
                List<Claim> claims = reading.claims();
                List<Article> articles = reading.articles();
                Set<String> known = articles.stream().map(Article::id).collect(Collectors.toSet());
                for (Claim claim : claims) {
                    assertThat(claim.statements())
                            .extracting(Statement::articleId)
                            .isSubsetOf(known);
                }
                for (Article article : articles) {
                    assertThat(reading.attributions(article.id())).hasSize(2);
                }
            }
            writer.get();
            catching.get();
            assertAllAgree(List.of(reading, writing));
        } finally {
            threads.shutdownNow();
        }
    }

    private void assertAllIsThereOnce() {
        List<String> articles = new ArrayList<>();
        List<String> attributions = new ArrayList<>();
        List<Set<String>> links = new ArrayList<>();
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            for (Entry entry : Ledgers.read(ledger)) {
                if (entry instanceof Entry.OfArticle added) {
                    articles.add(added.article().id());
                } else if (entry instanceof Entry.OfAttribution added) {
                    attributions.add(added.attribution().id());
                } else if (entry instanceof Entry.OfLink added) {
                    links.add(Set.of(added.link().first(), added.link().second()));
                }
            }
            assertThat(ledger.verify(List.of()).holds()).isTrue();
        }
        List<Extracted> all =
                IntStream.range(0, ARTICLES).mapToObj(InventedPress::article).toList();
        assertThat(articles)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(one -> one.article().id()).toList());
        assertThat(attributions)
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .flatMap(one -> one.extraction().attributions().stream())
                        .map(Attribution::id)
                        .toList());
        assertThat(links).isNotEmpty().doesNotHaveDuplicates();
    }

    /** All trackers tell the same, and so does one that reads the ledger afresh. */
    private void assertAllAgree(List<Tracker> trackers) {
        try (Tracker fresh = InventedPress.tracker(Ledgers.open(url))) {
            List<Claim> claims = fresh.claims();
            List<KnownSource> sources = fresh.sources();
            assertThat(claims).isNotEmpty();
            for (Tracker tracker : trackers) {
                tracker.catchUp();
                assertThat(tracker.claims()).isEqualTo(claims);
                assertThat(tracker.sources()).isEqualTo(sources);
                assertThat(tracker.articles()).isEqualTo(fresh.articles());
                assertThat(tracker.trace(claims.get(0).id()))
                        .isEqualTo(fresh.trace(claims.get(0).id()));
            }
        }
    }
}
