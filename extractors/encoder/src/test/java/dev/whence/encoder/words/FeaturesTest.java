package dev.whence.encoder.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    @Test
    void aShapeIsThatOfTheFirstCharacterOrOfAll() {
        assertThat(shapes("small Capital CAPITALS A iPad 5th ½ \" “ ” ‘ , 日本 ß É"))
                .containsExactly(0, 3, 2, 3, 3, 1, 4, 5, 6, 7, 4, 4, 0, 0, 3);
    }

    @Test
    void whatIsBetweenMarksIsQuoted() {
        assertThat(quoted("a “b c” d")).containsExactly(0, 1, 1, 1, 1, 0);
        assertThat(quoted("a \"b\" c \"d\"")).containsExactly(0, 1, 1, 1, 0, 1, 1, 1);
        assertThat(quoted("a “b \"c\" d” e")).containsExactly(0, 1, 1, 1, 0, 1, 1, 1, 0);
        assertThat(quoted("a ” b")).containsExactly(0, 1, 0);
    }

    @Test
    void aQuotationEndsWithItsParagraph() {
        assertThat(quoted("“a b\nc")).containsExactly(1, 1, 1, 0);
    }

    private static IntStream shapes(String text) {
        Words words = Words.of(text);
        Features features = Features.of(words);
        return IntStream.range(0, words.size()).map(features::shape);
    }

    private static IntStream quoted(String text) {
        Words words = Words.of(text);
        Features features = Features.of(words);
        return IntStream.range(0, words.size()).map(features::quoted);
    }
}
