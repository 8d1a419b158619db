package dev.whence.training.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whence.english.tagging.ModelFile;
import dev.whence.english.tagging.network.WordVectors;
import dev.whence.english.tagging.paragraph.WordHash;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class PackVectorsTest {

    @Test
    void theFirstWordsAreKeptWithTheirValues() throws IOException {
        String lines = line("quay", 0.3f) + line("ferry", -0.1f) + line("harbour", 0.2f);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        PackVectors.pack(new BufferedReader(new StringReader(lines)), 2, out);
        WordVectors packed = ModelFile.readVectors(new ByteArrayInputStream(out.toByteArray()));

        float[] row = new float[WordVectors.SIZE + 1];
        packed.copy(packed.row(WordHash.of("ferry")), row, 1);
        assertThat(row[1]).isCloseTo(-0.25f, within(0.1f));
        assertThat(row[100]).isCloseTo(99 * -0.25f, within(0.1f));
        assertThat(packed.row(WordHash.of("harbour"))).isZero();
    }

    /** Values that grow from place to place. */
    private static String line(String word, float step) {
        StringBuilder line = new StringBuilder(word);
        for (int j = 0; j < WordVectors.SIZE; j++) {
            line.append(' ').append(step * Math.max(1, j));
        }
        return line.append('\n').toString();
    }
}
