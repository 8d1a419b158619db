package dev.whence.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Profile;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.english.EnglishExtractor;
import dev.whence.english.EnglishPreset;
import dev.whence.extractor.testkit.SampleArticles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The model did not learn wishes and plans, so the profile that asks for them has those of the preset before. */
class WidestProfileTest {

    @Test
    void itFindsWhatThePresetBeforeFinds() {
        for (Article article : SampleArticles.all()) {
            assertThat(found(EnglishPreset.BEST, article, Profile.ALL))
                    .isEqualTo(found(EnglishPreset.ACCURATE, article, Profile.ALL));
        }
        assertThat(SampleArticles.all())
                .anySatisfy(article -> assertThat(found(EnglishPreset.BEST, article, Profile.STATEMENTS))
                        .isNotEqualTo(found(EnglishPreset.ACCURATE, article, Profile.STATEMENTS)));
    }

    private static List<String> found(EnglishPreset preset, Article article, Profile profile) {
        return EnglishExtractor.create(preset).extract(ExtractionContext.of(article, profile)).attributions().stream()
                .map(each -> each.source() + " " + each.cue() + " " + each.content())
                .toList();
    }
}
