package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EnglishLanguageProperties {

    private final EnglishLanguage english = EnglishLanguage.instance();

    @Property
    void sentencesCoverAllButWhiteSpace(@ForAll String text) {
        int end = 0;
        for (Span sentence : english.sentences(text)) {
            assertThat(text.substring(end, sentence.start()).chars()).allMatch(EnglishLanguageProperties::isSpace);
            end = sentence.end();
        }
        assertThat(text.substring(end).chars()).allMatch(EnglishLanguageProperties::isSpace);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    @Property
    void everyWordHasAnAnswer(@ForAll String word) {
        assertThat(english.canonical(word)).isNotNull();
        assertThat(english.stem(word)).isNotNull();
        assertThat(english.isStopWord(word) && english.isNegator(word)).isFalse();
    }

    @Property
    void spellingIsSettledAfterOneStep(@ForAll("words") String word) {
        String once = english.canonical(word);
        assertThat(english.canonical(once)).isEqualTo(once);
    }

    @Property
    void whatIsReadLiesInsideTheWords(@ForAll("numberWords") List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            int left = words.size() - i;
            assertThat(english.quantityAt(words, i).stream())
                    .allMatch(quantity -> quantity.words() >= 1 && quantity.words() <= left);
            assertThat(english.hedgeAt(words, i).stream())
                    .allMatch(hedge -> hedge.words() >= 1 && hedge.words() <= left);
        }
    }

    @Property
    void digitsAreReadAsTheyAreWritten(@ForAll long number) {
        String written = Long.toString(Math.max(0, number));
        assertThat(english.quantityAt(List.of(written), 0).orElseThrow().value().toPlainString())
                .isEqualTo(written);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("aeiourslnt").ofMaxLength(12);
    }

    @Provide
    Arbitrary<List<String>> numberWords() {
        return Arbitraries.of(
                        "a",
                        "and",
                        "half",
                        "one",
                        "two-thirds",
                        "thirds",
                        "two",
                        "twenty",
                        "twenty-five",
                        "hundred",
                        "thousand",
                        "million",
                        "hundreds",
                        "tens",
                        "of",
                        "dozen",
                        "10",
                        "1.5bn",
                        "100m",
                        "10,000",
                        "$",
                        "%",
                        "minus",
                        "about",
                        "up",
                        "to",
                        "no",
                        "more",
                        "than",
                        "years",
                        "square",
                        "miles",
                        "per",
                        "cent",
                        "u.s.",
                        "dollars",
                        "quarter",
                        "10-year-old",
                        "three-",
                        "-",
                        "",
                        "may",
                        "half-million")
                .list()
                .ofMaxSize(12);
    }
}
