package dev.whence.ledger.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ines CALLOWAY's | ines calloway",
                "O\u2019Brien O\u2018BRIEN o`brien O\u00B4Brien O\u2032Brien O\u02BCBrien | "
                        + "o'brien o'brien o'brien o'brien o'brien o'brien",
                "\u2019twas \u02BCtwas 'twas | twas twas twas",
                "Jean-Luc Jean\u2011Luc | jean luc jean luc",
                "Jose\u0301 JOS\u00C9 | jos\u00E9 jos\u00E9",
                "\uFB01nance stra\u00DFe STRASSE | finance strasse strasse",
                "\uFF2F\uFF07\uFF22\uFF32\uFF29\uFF25\uFF2E \uFF11\uFF0C\uFF10\uFF10\uFF10 | o'brien 1000",
                "co\u00ADoperate | cooperate",
                "\u7FD2\u8FD1\u5E73\u6C0F | \u7FD2 \u8FD1 \u5E73 \u6C0F",
                "Acme\u2122 100% U.S. | acme \u2122 100 % u.s",
                "\uFDFA | \u0635\u0644\u0649 \u0627\u0644\u0644\u0647 \u0639\u0644\u064A\u0647 \u0648\u0633\u0644\u0645",
                "a\uD83Db \uD83D\uDE00c | a b \uD83D\uDE00 c"
            })
    void a_text_is_cut_into_its_words(String text, String words) {
        assertThat(SearchWords.of(text)).containsExactly(words.split(" "));
    }

    /** An index has a blank between words. */
    @Test
    void no_character_gives_a_word_that_is_empty_or_holds_a_blank() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String one = Character.toString(c);
            List<String> words = SearchWords.of("a" + one + "b " + one);
            assertThat(words)
                    .noneMatch(word -> word.isEmpty() || word.codePoints().anyMatch(SearchWordsTest::isBlank));
        }
    }

    private static boolean isBlank(int c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
