package dev.whence.benchmarks;

import dev.whence.cli.options.Preset;
import dev.whence.core.Article;
import dev.whence.core.Pipeline;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
 * Each extractor beside a bare tokenizer over the same articles, in one run: the ratios are what to compare. An operation
 * is an article of 4 KB. Stands among the tests so that JMH does not ship.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(ArticlesOf4Kilobytes.OF_THE_STORY)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExtractionBenchmark {

    private final List<Article> articles = ArticlesOf4Kilobytes.ofTheStory();

    /** Every preset; without values, JMH takes all of them. */
    @State(Scope.Benchmark)
    public static class Extracting {

        @Param
        @SuppressWarnings("NullAway.Init") // JMH sets it
        Preset preset;

        @SuppressWarnings("NullAway.Init") // set up before it is used
        private Pipeline pipeline;

        @Setup
        public void make() {
            pipeline = Pipeline.of(preset.extractor());
        }
    }

    @Benchmark
    public int bareTokenizer() {
        int bounds = 0;
        for (Article article : articles) {
            bounds += BareTokenizer.tokenize(article.text().value()).length;
        }
        return bounds;
    }

    /** The tokenizer that comes with the JDK, for those who know it. */
    @Benchmark
    public int breakIterator() {
        int bounds = 0;
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        for (Article article : articles) {
            words.setText(article.text().value());
            while (words.next() != BreakIterator.DONE) {
                bounds++;
            }
        }
        return bounds;
    }

    @Benchmark
    public int extractor(Extracting extracting) {
        int found = 0;
        for (Article article : articles) {
            found += extracting.pipeline.extract(article).attributions().size();
        }
        return found;
    }
}
