package dev.whence.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The programs to read print what their readers are told. */
class ProgramsTest {

    @Test
    void theLibraryTellsWhoSaidWhat() {
        assertThat(output(() -> EmbedTheLibrary.main(new String[0])).lines())
                .containsExactly(
                        "Ines Calloway | asserted | that the bridge will open in May",
                        "Ines Calloway | asserted | \"We are on time,\"",
                        "council official | denied | that it had cost more than planned");
    }

    @Test
    void anExtractorOfOnesOwnRunsBehindTheEnglishOne() {
        assertThat(output(() -> ViaExtractor.main(new String[0])).lines())
                .containsExactly(
                        "english | harbour office | The ferry is running again",
                        "via | @selmouth_traffic | Two lanes of the quay road are still under water");
    }

    @Test
    void theTrackerTellsWhoAlteredAQuotation() {
        List<String> lines =
                output(() -> AskTheTracker.main(new String[0])).lines().toList();

        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("first    Corvane Wire, Edda Varnholt: ")
                        .contains("We are confident the damage was caused by a dragging anchor"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("altered  The Ostrel Times, Edda Varnholt: ")
                        .contains("We are certain the damage was caused by a dragging anchor"));
    }

    @Test
    void whatIsDecidedByHandTakesThePlaceOfWhatWasFound() {
        assertThat(output(() -> DecideByHand.main(new String[0])).lines())
                .containsExactly(
                        "as found: claims in [[hall, school], [news]], sources [[Ines Calloway, Calloway]]",
                        "as decided: claims in [[hall, news], [school]], sources [[Ines Calloway, Calloway], [Ines Calloway]]");
    }

    @Test
    void theReadmesProgramIsTheOneThatIsCompiledAndPrintsWhatItSays() throws Exception {
        String readme = Files.readString(BuiltModules.root().resolve("README.md"));
        String program = Files.readString(
                BuiltModules.root().resolve("examples/src/main/java/dev/whence/examples/EmbedTheLibrary.java"));
        Matcher compiled =
                Pattern.compile("(?s)// README begins\\R(.*?) *// README ends").matcher(program);
        Matcher shown = Pattern.compile("(?s)```java\\R(.*?)```\\s+.{0,80}?```text\\R(.*?)```")
                .matcher(readme);

        assertThat(compiled.find()).isTrue();
        assertThat(shown.find()).isTrue();
        assertThat(shown.group(1).strip())
                .isEqualTo(compiled.group(1).stripTrailing().stripIndent());
        assertThat(shown.group(2)).isEqualTo(output(() -> EmbedTheLibrary.main(new String[0])));
    }

    @Test
    void theReadmesExtractOfTheStoryIsWhatIsPrinted() throws Exception {
        String readme = Files.readString(BuiltModules.root().resolve("README.md"));
        Matcher shown = Pattern.compile("(?s)An extract:\\s+```text\\R(.*?)```").matcher(readme);

        assertThat(shown.find()).isTrue();
        assertThat(shown.group(1)).isNotBlank();
        // a line of three dots stands for what is left out
        assertThat(Ran.whence("trace").data())
                .containsSubsequence(shown.group(1).split("\n   \\.\\.\\.\n"));
    }

    private static String output(Runnable program) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
