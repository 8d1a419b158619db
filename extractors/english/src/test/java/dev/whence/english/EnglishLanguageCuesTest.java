package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.spi.Language.CueForce;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishLanguageCuesTest {

    private static final EnglishLanguage ENGLISH = EnglishLanguage.instance();

    @ParameterizedTest
    @CsvSource({
        "said, NEUTRAL",
        "according to, NEUTRAL",
        "told, NEUTRAL",
        "claimed, DISTANCED",
        "went on to claim, DISTANCED",
        "has alleged, DISTANCED",
        "said to have believed, TENTATIVE",
        "insists, EMPHATIC",
        "announced, EMPHATIC",
        "has confirmed, ENDORSED",
        "pointed out, ENDORSED",
        "admitted, CONCEDED",
        "was forced to concede, CONCEDED"
    })
    void a_cue_has_the_force_of_its_most_telling_word(String cue, CueForce force) {
        assertThat(ENGLISH.cueForce(List.of(cue.split(" ")))).contains(force);
    }

    @Test
    void a_cue_of_unknown_words_has_no_force() {
        assertThat(ENGLISH.cueForce(List.of("by"))).isEmpty();
        assertThat(ENGLISH.cueForce(List.of())).isEmpty();
    }

    @Test
    void forces_are_in_order_from_holding_off_to_holding_true() {
        assertThat(CueForce.values())
                .containsExactly(
                        CueForce.DISTANCED,
                        CueForce.TENTATIVE,
                        CueForce.NEUTRAL,
                        CueForce.EMPHATIC,
                        CueForce.ENDORSED,
                        CueForce.CONCEDED);
    }

    @ParameterizedTest
    @CsvSource({
        "AP, Associated Press",
        "the A.P., Associated Press",
        "The Associated Press, Associated Press",
        "Reuters, Reuters",
        "The Wall Street Journal, Wall Street Journal",
        "BBC News, BBC"
    })
    void all_names_of_an_outlet_lead_to_one(String name, String outlet) {
        assertThat(ENGLISH.outlet(name)).contains(outlet);
    }

    @Test
    void reporters_and_people_are_no_outlets() {
        assertThat(ENGLISH.outlet("reporters")).isEmpty();
        assertThat(ENGLISH.outlet("Ada Quill")).isEmpty();
    }

    @Test
    void short_forms_of_a_given_name_can_be_one_persons() {
        assertThat(ENGLISH.sameGivenName("mike", "michael")).isTrue();
        assertThat(ENGLISH.sameGivenName("michael", "mike")).isTrue();
        assertThat(ENGLISH.sameGivenName("adam", "miriam")).isFalse();
    }
}
