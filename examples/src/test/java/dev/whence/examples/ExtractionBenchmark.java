package dev.whence.examples;

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

/**
 * Extraction and the whole main job over the bundled story, beside a scan over the same characters, in one run: the
 * ratios are what to compare. Stands among the tests so that JMH does not ship.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExtractionBenchmark {

    private final List<Article> articles = ExampleStory.articles();
    private final Pipeline pipeline = Pipeline.of(EnglishExtractor.create());
    private final List<Extraction> extractions =
            articles.stream().map(pipeline::extract).toList();

    @Benchmark
    public int scanCharacters() {
        int letters = 0;
        for (Article article : articles) {
            String text = article.text().value();
            for (int i = 0; i < text.length(); i++) {
                letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
            }
        }
        return letters;
    }

    @Benchmark
    public int extract() {
        int found = 0;
        for (Article article : articles) {
            found += pipeline.extract(article).attributions().size();
        }
        return found;
    }

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
