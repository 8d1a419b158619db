package dev.whence.english.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerbPhrasesTest {

    @Test
    void phrasesStandInTheOrderOfTheAlphabetAndEachOnce() {
        List<String> phrases = new ArrayList<>();
        WordFile.read("verb-phrases.txt", (section, line) -> phrases.add(line.substring(0, line.indexOf(':'))));

        assertThat(phrases).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void everyFormOfAVerbBeginsItsPhrases() {
        for (String form : List.of("take", "takes", "took", "taken", "taking")) {
            assertThat(VerbPhrases.beginningWith(form))
                    .as(form)
                    .anyMatch(phrase -> phrase.words().equals(List.of("issue", "with")) && phrase.takesNoun());
        }
        assertThat(VerbPhrases.beginningWith("gate")).isEmpty();
    }
}
