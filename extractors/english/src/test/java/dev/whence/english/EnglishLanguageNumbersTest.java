package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.spi.Language.Bound;
import dev.whence.core.spi.Language.Hedge;
import dev.whence.core.spi.Language.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishLanguageNumbersTest {

    private final EnglishLanguage english = EnglishLanguage.instance();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 men | 1 | 10 | ''",
                "ten men | 1 | 10 | ''",
                "10,000 | 1 | 10000 | ''",
                "1,234,567.5 | 1 | 1234567.5 | ''",
                "0.50 | 1 | 0.5 | ''",
                "twenty-five | 1 | 25 | ''",
                "twenty five boats | 2 | 25 | ''",
                "two dozen | 2 | 24 | ''",
                "a dozen | 2 | 12 | ''",
                "a hundred thousand | 3 | 100000 | ''",
                "one hundred and five | 4 | 105 | ''",
                "a hundred and five thousand people | 5 | 105000 | ''",
                "two thousand twenty-two | 3 | 2022 | ''",
                "two million three hundred thousand | 5 | 2300000 | ''",
                "half a million | 3 | 500000 | ''",
                "half a dozen | 3 | 6 | ''",
                "a quarter of a million | 5 | 250000 | ''",
                "a half-million | 2 | 500000 | ''",
                "one and a half million | 5 | 1500000 | ''",
                "two and a half years | 5 | 2.5 | year",
                "one-third | 1 | 0.3333333333 | ''",
                "two thirds | 2 | 0.6666666667 | ''",
                "a third of voters | 2 | 0.3333333333 | ''",
                "half of voters | 1 | 0.5 | ''",
                "100m | 1 | 100000000 | ''",
                "1.5bn | 1 | 1500000000 | ''",
                "100 million | 2 | 100000000 | ''",
                "100,000,000 | 1 | 100000000 | ''",
                "$ 100 million | 3 | 100000000 | $",
                "$ 100m | 2 | 100000000 | $",
                "$ 2b | 2 | 2000000000 | $",
                "100 million dollars | 3 | 100000000 | $",
                "a hundred million u.s. dollars | 5 | 100000000 | $",
                "€ 5 | 2 | 5 | €",
                "5 euros | 2 | 5 | €",
                "£ 20bn | 2 | 20000000000 | £",
                "5 % | 2 | 5 | %",
                "5% | 1 | 5 | %",
                "five percent | 2 | 5 | %",
                "five per cent | 3 | 5 | %",
                "5 percentage points | 3 | 5 | percentage-point",
                "minus 5 degrees celsius | 4 | -5 | celsius",
                "three months | 2 | 3 | month",
                "three-month | 1 | 3 | month",
                "25-year-old | 1 | 25 | year",
                "5km | 1 | 5 | kilometer",
                "5 kilometres | 2 | 5 | kilometer",
                "60 miles per hour | 4 | 60 | mile-per-hour",
                "200 square miles | 3 | 200 | square-mile",
                "hundreds of people | 1 | 100 | many",
                "tens of thousands of people | 3 | 10000 | many",
                "hundreds of thousands | 3 | 100000 | many",
                "millions of dollars | 3 | 1000000 | many $",
                "one soldier | 1 | 1 | ''",
                "zero | 1 | 0 | ''",
                "2022 | 1 | 2022 | ''",
                "seven hundred | 2 | 700 | ''",
                "a million and a half | 2 | 1000000 | ''",
            })
    void readsANumber(String words, int taken, BigDecimal value, String unit) {
        assertThat(english.quantityAt(List.of(words.split(" ")), 0)).contains(new Quantity(taken, value, unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first", "21st", "100th", "1990s", "10:30", "covid-19", "10,00", "1,2345", "1,", "a man", "an hour",
                        "one of them",
                "the", "$ bill", "million", "twenty-first", "third man", "quarter final", "half time", "tens", "2-1",
                        "", "-", "%",
                "mp3", "three-way", "minus the tax"
            })
    void readsNoNumber(String words) {
        assertThat(english.quantityAt(List.of(words.split(" ")), 0)).isEmpty();
    }

    @Test
    void oneIsNoNumberBehindADeterminer() {
        assertThat(english.quantityAt(List.of("no", "one"), 1)).isEmpty();
        assertThat(english.quantityAt(List.of("killed", "one"), 1)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "about 10 people | 1 | ABOUT",
                "some 300 people | 1 | ABOUT",
                "an estimated 300 | 2 | ABOUT",
                "roughly | 1 | ABOUT",
                "at least ten | 2 | AT_LEAST",
                "no fewer than ten | 3 | AT_LEAST",
                "no less than ten | 3 | AT_LEAST",
                "more than ten | 2 | MORE_THAN",
                "over 10,000 | 1 | MORE_THAN",
                "well over 10,000 | 2 | MORE_THAN",
                "up to $ 5 | 2 | AT_MOST",
                "no more than five | 3 | AT_MOST",
                "as many as five | 3 | AT_MOST",
                "nearly half | 1 | LESS_THAN",
                "almost | 1 | LESS_THAN",
                "fewer than 5 | 2 | LESS_THAN",
                "under 5 | 1 | LESS_THAN",
                "may have | 1 | UNSURE",
                "allegedly | 1 | UNSURE",
                "appears to be | 2 | UNSURE",
                "is believed to be | 3 | UNSURE",
            })
    void readsTheLongestHedge(String words, int taken, Bound bound) {
        assertThat(english.hedgeAt(List.of(words.split(" ")), 0)).contains(new Hedge(taken, bound));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about the war",
                "some people",
                "over the bridge",
                "up to him",
                "under fire",
                "may 5",
                "more",
                "",
                "ten"
            })
    void readsNoHedge(String words) {
        assertThat(english.hedgeAt(List.of(words.split(" ")), 0)).isEmpty();
    }

    @Test
    void mayBehindAPrepositionIsTheMonth() {
        assertThat(english.hedgeAt(List.of("in", "may", "they"), 1)).isEmpty();
        assertThat(english.hedgeAt(List.of("they", "may", "go"), 1)).isPresent();
    }

    @Test
    void anIndexOutsideHasNothing() {
        assertThat(english.quantityAt(List.of("ten"), 1)).isEmpty();
        assertThat(english.quantityAt(List.of("ten"), -1)).isEmpty();
        assertThat(english.hedgeAt(List.of("about"), 5)).isEmpty();
        assertThat(english.hedgeAt(List.of("about"), -1)).isEmpty();
    }
}
