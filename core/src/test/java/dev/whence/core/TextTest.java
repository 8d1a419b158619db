package dev.whence.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void linesEndWithEveryKindOfLineBreak() {
        Text text = Text.of("a\nbc\r\nd\re\n\rf\r\r\n");
        assertThat(lines(text)).containsExactly("a", "bc", "d", "e", "", "f", "", "");
    }

    @Test
    void anEmptyTextHasOneLine() {
        Text text = Text.of("");
        assertThat(lines(text)).containsExactly("");
        assertThat(text.lineAt(0)).isEqualTo(1);
        assertThat(text.whole()).isEqualTo(new Span(0, 0));
    }

    @Test
    void linesAndColumnsCountFromOne() {
        Text text = Text.of("ab\r\ncd");
        assertThat(text.lineAt(0)).isEqualTo(1);
        assertThat(text.lineAt(2)).isEqualTo(1);
        assertThat(text.lineAt(3)).isEqualTo(1);
        assertThat(text.lineAt(4)).isEqualTo(2);
        assertThat(text.lineAt(6)).isEqualTo(2);
        assertThat(text.columnAt(0)).isEqualTo(1);
        assertThat(text.columnAt(5)).isEqualTo(2);
        assertThat(text.columnAt(6)).isEqualTo(3);
    }

    @Test
    void placesOutsideAreRefused() {
        Text text = Text.of("ab");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.lineAt(3))
                .withMessage("offset must lie between 0 and 2: 3");
        assertThatIllegalArgumentException().isThrownBy(() -> text.columnAt(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.line(0))
                .withMessage("line must lie between 1 and 1: 0");
        assertThatIllegalArgumentException().isThrownBy(() -> text.line(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.slice(new Span(1, 3)))
                .withMessage("span [1, 3) ends behind the text of length 2");
        assertThatIllegalArgumentException().isThrownBy(() -> text.toCodePoints(new Span(0, 3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.fromCodePoints(new Span(0, 3)))
                .withMessage("codePoints [0, 3) end behind the text");
    }

    @Test
    void severalSpansAreJoinedByAnEllipsis() {
        Text text = Text.of("one two three");
        assertThat(text.slice(List.of(new Span(0, 3), new Span(8, 13)))).isEqualTo("one … three");
        assertThat(text.slice(List.of())).isEmpty();
    }

    @Test
    void codePointsCountASurrogatePairOnce() {
        Text text = Text.of("a🌾b🌾");
        assertThat(text.toCodePoints(new Span(1, 4))).isEqualTo(new Span(1, 3));
        assertThat(text.fromCodePoints(new Span(1, 3))).isEqualTo(new Span(1, 4));
    }

    @Test
    void anOffsetInsideAPairCountsTheWholePair() {
        Text text = Text.of("🌾");
        assertThat(text.toCodePoints(new Span(0, 1))).isEqualTo(new Span(0, 1));
        assertThat(text.toCodePoints(new Span(1, 2))).isEqualTo(new Span(1, 1));
    }

    @Test
    void equalIfTheStringsAre() {
        assertThat(Text.of("a")).isEqualTo(Text.of("a")).hasSameHashCodeAs(Text.of("a"));
        assertThat(Text.of("a")).isNotEqualTo(Text.of("b"));
        assertThat(Text.of(" a\r\n")).hasToString(" a\r\n");
    }

    @Test
    void aCompactTextTellsTheSame() {
        String value = "“We sail at dawn,” she said … for €5 – or later.\nNo one answered.";
        Text text = Text.of(value).compact();
        assertThat(text.value()).isEqualTo(value);
        assertThat(text)
                .isEqualTo(Text.of(value))
                .hasSameHashCodeAs(Text.of(value))
                .hasToString(value);
        assertThat(text.slice(new Span(1, 16))).isEqualTo("We sail at dawn");
        assertThat(lines(text)).containsExactly(value.split("\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> text.slice(new Span(0, value.length() + 1)));
    }

    @Test
    void compactingSparesTheSecondByteOfEachCharacterWhereThereIsNoOtherThanTheUsualMarksOfPrint() {
        String typographic = "“quoted”".repeat(100);
        Text given = Text.of(typographic);
        Text compact = given.compact();
        String other = "Łódź, “quoted”".repeat(100);
        Text asItWas = Text.of(other);
        assertThat(asItWas.compact()).isSameAs(asItWas);
        // whoever gave the text has it as before
        assertThat(given.value()).isSameAs(typographic);
        // what is made anew each time is not the string that was given
        assertThat(compact.value()).isEqualTo(typographic).isNotSameAs(typographic);
        // but not once more for each character of a loop
        String made = compact.value();
        assertThat(compact.value()).isSameAs(made);
        assertThat(asItWas.value()).isSameAs(other);
    }

    private static List<String> lines(Text text) {
        List<String> lines = new ArrayList<>();
        for (int line = 1; line <= text.lineCount(); line++) {
            lines.add(text.slice(text.line(line)));
        }
        return lines;
    }
}
