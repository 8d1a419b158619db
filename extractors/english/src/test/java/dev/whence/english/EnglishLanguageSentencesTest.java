package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishLanguageSentencesTest {

    private final EnglishLanguage english = EnglishLanguage.instance();

    /** The sentence boundaries of each text are drawn as bars. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge is shut.|It opens on Monday.",
                "Mr. Ode met Dr. Pell and Gen. Marsh.|They talked.",
                "The U.S. Coast Guard left the U.S.|The boats stayed.",
                "He came at 5 p.m. Tuesday.|She left at 6 a.m.|But they met.",
                "Hollow Corp. and Brim Inc. merged.|Both are in Delmont, Calif.|The deal is old.",
                "It ranks No. 4 in the world.|He said no.|Ten others agreed.",
                "On Jan. 5 it rained.|It snowed in Dec.|It was cold.",
                "J. R. Vance and Mary K. Olin spoke.|Nobody listened.",
                "\"We are done.\"|\"Are you?\"|She was.",
                "“We are done.”|‘Fine.’|(They left.)|Then he slept.",
                "“Why?” she asked.|“Because!” he shouted.|He left.",
                "\"Stop!\" he said.|\"No, really?\" they asked.",
                "He waited... and waited.|Then…|Nothing came.",
                "It cost $1.5 million.|It weighs 2.5 tons.",
                "Visit example.com for more.|Or do not.",
                "The Rev. Ana Lund, Sen. Bo Hurst and Rep. Cy Dale voted.|Gov. Mia Tran did not.",
                "Why?!|Because.",
                "You and I.|We know.",
                "It has oil, gas, etc.|The rest is sand.",
                "The cat sat.|Then it slept."
            })
    void splitsWhereTheBarsStand(String drawn) {
        String[] expected = drawn.split("\\|");
        String text = String.join(" ", expected);
        assertThat(sentences(text)).containsExactly(expected);
    }

    @Test
    void everyKindOfLineBreakEndsASentence() {
        assertThat(sentences("A headline\nA line \r\n\r\nAnother\rThe last\u2028One more\u2029and one"))
                .containsExactly("A headline", "A line", "Another", "The last", "One more", "and one");
    }

    @Test
    void aClauseWithASubjectOfItsOwnBehindHoweverOrButIsAStatementOfItsOwn() {
        for (String turn : List.of("but", "however,")) {
            String said = "the new pier \u2018will not change the ferry\u2019s hours,\u2019 " + turn
                    + " the harbor board is hiring six pilots for the summer";
            assertThat(english.statements(said).stream()
                            .map(span -> said.substring(span.start(), span.end()))
                            .toList())
                    .containsExactly(
                            "the new pier \u2018will not change the ferry\u2019s hours",
                            turn + " the harbor board is hiring six pilots for the summer");
        }
        String aside = "the new pier at the end of the quay, however, will not change the hours of the ferry";
        assertThat(english.statements(aside)).hasSize(1);
    }

    @Test
    void blankTextHasNoSentence() {
        assertThat(english.sentences("")).isEmpty();
        assertThat(english.sentences(" \n\t\u00A0 ")).isEmpty();
    }

    @Test
    void hostileTextEnds() {
        for (String piece : List.of("\"", ". ", "U.S. ", ".", "(", ". (", "? \" ", "\n", "a.", "\uD800", ".\" ")) {
            String text = piece.repeat(100_000);
            assertThat(english.sentences(text)).allMatch(span -> span.end() <= text.length() && !span.isEmpty());
        }
    }

    private List<String> sentences(String text) {
        return english.sentences(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
