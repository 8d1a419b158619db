package dev.whence.encoder.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.encoder.words.Windows.Window;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a text holds, its words cover it, and its windows cover its words. */
class WordsProperties {

    private static final Vocabulary VOCABULARY =
            new Vocabulary(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "##a", "b", "##b", "\"", "said"));

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "said",
                "ab",
                "A",
                "\"",
                "“",
                "”",
                ",",
                "\n",
                "\r\n",
                " ",
                "\u00A0",
                "\uD83C\uDF3E",
                "\uD83C",
                "\uDF3E",
                "\u0301",
                "\u0000",
                "\uFEFF",
                "日本",
                "ﬁ",
                "İ",
                "a".repeat(70),
                "\u2028",
                "½",
                "$");
        Arbitrary<String> drawn = pieces.list().ofMaxSize(80).map(list -> String.join("", list));
        return Arbitraries.oneOf(drawn, Arbitraries.strings().ofMaxLength(60));
    }

    @Property(tries = 500)
    void everyCharacterThatIsNoSpaceIsInOneWord(@ForAll("texts") String text) {
        Words words = Words.of(text);
        int end = 0;
        for (int w = 0; w < words.size(); w++) {
            assertThat(words.start(w)).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(end, words.start(w)).codePoints()).allMatch(WordsProperties::isSpace);
            assertThat(words.end(w)).isBetween(words.start(w) + 1, text.length());
            assertThat(words.word(w).codePoints()).noneMatch(WordsProperties::isSpace);
            end = words.end(w);
        }
        assertThat(text.substring(end).codePoints()).allMatch(WordsProperties::isSpace);
    }

    @Property(tries = 500)
    void paragraphsAreWhereTheLineBreaksAre(@ForAll("texts") String text) {
        Words words = Words.of(text);
        for (int w = 1; w < words.size(); w++) {
            boolean broken = text.substring(words.end(w - 1), words.start(w)).contains("\n");
            assertThat(words.beginsParagraph(w)).isEqualTo(broken);
            assertThat(words.paragraph(w)).isEqualTo(words.paragraph(w - 1) + (broken ? 1 : 0));
        }
    }

    @Property(tries = 500)
    void windowsHoldEachWordOnce(
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 12, max = 40) int most,
            @ForAll @IntRange(max = 20) int context) {
        Words words = Words.of(text);
        Pieces pieces = Pieces.of(words, VOCABULARY);
        int next = 0;
        for (Window window : Windows.of(words, pieces, most, context)) {
            assertThat(window.first()).isEqualTo(next);
            assertThat(window.end()).isGreaterThan(window.first());
            assertThat(window.context()).isBetween(0, window.first());
            assertThat(pieces.count(window.first(), window.end())).isLessThanOrEqualTo(most);
            assertThat(pieces.count(window.context(), window.first())).isLessThanOrEqualTo(context);
            next = window.end();
        }
        assertThat(next).isEqualTo(words.size());
    }

    @Property(tries = 500)
    void inputsHoldThePiecesOfTheirWords(@ForAll("texts") String text) {
        Words words = Words.of(text);
        Pieces pieces = Pieces.of(words, VOCABULARY);
        Features features = Features.of(words);
        for (Window window : Windows.of(words, pieces, 16, 8)) {
            WindowInput input = WindowInput.of(window, words, pieces, features, VOCABULARY);
            assertThat(input.pieces()).isEqualTo(pieces.count(window.context(), window.end()) + 2);
            assertThat(input.number(0)).isEqualTo(VOCABULARY.begin());
            assertThat(input.number(input.pieces() - 1)).isEqualTo(VOCABULARY.end());
            for (int w = 0; w < input.words(); w++) {
                int word = window.first() + w;
                assertThat(input.number(input.first(w))).isEqualTo(pieces.number(word, 0));
                assertThat(input.shape(input.first(w))).isEqualTo(features.shape(word));
                assertThat(input.quoted(input.first(w))).isEqualTo(features.quoted(word));
                assertThat(input.edge(input.first(w))).isEqualTo(words.beginsParagraph(word) ? 2 : 0);
            }
        }
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character)
                || Character.getType(character) == Character.SPACE_SEPARATOR
                || Character.getType(character) == Character.CONTROL;
    }
}
