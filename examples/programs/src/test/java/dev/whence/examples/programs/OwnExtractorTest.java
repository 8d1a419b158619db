package dev.whence.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Extractor;
import dev.whence.extractor.testkit.ExtractorContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an author of an extractor writes: the contract over some articles of his kind, and a few tests of his own. */
class OwnExtractorTest extends ExtractorContract {

    @Override
    protected Extractor extractor() {
        return new OwnExtractor();
    }

    @Override
    protected List<Article> samples() {
        return List.of(
                article("The bridge is closed again (via @harbour_watch)\nNothing here.\n"),
                article("Water on the quay \u2014 via @selmouth_traffic\nvia @nobody\nCaf\u00e9 shut via @ada"));
    }

    @Test
    void whatStandsBeforeViaIsTheAccounts() {
        Article article = samples().get(0);

        Attribution found = extractor()
                .extract(ExtractionContext.of(article))
                .attributions()
                .get(0);

        assertThat(article.text().slice(found.content())).isEqualTo("The bridge is closed again");
        assertThat(article.text().slice(found.cue())).isEqualTo("via");
        assertThat(article.text().slice(found.source())).isEqualTo("@harbour_watch");
        assertThat(found.speaker()).get().extracting(speaker -> speaker.name()).isEqualTo("@harbour_watch");
    }

    @Test
    void viaWithNothingBeforeItIsNoAttribution() {
        Article article = article("via @nobody\n");

        assertThat(extractor().extract(ExtractionContext.of(article)).attributions())
                .isEmpty();
    }

    private static Article article(String text) {
        return Article.builder("post", text).build();
    }
}
