package dev.whence.english.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void splitsAtStopsButNotBehindAbbreviations() {
        assertThat(sentences("Sen. Ada Quill (R-Calif.) met Dr. J. P. Moss in the U.S. on Friday. The talks failed."))
                .containsExactly(
                        "Sen. Ada Quill (R-Calif.) met Dr. J. P. Moss in the U.S. on Friday.", "The talks failed.");
    }

    @Test
    void splitsBehindAnAbbreviationWhereTheNextWordBeginsASentence() {
        assertThat(sentences("He moved to the U.S. The move was hard. She joined Tarn Corp. In May she left."))
                .containsExactly(
                        "He moved to the U.S.", "The move was hard.", "She joined Tarn Corp.", "In May she left.");
    }

    @Test
    void closingMarksBelongToTheSentenceThatTheyClose() {
        assertThat(sentences("“We lost.” (Nobody won.) 'Why?' she asked. Then: \"No!\" he said."))
                .containsExactly("“We lost.”", "(Nobody won.)", "'Why?' she asked.", "Then: \"No!\" he said.");
    }

    @Test
    void aHeadlineEndsWithItsLine() {
        assertThat(sentences("Harbour shut, mayor says\n\nThe harbour is shut."))
                .containsExactly("Harbour shut, mayor says", "The harbour is shut.");
    }

    @Test
    void aHardWrappedSentenceGoesOnInTheNextLine() {
        assertThat(sentences("The harbour is\nshut. It was shut\non Monday."))
                .containsExactly("The harbour is\nshut.", "It was shut\non Monday.");
    }

    @Test
    void cliticsAreTokensOfTheirOwn() {
        assertThat(words("Axios' Ivana doesn't say he’s “Wagner's”; it's 10,000 or $1.5bn in the ’90s"))
                .containsExactly(
                        "Axios", "'", "Ivana", "does", "n't", "say", "he", "’s", "“", "Wagner", "'s", "”", ";", "it",
                        "'s", "10,000", "or", "$", "1.5bn", "in", "the", "’90s");
    }

    private static List<String> sentences(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        Sentences.find(tokens);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < tokens.sentenceCount; i++) {
            sentences.add(tokens.words(tokens.first(i), tokens.last(i)));
        }
        return sentences;
    }

    private static List<String> words(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size; i++) {
            words.add(tokens.word(i));
        }
        return words;
    }
}
