package dev.whence.extractor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Profile;
import dev.whence.core.Span;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Extractor;
import dev.whence.core.spi.Pipeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every extractor promises, as tests. Extend it in a test class of your own:
 *
 * <pre>{@code
 * class MyExtractorContractTest extends ExtractorContract {
 *     @Override
 *     protected Extractor extractor() {
 *         return new MyExtractor();
 *     }
 * }
 * }</pre>
 *
 * <p>What {@code whence-core} refuses by itself is not tested again: spans that are empty, overlap or are not in order
 * within a part, content that is missing, a confidence outside 0 to 1.
 */
public abstract class ExtractorContract {

    private static final int THREADS = 4;

    /** Longer samples are cut at about this many places. */
    private static final int PREFIXES = 400;

    /** For subclasses. */
    protected ExtractorContract() {}

    /**
     * Makes the extractor.
     *
     * @return a new one if it is made without much cost, else always the same
     */
    protected abstract Extractor extractor();

    /**
     * Returns the articles to try it on; it must find something in at least one. English news by default.
     *
     * @return at least two articles
     */
    protected List<Article> samples() {
        return SampleArticles.all();
    }

    /**
     * Returns the extractors that stand before this one in a pipeline, which it {@linkplain Extractor#requires requires}.
     *
     * @return in the order they run; none by default
     */
    protected List<Extractor> prerequisites() {
        return List.of();
    }

    /**
     * Returns how much CPU time the calling thread may take for one text of a few hundred thousand characters. Generous, as it
     * is to tell an extractor that ends from one that does not. CPU time does not grow when the machine does other work beside;
     * an extractor that uses next to none, because it stands still or waits for others, is stopped after ten minutes.
     *
     * @return five minutes by default
     */
    protected Duration patience() {
        return Duration.ofMinutes(5);
    }

    @Test
    void itsIdStaysTheSame() {
        Extractor extractor = extractor();
        ExtractorId first = extractor.id();
        samples().forEach(article -> extract(extractor, article));
        assertThat(extractor.id()).isEqualTo(first);
        assertThat(extractor().id()).isEqualTo(first);
    }

    @Test
    void itsPrerequisitesAreNamedAndGiven() {
        Extractor extractor = extractor();
        Set<String> required = Set.copyOf(extractor.requires());
        samples().forEach(article -> extract(extractor, article));
        assertThat(extractor.requires()).as("what it requires, asked again").isEqualTo(required);
        assertThat(required)
                .as("what it requires")
                .doesNotContain(extractor.id().name());
        assertThat(prerequisites().stream().map(earlier -> earlier.id().name()))
                .as("names of the extractors that prerequisites() gives")
                .containsAll(required);
    }

    @Test
    void itFindsSomethingInTheSamples() {
        Extractor extractor = extractor();
        assertThat(samples().stream().map(article -> extract(extractor, article)))
                .as("answers to the samples; one that finds nothing leaves the other tests idle")
                .anyMatch(found ->
                        !found.attributions().isEmpty() || !found.credits().isEmpty());
    }

    @Test
    void spansLieInsideTheText() {
        forEachSample(Soundness::spansLieInside);
    }

    @Test
    void spansOfIssuesLieInsideTheText() {
        forEachSample(Soundness::issuesLieInside);
    }

    @Test
    void noSpanSplitsASurrogatePair() {
        forEachSample(Soundness::noSurrogatePairIsSplit);
    }

    @Test
    void attributionsNameTheArticle() {
        forEachSample(Soundness::attributionsNameTheArticle);
    }

    @Test
    void attributionsNameTheExtractor() {
        Extractor extractor = extractor();
        Set<ExtractorId> names = new HashSet<>();
        addNames(extractor, names);
        prerequisites().forEach(earlier -> addNames(earlier, names));
        for (Article article : samples()) {
            assertThat(extract(extractor, article).attributions())
                    .as("attributions of %s", article)
                    .allMatch(attribution -> names.contains(attribution.extractor()));
        }
    }

    @Test
    void noAttributionIsFoundTwice() {
        forEachSample((article, found) -> Soundness.attributionsAreFoundOnce(found));
    }

    @Test
    void outerAttributionsComeBeforeInnerOnes() {
        forEachSample((article, found) -> Soundness.outerOnesComeFirst(found));
    }

    @Test
    void innerAttributionsStandInTheContentOfOuterOnes() {
        forEachSample((article, found) -> Soundness.innerOnesStandInside(found));
    }

    @Test
    void attributionsStandInDocumentOrder() {
        forEachSample((article, found) -> Soundness.orderIsThatOfTheDocument(found));
    }

    @Test
    void theWiderProfileFindsWhatTheNarrowerFinds() {
        Extractor extractor = extractor();
        for (Article article : samples()) {
            Extraction all = extract(extractor, article, Profile.ALL);
            Extraction statements = extract(extractor, article, Profile.STATEMENTS);
            List<String> utterances = ids(extract(extractor, article, Profile.UTTERANCES));
            // the widest profile may follow other conventions of where a content ends
            assertThat(statements.attributions())
                    .as("attributions under the profile all of %s", article)
                    .allSatisfy(attribution -> assertThat(all.attributions())
                            .anyMatch(other -> Span.anyOverlap(other.content(), attribution.content())));
            assertThat(ids(statements))
                    .as("ids under the profile statements of %s", article)
                    .containsAll(utterances);
        }
    }

    @Test
    void theAnswerIsTheSameTwice() {
        for (Article article : samples()) {
            Extractor extractor = extractor();
            assertThat(extract(extractor, article))
                    .as("second answer to %s", article)
                    .isEqualTo(extract(extractor, article));
        }
    }

    @Test
    void theAnswerIsTheSameAfterAnotherArticle() {
        Extractor extractor = extractor();
        List<Extraction> first = new ArrayList<>();
        samples().forEach(article -> first.add(extract(extractor(), article)));
        for (int i = samples().size() - 1; i >= 0; i--) {
            assertThat(extract(extractor, samples().get(i)))
                    .as("answer to %s after other articles", samples().get(i))
                    .isEqualTo(first.get(i));
        }
    }

    @Test
    void theAnswerIsTheSameFromFourThreads() throws InterruptedException {
        Extractor extractor = extractor();
        List<Extraction> alone =
                samples().stream().map(article -> extract(extractor, article)).toList();
        Callable<List<Extraction>> all = () ->
                samples().stream().map(article -> extract(extractor, article)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<List<Extraction>> together :
                    threads.invokeAll(List.of(all, all, all, all, all, all, all, all))) {
                assertThat(together.get()).as("answers from another thread").isEqualTo(alone);
            }
        } catch (ExecutionException e) {
            fail("threw in another thread", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void emptyAndBlankTextsHaveNothingInThem() {
        Extractor extractor = extractor();
        for (String text : HostileTexts.blank()) {
            assertThat(extract(extractor, article(text)).attributions())
                    .as("attributions of a blank text")
                    .isEmpty();
        }
    }

    @Test
    void randomUnicodeIsSoundlyAnswered() {
        Extractor extractor = extractor();
        for (String text : HostileTexts.random()) {
            Article article = article(text);
            Soundness.check(article, answer(extractor, article));
        }
    }

    @Test
    void everyPrefixIsSoundlyAnswered() {
        Extractor extractor = extractor();
        for (Article sample : samples()) {
            String text = sample.text().value();
            int step = Math.max(1, text.length() / PREFIXES);
            for (int end = 1;
                    end < text.length();
                    end = text.offsetByCodePoints(end, Math.min(step, left(text, end)))) {
                Article prefix = article(text.substring(0, end));
                Soundness.check(prefix, answer(extractor, prefix));
            }
        }
    }

    @Test
    void otherLineBreaksGiveTheSameWords() {
        Extractor extractor = extractor();
        for (Article sample : samples()) {
            Article unix = article(sample.text().value().replace("\r\n", "\n"));
            Article windows = article(unix.text().value().replace("\n", "\r\n"));
            assertThat(words(windows, extract(extractor, windows)))
                    .as("words found in %s with \\r\\n", sample)
                    .isEqualTo(words(unix, extract(extractor, unix)));
        }
    }

    @Test
    void longRepeatsEnd() {
        Extractor extractor = extractor();
        for (String piece : HostileTexts.pieces()) {
            Article article = article(HostileTexts.repeat(piece));
            Extraction found =
                    Watch.over(patience(), "reading repeats of \"" + piece + "\"", () -> answer(extractor, article));
            Soundness.spansLieInside(article, found);
        }
    }

    /** A check of one answer. */
    private interface Check {
        void of(Article article, Extraction found);
    }

    private void forEachSample(Check check) {
        Extractor extractor = extractor();
        samples().forEach(article -> check.of(article, extract(extractor, article)));
    }

    private Extraction extract(Extractor extractor, Article article) {
        return extract(extractor, article, Profile.STATEMENTS);
    }

    private Extraction extract(Extractor extractor, Article article, Profile profile) {
        Extraction earlier = prerequisites().isEmpty()
                ? Extraction.empty()
                : Pipeline.of(prerequisites().toArray(Extractor[]::new))
                        .extract(ExtractionContext.of(article, profile));
        return extractor.extract(new ExtractionContext(article, profile, earlier));
    }

    /** Tells what text it was that the extractor threw on. */
    private Extraction answer(Extractor extractor, Article article) {
        try {
            return extract(extractor, article);
        } catch (RuntimeException | StackOverflowError e) {
            String text = article.text().value();
            String shown = text.length() <= 200 ? text : text.substring(0, 200) + "… (" + text.length() + " long)";
            return fail("threw on: " + shown, e);
        }
    }

    private static Article article(String text) {
        return Article.builder("text", text).build();
    }

    private static int left(String text, int end) {
        return text.codePointCount(end, text.length());
    }

    private static void addNames(Extractor extractor, Set<ExtractorId> names) {
        names.add(extractor.id());
        if (extractor instanceof Pipeline pipeline) {
            pipeline.extractors().forEach(part -> addNames(part, names));
        }
    }

    private static List<String> ids(Extraction extraction) {
        return extraction.attributions().stream().map(Attribution::id).toList();
    }

    private static List<List<String>> words(Article article, Extraction extraction) {
        return extraction.attributions().stream()
                .map(attribution -> List.of(
                        unix(article.text().slice(attribution.source())),
                        unix(article.text().slice(attribution.cue())),
                        unix(article.text().slice(attribution.content())),
                        attribution.quotation().label(),
                        attribution.speaker().map(source -> source.name()).orElse("")))
                .toList();
    }

    private static String unix(String words) {
        return words.replace("\r\n", "\n");
    }
}
