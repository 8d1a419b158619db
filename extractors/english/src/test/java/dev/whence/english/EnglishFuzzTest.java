package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.Profile;
import dev.whence.core.Span;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Whatever a text holds, the extractor and the language answer, twice the same, with spans inside it. */
class EnglishFuzzTest {

    private static final EnglishExtractor FAST = EnglishExtractor.create();
    private static final Language LANGUAGE = EnglishLanguage.instance();

    @FuzzTest(maxDuration = "5m")
    void anyTextIsAnsweredTwiceTheSame(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Article article = Article.builder("fuzzed", text).build();

        Extraction once = FAST.extract(ExtractionContext.of(article, Profile.ALL));
        assertThat(FAST.extract(ExtractionContext.of(article, Profile.ALL))).isEqualTo(once);
        for (Attribution attribution : once.attributions()) {
            List<Span> spans = new ArrayList<>(attribution.content());
            spans.addAll(attribution.cue());
            spans.addAll(attribution.source());
            assertThat(spans).allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
        }

        List<Span> sentences = LANGUAGE.sentences(text);
        assertThat(LANGUAGE.sentences(text)).isEqualTo(sentences);
        assertThat(sentences).allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
        List<String> words = List.of(text.split("\\s+"));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.isEmpty()) {
                assertThat(LANGUAGE.stem(word)).isEqualTo(LANGUAGE.stem(word));
                assertThat(LANGUAGE.canonical(LANGUAGE.canonical(word))).isNotNull();
            }
            assertThat(LANGUAGE.quantityAt(words, i)).isEqualTo(LANGUAGE.quantityAt(words, i));
            assertThat(LANGUAGE.hedgeAt(words, i)).isEqualTo(LANGUAGE.hedgeAt(words, i));
        }
    }
}
