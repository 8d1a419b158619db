package dev.whence.tracker;

import static dev.whence.tracker.Press.COLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.entry.ExtractionMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article of an old ledger has the id that was made of its address as it was given, and is known by its other forms. */
class FormerIdTest {

    private static final ExtractorId EXTRACTOR = new ExtractorId("rules", "1");
    private static final ExtractionMethod METHOD = new ExtractionMethod(List.of(EXTRACTOR), Map.of());
    private static final Article OLD = recordedLongAgo("http://www.tarn.example/lock?utm_source=feed#top");

    private final InMemoryLedger ledger = new InMemoryLedger();

    private static Article article(String url) {
        return Article.builder("lock.txt", "Miriam Cole said the lock is dry.")
                .url(url)
                .build();
    }

    private static Article recordedLongAgo(String url) {
        Article article = article(url);
        return article.recordedAs(article.formerId());
    }

    private static Extracted extracted(Article article) {
        Attribution said = Attribution.builder(article.id(), EXTRACTOR)
                .source(List.of(new Span(0, 11)))
                .cue(List.of(new Span(12, 16)))
                .content(List.of(new Span(17, 32)), Quotation.INDIRECT)
                .speaker(COLE)
                .build();
        return new Extracted(article, new Extraction(List.of(said), List.of(), List.of()), Optional.of(METHOD));
    }

    private Tracker open() {
        return Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tarn.example/lock",
                "http://tarn.example/lock/",
                "https://www.tarn.example/lock?fbclid=1",
                "http://www.tarn.example/lock?utm_source=feed#top"
            })
    void anotherFormOfItsAddressIsTheSameArticle(String form) {
        open().record(List.of(extracted(OLD)));
        long entries = ledger.size();

        Article again = article(form);
        assertThat(again.id()).isNotEqualTo(OLD.id());
        Tracker tracker = open();
        assertThat(tracker.extraction(again, METHOD)).contains(extracted(again).extraction());
        Recording recording = tracker.record(List.of(extracted(again))).get(0);
        assertThat(recording.articleId()).isEqualTo(OLD.id());
        assertThat(recording.articleAdded()).isFalse();
        assertThat(recording.added()).isEmpty();
        assertThat(ledger.size()).isEqualTo(entries);
        assertThat(tracker.articles()).extracting(Article::id).containsExactly(OLD.id());
        assertThat(tracker.attributions(OLD.id())).hasSize(1);
        assertThat(tracker.attributions(again.id())).isEmpty();
    }

    @Test
    void anotherPageIsAnotherArticle() {
        open().record(List.of(extracted(OLD)));
        Tracker tracker = open();
        assertThat(tracker.record(List.of(extracted(article("https://tarn.example/lock?id=2"))))
                        .get(0)
                        .articleAdded())
                .isTrue();
        assertThat(tracker.articles()).hasSize(2);
    }
}
