package dev.whence.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The table that ends a run of the benchmarks. */
class ComparisonTest {

    private static final Rate EXTRACTOR = new Rate("extractor fast", 1900, 500);

    @Test
    void ratesAreSetBesideTheYardstick() {
        assertThat(Comparison.lines(
                        "articles of 4 KB a second",
                        "bareTokenizer",
                        List.of(new Rate("bareTokenizer", 60000, 12.5), EXTRACTOR)))
                .map(line -> line.replaceAll(" {2,}", " | "))
                .containsExactly(
                        "",
                        "articles of 4 KB a second | by the clock | by CPU time | times slower",
                        "bareTokenizer | 60,000 | 80,000 | 1.0",
                        "extractor fast | 1,900 | 2,000 | 40.0");
    }

    @Test
    void aRunWithoutTheYardstickHasNoRatios() {
        assertThat(Comparison.lines("articles of 4 KB a second", "bareTokenizer", List.of(EXTRACTOR)))
                .last()
                .asString()
                .matches("extractor fast +1,900 +2,000");
    }
}
