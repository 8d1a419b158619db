package dev.whence.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.whence.core.Article;
import dev.whence.core.Extraction;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.ledger.InMemoryLedger;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final ForkJoinPool pool = new ForkJoinPool(2);

    @AfterEach
    void shutDown() {
        pool.shutdownNow();
    }

    @Test
    void parallelStreamsUseTheThreadsOfThePool() {
        Set<Object> pools = ConcurrentHashMap.newKeySet();

        Workers workers = new Workers(pool);
        int sum = workers.run(() -> IntStream.range(0, 1000)
                .parallel()
                .peek(i -> pools.add(((ForkJoinWorkerThread) Thread.currentThread()).getPool()))
                .sum());

        assertThat(sum).isEqualTo(499500);
        assertThat(pools).containsExactly(pool);
    }

    @Test
    void theCommonPoolLeavesTheWorkToTheCaller() {
        assertThat(new Workers(ForkJoinPool.commonPool()).run(Thread::currentThread))
                .isSameAs(Thread.currentThread());
    }

    @Test
    void whatTheTaskThrowsIsThrownAsItIs() {
        IllegalStateException failure = new IllegalStateException("of the task");
        AssertionError error = new AssertionError("of the task");
        Workers workers = new Workers(pool);

        assertThat(catchThrowable(() -> workers.run(() -> {
                    throw failure;
                })))
                .isSameAs(failure);
        assertThat(catchThrowable(() -> workers.run(() -> {
                    throw error;
                })))
                .isSameAs(error);
    }

    @Test
    void aTrackerRecordsTheSameWithAPoolOfTheHost() {
        List<Extracted> articles = IntStream.range(0, 40)
                .mapToObj(i -> {
                    Article article = Press.article("Outlet " + i, "the gate of the dam will hold until day " + i % 7);
                    Source speaker = Source.named("Speaker " + i % 3, SourceKind.PERSON);
                    return new Extracted(
                            article,
                            new Extraction(
                                    List.of(Press.indirect(article, speaker).build()), List.of(), List.of()));
                })
                .toList();

        assertThat(recorded(pool, articles)).isEqualTo(recorded(ForkJoinPool.commonPool(), articles));
        assertThat(pool.isShutdown()).isFalse();
    }

    private static Object recorded(ForkJoinPool pool, List<Extracted> articles) {
        try (Tracker tracker = Tracker.builder()
                .language(new SmallEnglish())
                .ledger(new InMemoryLedger())
                .pool(pool)
                .build()) {
            return List.of(
                    tracker.record(articles),
                    tracker.record(articles.get(0).article(), articles.get(0).extraction()),
                    tracker.claims());
        }
    }
}
