package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.Profile;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Extractor;
import dev.whence.extractor.testkit.SampleArticles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A ledger keeps with each extraction which version made it, and an article is extracted again where the version is another one.
 * So no output may change under the same version: {@code pinned-output.txt} holds both for every preset.
 */
class OutputPinnedTest {

    private static final String FILE = "pinned-output.txt";

    @Test
    void noOutputChangesUnderTheSameVersion() throws IOException {
        Map<String, String[]> pinned = pinned();
        List<String> now = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Extractor> preset : presets().entrySet()) {
            String version = preset.getValue().id().version();
            String output = digest(preset.getValue());
            now.add(preset.getKey() + " " + version + " " + output);
            String[] before = pinned.getOrDefault(preset.getKey(), new String[] {"", "", ""});
            if (!before[2].equals(output)) {
                faults.add(preset.getKey() + ": output changed: bump RulesVersion.NUMBER"
                        + (before[1].equals(version) ? "" : ", unless only word files or models changed"));
            } else if (!number(before[1]).equals(number(version))) {
                faults.add(preset.getKey() + ": RulesVersion.NUMBER is not the one that is pinned");
            }
        }

        assertThat(faults)
                .as("then put these lines into %s:%n%s", FILE, String.join(System.lineSeparator(), now))
                .isEmpty();
    }

    /** What tells versions apart but for the digest of the word files, which changes by itself. */
    private static String number(String version) {
        return version.substring(0, Math.max(0, version.lastIndexOf('-')));
    }

    private static Map<String, Extractor> presets() {
        Map<String, Extractor> presets = new TreeMap<>();
        presets.put("rules", EnglishExtractor.rules());
        // the last digits of the best one hang on the processor, and what it finds on them; ParityTest holds its model
        for (EnglishPreset preset : EnumSet.complementOf(EnumSet.of(EnglishPreset.BEST))) {
            presets.put(preset.label(), EnglishExtractor.create(preset));
        }
        return presets;
    }

    private static Map<String, String[]> pinned() throws IOException {
        Map<String, String[]> pinned = new TreeMap<>();
        try (InputStream stream = OutputPinnedTest.class.getResourceAsStream(FILE)) {
            String lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] parts = line.trim().split(" ");
                        pinned.put(parts[0], parts);
                    });
        }
        return pinned;
    }

    private static String digest(Extractor extractor) throws IOException {
        MessageDigest digest = sha256();
        List<Article> articles = new ArrayList<>(SampleArticles.all());
        DrawnTextsTest.drawnTexts()
                .map(block -> block.replaceAll("[{}<>\\[\\]]", ""))
                .map(text -> Article.builder("drawn", text).build())
                .forEach(articles::add);
        for (Article article : articles) {
            for (Profile profile : Profile.values()) {
                Extraction found = extractor.extract(ExtractionContext.of(article, profile));
                for (Attribution each : found.attributions()) {
                    String line = String.join(
                            " ",
                            each.id(),
                            each.source().toString(),
                            each.cue().toString(),
                            each.content().toString(),
                            each.speaker().toString(),
                            each.addressee().toString(),
                            each.relay().toString(),
                            each.outerId().toString(),
                            each.stance().label(),
                            each.quotation().label(),
                            String.valueOf(each.confidence()));
                    digest.update(line.getBytes(StandardCharsets.UTF_8));
                }
                digest.update(found.credits().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
