package dev.whence.english.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerbsTest {

    @Test
    void verbsStandInTheOrderOfTheAlphabetAndEachOnce() {
        List<String> entries = new ArrayList<>();
        WordFile.read(Verbs.FILE, (section, line) -> entries.add(line.substring(0, line.indexOf(':'))));

        assertThat(entries).hasSizeGreaterThan(600).isSortedAccordingTo(Comparator.comparing(VerbsTest::base));
        assertThat(entries).doesNotHaveDuplicates();
    }

    private static String base(String entry) {
        return entry.split("/")[0];
    }

    @Test
    void irregularFormsAreListedAndRegularOnesMade() {
        assertThat(Verbs.Forms.read("take/takes/took/taken"))
                .isEqualTo(new Verbs.Forms("take", "takes", "took", "taken", "taking"));
        assertThat(Verbs.Forms.read("admit"))
                .isEqualTo(new Verbs.Forms("admit", "admits", "admitted", "admitted", "admitting"));
        assertThat(Verbs.Forms.read("say/says/said"))
                .isEqualTo(new Verbs.Forms("say", "says", "said", "said", "saying"));
    }

    @Test
    void everyFormHasTheTraitsOfItsVerbAndALimitedTraitOnlyItsForms() {
        assertThat(Verbs.has("denying", VerbTrait.NOUN)).isTrue();
        assertThat(Verbs.has("states", VerbTrait.NEEDS_MARK)).isTrue();
        assertThat(Verbs.has("stated", VerbTrait.NEEDS_MARK)).isFalse();
        assertThat(Verbs.has("reports", VerbTrait.NOUN_LIKE)).isTrue();
        assertThat(Verbs.has("reported", VerbTrait.NOUN_LIKE)).isFalse();
        assertThat(Verbs.traits("gate")).isEmpty();
    }

    @Test
    void aWordThatIsNoVerbStandsOnce() {
        Set<String> seen = new HashSet<>();
        WordFile.read(CueWords.FILE, (section, line) -> {
            for (String word : line.split(" +")) {
                assertThat(seen.add(word)).as(word).isTrue();
            }
        });
        assertThat(seen).contains("allegation");
    }
}
