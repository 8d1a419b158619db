package dev.whence.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.cli.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class PrinterTest {

    @Test
    void aLineThatFailsHalfWayDoesNotSpoilTheNext() {
        Ran ran = Ran.program(printer -> {
            assertThatThrownBy(() -> printer.print(PrinterTest::half)).isInstanceOf(OutOfMemoryError.class);
            printer.print("{}");
            return 0;
        });

        assertThat(ran.data()).isEqualTo("{\"half\n{}\n");
    }

    private static void half(Writer line) {
        try {
            line.write("{\"half");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new OutOfMemoryError("Java heap space");
    }
}
