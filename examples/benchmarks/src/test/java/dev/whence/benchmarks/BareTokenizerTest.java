package dev.whence.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What extractors are compared with does the work that its name says. */
class BareTokenizerTest {

    @Test
    void wordsNumbersAndSignsAreTokens() {
        assertThat(tokens(" “Don't,”\n 14 said—twice. "))
                .containsExactly("“", "Don", "'", "t", ",", "”", "14", "said", "—", "twice", ".");
    }

    @Test
    void aTextOfSignsAloneIsReadToItsEnd() {
        assertThat(tokens("?!".repeat(500))).hasSize(1000);
        assertThat(tokens("")).isEmpty();
        assertThat(tokens("a")).containsExactly("a");
    }

    private static List<String> tokens(String text) {
        int[] bounds = BareTokenizer.tokenize(text);
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            tokens.add(text.substring(bounds[i], bounds[i + 1]));
        }
        return tokens;
    }
}
