package dev.whence.benchmarks;

import dev.whence.benchmarks.news.InventedNews;
import dev.whence.core.Extraction;
import dev.whence.english.EnglishLanguage;
import dev.whence.tracker.Extracted;
import dev.whence.tracker.Recording;
import dev.whence.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Recording and linking invented news on top of a record that holds some already: what one article costs, with its dozen
 * attributions, when there are ten thousand before it, and when there are more. The record grows a little while it is
 * measured, so each round is one shot.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class LinkingBenchmark {

    private static final int ARTICLES = 64;

    @Param({"10000", "40000", "160000"})
    public int attributionsBefore;

    private final InventedNews news = new InventedNews(1);
    private final Tracker tracker =
            Tracker.builder().language(EnglishLanguage.instance()).build();
    private List<Extracted> next = List.of();

    @Setup(Level.Trial)
    public void fill() {
        int recorded = 0;
        while (recorded < attributionsBefore) {
            prepare();
            for (Recording recording : tracker.record(next)) {
                recorded += recording.added().size();
            }
        }
    }

    @Setup(Level.Invocation)
    public void prepare() {
        List<Extracted> made = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            InventedNews.Piece piece = news.next();
            made.add(new Extracted(piece.article(), new Extraction(piece.attributions(), List.of(), List.of())));
        }
        next = made;
    }

    @Benchmark
    @OperationsPerInvocation(ARTICLES)
    public List<Recording> recordAndLinkNews() {
        return tracker.record(next);
    }
}
