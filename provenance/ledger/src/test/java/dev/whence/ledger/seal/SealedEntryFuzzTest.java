package dev.whence.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.merkle.Piece;
import dev.whence.ledger.merkle.Salts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whatever a body and its pieces hold, an entry is opened or says what is wrong with it. Inputs are the body and, after a zero
 * byte each, the name, the salt and the text of every piece.
 */
class SealedEntryFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void anEntryIsOpenedOrSaysWhatIsWrong(byte[] input) {
        List<byte[]> parts = partsOf(input);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 1; i + 2 < parts.size(); i += 3) {
            String name = new String(parts.get(i), StandardCharsets.UTF_8);
            if (!name.isBlank()) {
                pieces.add(Piece.of(name, Arrays.copyOf(parts.get(i + 1), Salts.BYTES), parts.get(i + 2)));
            }
        }
        SealedEntry entry = SealedEntry.of(parts.get(0), pieces);

        assertThat(entry.id()).startsWith("sha256-v");
        Optional<String> flaw = entry.flaw();
        assertThat(entry.flaw()).isEqualTo(flaw);
        if (flaw.isPresent()) {
            // a body that is not canonical is a flaw, and may still open
            try {
                assertThat(entry.entry()).isNotNull();
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
            return;
        }
        Entry opened = entry.entry();
        assertThat(entry.entry()).isEqualTo(opened);
        assertThat(entry.missing()).doesNotHaveDuplicates();
        SealedEntry again = SealedEntry.seal(opened, Salts.random());
        assertThat(again.flaw()).isEmpty();
    }

    private static List<byte[]> partsOf(byte[] input) {
        List<byte[]> parts = new ArrayList<>();
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        for (byte b : input) {
            if (b == 0) {
                parts.add(part.toByteArray());
                part.reset();
            } else {
                part.write(b);
            }
        }
        parts.add(part.toByteArray());
        return parts;
    }
}
