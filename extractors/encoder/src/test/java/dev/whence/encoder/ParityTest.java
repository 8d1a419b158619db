package dev.whence.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.core.Span;
import dev.whence.encoder.words.Features;
import dev.whence.encoder.words.Pieces;
import dev.whence.encoder.words.WindowInput;
import dev.whence.encoder.words.Windows;
import dev.whence.encoder.words.Windows.Window;
import dev.whence.encoder.words.Words;
import dev.whence.english.pretrained.FoundAttribution;
import dev.whence.english.pretrained.FoundAttribution.Anchor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The text of {@code parity.json} is read here as by the trainer, which wrote down what it saw at every step. Scores may differ a little
 * between processors.
 */
class ParityTest {

    /** Weights of eight bits make small differences larger. */
    private static final double CLOSE_SCORE = 0.3;

    private static final double CLOSE = 0.1;

    private static JsonNode told;
    private static BundledModel model;
    private static Words words;
    private static Pieces pieces;
    private static Features features;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream stream = ParityTest.class.getResourceAsStream("parity.json")) {
            told = new ObjectMapper().readTree(stream);
        }
        model = BundledModel.get();
        words = Words.of(text());
        pieces = Pieces.of(words, model.vocabulary());
        features = Features.of(words);
    }

    private static String text() {
        return told.get("text").textValue();
    }

    @Test
    void wordsAreTheSame() {
        assertThat(IntStream.range(0, words.size())
                        .mapToObj(w -> List.of(words.start(w), words.end(w), words.paragraph(w))))
                .isEqualTo(lists(told.get("words")));
    }

    @Test
    void piecesAreTheSame() {
        assertThat(IntStream.range(0, words.size())
                        .mapToObj(w -> IntStream.range(0, pieces.count(w))
                                .mapToObj(p -> pieces.number(w, p))
                                .toList()))
                .isEqualTo(lists(told.get("pieces")));
    }

    @Test
    void windowsAreTheSame() {
        assertThat(windows().stream().map(window -> List.of(window.context(), window.first(), window.end())))
                .isEqualTo(lists(told.get("windows")));
        for (int i = 0; i < windows().size(); i++) {
            WindowInput input = input(windows().get(i));
            JsonNode expected = told.get("inputs").get(i);
            assertThat(IntStream.range(0, input.pieces()).map(input::number)).isEqualTo(numbers(expected.get("ids")));
            assertThat(IntStream.range(0, input.pieces()).map(input::shape)).isEqualTo(numbers(expected.get("shape")));
            assertThat(IntStream.range(0, input.pieces()).map(input::edge)).isEqualTo(numbers(expected.get("edge")));
            assertThat(IntStream.range(0, input.pieces()).map(input::quoted))
                    .isEqualTo(numbers(expected.get("quoted")));
            assertThat(IntStream.range(0, input.words()).map(input::first)).isEqualTo(numbers(expected.get("firsts")));
        }
    }

    @Test
    void scoresAreTheSame() {
        List<Float> vectors = new ArrayList<>();
        for (Window window : windows()) {
            for (float value : model.encoder().read(input(window))) {
                vectors.add(value);
            }
        }
        FloatBuffer buffer = FloatBuffer.allocate(vectors.size());
        vectors.forEach(buffer::put);
        long[] paragraphs =
                IntStream.range(0, words.size()).mapToLong(words::paragraph).toArray();

        float[] scores = model.heads().anchors(buffer.flip(), paragraphs);

        JsonNode expected = told.get("anchors");
        int labels = expected.get(0).size();
        assertThat(scores).hasSize(expected.size() * labels);
        for (int i = 0; i < scores.length; i++) {
            assertThat((double) scores[i])
                    .as("label %d of word %d", i % labels, i / labels)
                    .isCloseTo(expected.get(i / labels).get(i % labels).doubleValue(), within(CLOSE_SCORE));
        }
    }

    @Test
    void attributionsAreTheSame() {
        List<FoundAttribution> found = new EncoderModel().find(text());

        assertThat(found).hasSameSizeAs(told.get("found")).isNotEmpty();
        for (int i = 0; i < found.size(); i++) {
            JsonNode expected = told.get("found").get(i);
            FoundAttribution one = found.get(i);
            Anchor kind = Anchor.valueOf(expected.get("kind").textValue().toUpperCase(Locale.ROOT));
            Span anchor = span(expected.get("cue"));
            Optional<Span> source = Optional.of(expected.get("source"))
                    .filter(JsonNode::isArray)
                    .map(ParityTest::span);
            List<Span> content = new ArrayList<>();
            expected.get("content").forEach(run -> content.add(span(run)));
            assertThat(one.anchor()).isEqualTo(kind);
            assertThat(one.cue()).isEqualTo(kind == Anchor.CUE ? Optional.of(anchor) : Optional.empty());
            assertThat(one.source()).isEqualTo(kind == Anchor.TURN ? Optional.of(anchor) : source);
            assertThat(one.content()).isEqualTo(content);
            assertThat(one.confidence()).isCloseTo(expected.get("confidence").doubleValue(), within(CLOSE));
        }
    }

    private static List<Window> windows() {
        return Windows.of(words, pieces, model.most(), model.context());
    }

    private static WindowInput input(Window window) {
        return WindowInput.of(window, words, pieces, features, model.vocabulary());
    }

    private static Span span(JsonNode run) {
        return new Span(words.start(run.get(0).intValue()), words.end(run.get(1).intValue() - 1));
    }

    private static List<List<Integer>> lists(JsonNode node) {
        List<List<Integer>> lists = new ArrayList<>();
        node.forEach(inner -> lists.add(numbers(inner)));
        return lists;
    }

    private static List<Integer> numbers(JsonNode node) {
        List<Integer> numbers = new ArrayList<>();
        node.forEach(value -> numbers.add(value.intValue()));
        return numbers;
    }
}
