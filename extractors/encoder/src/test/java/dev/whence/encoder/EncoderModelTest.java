package dev.whence.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import dev.whence.core.Span;
import dev.whence.encoder.words.Pieces;
import dev.whence.encoder.words.Windows;
import dev.whence.encoder.words.Windows.Window;
import dev.whence.encoder.words.Words;
import dev.whence.english.EnglishExtractor;
import dev.whence.english.EnglishPreset;
import dev.whence.english.pretrained.FoundAttribution;
import dev.whence.extractor.testkit.LinearTime;
import dev.whence.extractor.testkit.SampleArticles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model promises whatever it learned. */
class EncoderModelTest {

    private static final String PARAGRAPH = """
            “We will not open it before every bolt has been looked at,” Ines Calder told reporters. The union said that \
            the ministry “has forgotten the rest.”

            """;

    private final EncoderModel model = new EncoderModel();

    @Test
    void itsVersionIsTheDigestOfItsFiles() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String file : List.of("encoder.onnx", "heads.onnx", "vocab.txt")) {
            try (InputStream stream = EncoderModel.class.getResourceAsStream("model/" + file)) {
                digest.update(stream.readAllBytes());
            }
        }
        assertThat(model.version()).isEqualTo(HexFormat.of().formatHex(digest.digest(), 0, 4));
        assertThat(EnglishExtractor.create(EnglishPreset.BEST).id().toString())
                .startsWith("english/" + model.version() + "-");
    }

    /** Later versions of the runtime hold the address that they report to; the project promises that nothing does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64/libonnxruntime.so",
                "linux-aarch64/libonnxruntime.so",
                "osx-aarch64/libonnxruntime.dylib",
                "win-x64/onnxruntime.dll"
            })
    void theRuntimeKnowsNobodyToReportTo(String library) throws IOException {
        try (InputStream stream = OrtEnvironment.class.getResourceAsStream("native/" + library)) {
            assertThat(stream).isNotNull();
            String bytes = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains("events.data.microsoft")).isFalse();
            assertThat(bytes.contains("OneCollector")).isFalse();
        }
    }

    @Test
    void blankTextsHaveNothingInThem() {
        for (String text : List.of("", " ", "\n\n", "\u00A0\u2028")) {
            assertThat(model.find(text)).isEmpty();
        }
    }

    @Test
    void aTextIsReadInStretchesAsAtOnce() {
        String text = SampleArticles.all().stream()
                .map(article -> article.text().value())
                .collect(Collectors.joining("\n\n"))
                .repeat(3);

        List<FoundAttribution> atOnce = new TextReading(text, BundledModel.get(), 1 << 16).read();
        assertThat(atOnce).isNotEmpty();
        assertThat(new TextReading(text, BundledModel.get(), 600).read()).isEqualTo(atOnce);
    }

    /** What repeats itself window by window is found again and again, in the first stretch and the last. */
    @Test
    void aLongTextIsReadToItsEnd() {
        int times = 400;
        List<FoundAttribution> found = model.find(PARAGRAPH.repeat(times));

        assertThat(found).isNotEmpty();
        int together = paragraphsOfAWindow();
        List<FoundAttribution> early = within(found, PARAGRAPH.length() * 5 * together);
        assertThat(early).isNotEmpty();
        for (int at = 6 * together; at < times - 5 * together; at += together) {
            assertThat(within(found, PARAGRAPH.length() * at))
                    .as("paragraph %d", at)
                    .isEqualTo(early);
        }
        assertThat(found)
                .allSatisfy(each -> assertThat(each.content())
                        .allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(PARAGRAPH.length() * times)));
    }

    @Test
    void aLongTextTakesTimeInProportion() {
        String words = SampleArticles.all().get(0).text().value();
        LinearTime.check("reading articles one after the other", 4, 40, times -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < times; i++) {
                // so that nothing repeats itself
                text.append("No. ").append(i).append(words);
            }
            assertThat(model.find(text.toString())).isNotNull();
        });
    }

    private static int paragraphsOfAWindow() {
        Words words = Words.of(PARAGRAPH.repeat(100));
        Pieces pieces = Pieces.of(words, BundledModel.get().vocabulary());
        Window window = Windows.of(
                        words,
                        pieces,
                        BundledModel.get().most(),
                        BundledModel.get().context())
                .get(2);
        return (window.end() - window.first()) * 100 / words.size();
    }

    /** Returns what begins in the paragraph that begins at an offset, counted from there. */
    private static List<FoundAttribution> within(List<FoundAttribution> found, int offset) {
        return found.stream()
                .filter(each -> start(each) >= offset && start(each) < offset + PARAGRAPH.length())
                .map(each -> new FoundAttribution(
                        each.anchor(),
                        each.source().map(span -> moved(span, -offset)),
                        each.cue().map(span -> moved(span, -offset)),
                        each.content().stream()
                                .map(span -> moved(span, -offset))
                                .toList(),
                        each.confidence()))
                .toList();
    }

    private static Span moved(Span span, int by) {
        // a part may lie before the paragraph
        int base = 1_000_000;
        return new Span(span.start() + by + base, span.end() + by + base);
    }

    private static int start(FoundAttribution each) {
        return each.cue().or(each::source).orElse(each.content().get(0)).start();
    }
}
