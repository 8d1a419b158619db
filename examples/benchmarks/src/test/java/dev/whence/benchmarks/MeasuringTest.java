package dev.whence.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.cli.options.Preset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The programs that measure know the presets by name, and say what is wrong in one line. */
class MeasuringTest {

    private static final String TIME = "\\d+ ms by the clock, \\d+ ms by CPU time";

    @Test
    void anUnknownPresetIsAnsweredWithThoseThatAreKnown() {
        Ran footprint = Ran.program(printer -> Footprint.run(printer, "swift"));
        assertThat(footprint.status()).isEqualTo(2);
        assertThat(footprint.messageLines()).singleElement().asString().contains("'swift'", "there are: fast");

        Ran throughput = Ran.program(printer -> Throughput.run(printer, "--preset", "swift"));
        assertThat(throughput.status()).isEqualTo(2);
        assertThat(throughput.messages()).contains("'swift'", "FAST");
    }

    @Test
    void tooLittleTextIsNotMeasured(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("short.txt"), "The mayor said that the bridge is safe.");

        Ran ran = Ran.program(printer -> Throughput.run(printer, file.toString()));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.data()).isEmpty();
        assertThat(ran.messages()).contains("less than 4 KB");
    }

    @ParameterizedTest
    @EnumSource
    void theFootprintIsTimeHeapAndDisk(Preset preset) {
        Ran ran = Ran.program(printer -> Footprint.run(printer, preset.label()));

        assertThat(ran.status()).isZero();
        assertThat(ran.dataLines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(preset.label() + ", "),
                        line -> assertThat(line).matches("made in " + TIME),
                        line -> assertThat(line)
                                .matches("first article of 4 KB in " + TIME + ", with [1-9]\\d* attributions"),
                        line -> assertThat(line).matches("the same article again in " + TIME),
                        line -> assertThat(line).matches("heap in use .*: [\\d.]+ MB, -?[\\d.]+ MB more .*"),
                        line -> assertThat(line)
                                .matches("on disk: \\S+, [\\d.]+ MB, of it dev\\.whence\\.english 0*[\\d.]+ MB"));
    }

    @Test
    void theSizeOfAPackageInAJarIsThatOfItsPartOfTheJar() throws Exception {
        ClassesOnDisk size = ClassesOnDisk.of(Test.class);

        assertThat(size.name()).startsWith("junit-jupiter-api").endsWith(".jar");
        assertThat(size.packageName()).isEqualTo("org.junit.jupiter.api");
        assertThat(size.packageBytes()).isBetween(10_000L, size.bytes());
    }
}
