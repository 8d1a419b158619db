package dev.whence.encoder.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.encoder.words.Windows.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final Vocabulary VOCABULARY =
            new Vocabulary(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "##a", "b"));

    @Test
    void paragraphsStandTogetherAsFarAsTheyFit() {
        assertThat(windows("b b\nb b\nb b b", 4, 0)).containsExactly(new Window(0, 0, 4), new Window(4, 4, 7));
        assertThat(windows("b b\nb b\nb b b", 4, 2)).containsExactly(new Window(0, 0, 4), new Window(2, 4, 7));
        assertThat(windows("b b\nb b\nb b b", 4, 3)).containsExactly(new Window(0, 0, 4), new Window(2, 4, 7));
        assertThat(windows("b b\nb b\nb b b", 7, 9)).containsExactly(new Window(0, 0, 7));
    }

    @Test
    void aLongParagraphIsCutBetweenWords() {
        assertThat(windows("b aa b aa b", 3, 1))
                .containsExactly(new Window(0, 0, 2), new Window(2, 2, 4), new Window(4, 4, 5));
        assertThat(windows("aaaa b", 3, 9)).containsExactly(new Window(0, 0, 1), new Window(0, 1, 2));
    }

    @Test
    void noWordsAreInNoWindow() {
        assertThat(windows(" \n", 3, 1)).isEmpty();
    }

    @Test
    void theSameInputIsEqualWhereverItStands() {
        String text = "b “aa”\n".repeat(4);
        Words words = Words.of(text);
        Pieces pieces = Pieces.of(words, VOCABULARY);
        Features features = Features.of(words);
        WindowInput[] inputs = Windows.of(words, pieces, 5, 5).stream()
                .map(window -> WindowInput.of(window, words, pieces, features, VOCABULARY))
                .toArray(WindowInput[]::new);

        assertThat(inputs).hasSize(4);
        assertThat(inputs[2]).isEqualTo(inputs[1]).hasSameHashCodeAs(inputs[1]).isNotEqualTo(inputs[0]);
        assertThat(inputs[1].pieces()).isEqualTo(12);
        assertThat(inputs[1].words()).isEqualTo(4);
        assertThat(inputs[1].first(0)).isEqualTo(6);
        assertThat(inputs[1].number(6)).isEqualTo(6);
        assertThat(inputs[1].edge(6)).isEqualTo(2);
        assertThat(inputs[1].quoted(7)).isEqualTo(1);
        assertThat(inputs[1].shape(7)).isEqualTo(6);
    }

    private static List<Window> windows(String text, int most, int context) {
        Words words = Words.of(text);
        return Windows.of(words, Pieces.of(words, VOCABULARY), most, context);
    }
}
