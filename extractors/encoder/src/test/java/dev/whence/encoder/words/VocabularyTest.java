package dev.whence.encoder.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.extractor.testkit.LinearTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    private static final List<String> LINES = List.of(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "fer", "##ry", "##r", "ferr", "\"", "'", "-", "a", "##a", "uber");
    private static final Vocabulary VOCABULARY = new Vocabulary(LINES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "fer | fer",
                "Ferr | ferr",
                "ferra | ferr ##a",
                "FERRY | [UNK]",
                "fe | [UNK]",
                "Über | uber",
                "“ | \"",
                "„ | \"",
                "’ | '",
                "— | -",
                "… | [UNK]",
                "aaaaaaaaaaaaaa | a ##a ##a ##a ##a ##a ##a ##a ##a ##a ##a ##a",
                "\u0301 | [UNK]",
                "\uD83C | [UNK]",
            })
    void theLongestPieceThatFitsIsTaken(String word, String pieces) {
        // "ferry" is unknown, as after "ferr" nothing fits: what was taken is not given back
        assertThat(names(VOCABULARY.cut(word))).isEqualTo(pieces);
    }

    @Test
    void aWordOfMoreThanAHundredCharactersIsUnknown() {
        assertThat(VOCABULARY.cut("a".repeat(100))).hasSize(12);
        assertThat(VOCABULARY.cut("a".repeat(101))).containsExactly(1);
        // accents do not count
        assertThat(VOCABULARY.cut("a\u0301".repeat(100))).hasSize(12);
    }

    @Test
    void aWordOfAnyLengthIsCutAtOnce() {
        String accents = "\u0316\u0301";
        LinearTime.check("cutting a word", 10_000, 1_000_000, length -> VOCABULARY.cut("a" + accents.repeat(length)));
    }

    @Test
    void theSpecialPiecesMustBeThere() {
        assertThatThrownBy(() -> new Vocabulary(List.of("[UNK]", "[CLS]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines must have [SEP]");
    }

    private static String names(int[] pieces) {
        StringBuilder names = new StringBuilder();
        for (int piece : pieces) {
            names.append(names.isEmpty() ? "" : " ").append(LINES.get(piece));
        }
        return names.toString();
    }
}
