package dev.whence.benchmarks;

import dev.whence.cli.input.ExampleStory;
import dev.whence.core.Article;
import dev.whence.core.Extraction;
import dev.whence.core.Pipeline;
import dev.whence.english.EnglishExtractor;
import dev.whence.english.EnglishLanguage;
import dev.whence.tracker.Tracker;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What comes behind extraction, over the bundled story: recording its attributions and linking their statements. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TrackingBenchmark {

    private final List<Article> articles = ExampleStory.articles();
    private final List<Extraction> extractions = articles.stream()
            .map(Pipeline.of(EnglishExtractor.create())::extract)
            .toList();

    @Benchmark
    public int recordAndLink() {
        try (Tracker tracker =
                Tracker.builder().language(EnglishLanguage.instance()).build()) {
            for (int i = 0; i < articles.size(); i++) {
                tracker.record(articles.get(i), extractions.get(i));
            }
            return tracker.claims().size();
        }
    }
}
