package dev.whence.benchmarks;

import dev.whence.core.Article;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.List;
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

/** Stanford CoreNLP over the articles of {@link ExtractionBenchmark}, in the same run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(ArticlesOf4Kilobytes.OF_THE_STORY)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class CoreNlpBenchmark {

    private final List<Article> articles = ArticlesOf4Kilobytes.ofTheStory();

    /** Every setting. */
    @Param
    @SuppressWarnings("NullAway.Init") // JMH sets it
    CoreNlpSetting setting;

    @SuppressWarnings("NullAway.Init") // set up before it is used
    private StanfordCoreNLP pipeline;

    @Setup
    public void load() {
        RedwoodConfiguration.current().clear().apply();
        pipeline = setting.make();
        tellWhatIsFound();
    }

    @Benchmark
    public int coreNlp() {
        int found = 0;
        for (Article article : articles) {
            found += annotate(article).quotes().size();
        }
        return found;
    }

    /**
     * A rate says little without what it is the rate of. Told before the measurement: what is done after it still counts as
     * CPU time of the last iteration.
     */
    private void tellWhatIsFound() {
        int quotations = 0;
        int withSpeakers = 0;
        for (Article article : articles) {
            for (CoreQuote quotation : annotate(article).quotes()) {
                quotations++;
                withSpeakers += quotation.hasSpeaker ? 1 : 0;
            }
        }
        System.out.println();
        System.out.println(
                articles.size() + " articles: " + quotations + " quotations, " + withSpeakers + " with a speaker");
    }

    private CoreDocument annotate(Article article) {
        CoreDocument document = setting.document(article.text().value());
        pipeline.annotate(document);
        return document;
    }
}
