package dev.whence.encoder.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "The U.S. | The U . S .",
                "don't—“no” | don ' t — “ no ”",
                "$5 and 5%+ | $ 5 and 5 % +",
                "a\u00A0b\u3000c\u0085d | a b c d",
                "e\u0301 \uD83C\uDF3E\uD835\uDFD7x | e\u0301 \uD83C\uDF3E \uD835\uDFD7x",
                "x\u200By | x\u200By",
                "half½ | half½",
            })
    void aWordIsARunOrAMark(String text, String words) {
        assertThat(String.join(" ", words(Words.of(text)))).isEqualTo(words);
    }

    @Test
    void paragraphsBeginAfterLineBreaks() {
        Words words = Words.of("\n\nA b\nC.\r\n \n D");

        assertThat(IntStream.range(0, words.size()).map(words::paragraph)).containsExactly(0, 0, 1, 1, 2);
        assertThat(IntStream.range(0, words.size()).filter(words::beginsParagraph))
                .containsExactly(0, 2, 4);
    }

    @Test
    void marksAreBareButForSignsThatSaySomething() {
        Words words = Words.of("a , $ % “ 5");

        assertThat(IntStream.range(0, words.size()).filter(words::isBare)).containsExactly(1, 4);
    }

    @Test
    void blankTextsHaveNone() {
        for (String text : List.of("", " ", "\n", "\t\u00A0\u2028")) {
            assertThat(Words.of(text).size()).isZero();
        }
    }

    static List<String> words(Words words) {
        return IntStream.range(0, words.size()).mapToObj(words::word).toList();
    }
}
