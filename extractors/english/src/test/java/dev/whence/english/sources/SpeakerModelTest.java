package dev.whence.english.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpeakerModelTest {

    @Test
    void whatIsWrittenIsRead() throws Exception {
        double[] weights = new double[SpeakerModel.SIZE];
        weights[0] = 1;
        weights[7] = -0.25;
        weights[SpeakerModel.SIZE - 1] = 1e9;

        byte[] bytes = bytes(SpeakerModel.of(weights));

        assertThat(bytes(read(bytes))).isEqualTo(bytes);
        assertThat(read(bytes).version()).isEqualTo(SpeakerModel.of(weights).version());
        assertThat(SpeakerModel.bundled().version()).isNotEqualTo(read(bytes).version());
    }

    @Test
    void otherBytesAreNoModel() throws Exception {
        byte[] bytes = bytes(SpeakerModel.of(new double[SpeakerModel.SIZE]));
        byte[] tooMany = Arrays.copyOf(bytes, bytes.length);
        tooMany[8] = 0x7F;

        assertThatThrownBy(() -> read(new byte[100]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no model");
        assertThatThrownBy(() -> read(tooMany)).isInstanceOf(IOException.class).hasMessageContaining("too many");
        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, 10))).isInstanceOf(EOFException.class);
    }

    private static SpeakerModel read(byte[] bytes) throws IOException {
        return SpeakerModel.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(SpeakerModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
