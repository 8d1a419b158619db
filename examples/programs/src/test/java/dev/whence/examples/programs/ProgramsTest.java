package dev.whence.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs to read print what their readers are told. */
class ProgramsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("whence.root")).toAbsolutePath().normalize();

    @Test
    void theLibraryTellsWhoSaidWhat() {
        assertThat(output(() -> ExtractFromText.main(new String[0])).lines())
                .containsExactly(
                        "Ines Calloway | asserted | that the bridge will open in May",
                        "Ines Calloway | asserted | \"We are on time,\"",
                        "council official | denied | that it had cost more than planned");
    }

    @Test
    void anExtractorOfOnesOwnRunsBehindTheEnglishOne() {
        assertThat(output(() -> OwnExtractor.main(new String[0])).lines())
                .containsExactly(
                        "english | harbour office | The ferry is running again",
                        "via | @selmouth_traffic | Two lanes of the quay road are still under water");
    }

    @Test
    void theTrackerTellsWhoAlteredAQuotation() {
        List<String> lines =
                output(() -> RecordAndAsk.main(new String[0])).lines().toList();

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
        String readme = Files.readString(ROOT.resolve("README.md"));
        String program = Files.readString(
                ROOT.resolve("examples/programs/src/main/java/dev/whence/examples/programs/ExtractFromText.java"));
        Matcher compiled =
                Pattern.compile("(?s)// README begins\\R(.*?) *// README ends").matcher(program);
        Matcher shown = Pattern.compile("(?s)```java\\R(.*?)```\\s+.{0,80}?```text\\R(.*?)```")
                .matcher(readme);

        assertThat(compiled.find()).isTrue();
        assertThat(shown.find()).isTrue();
        assertThat(shown.group(1).strip())
                .isEqualTo(compiled.group(1).stripTrailing().stripIndent());
        assertThat(shown.group(2)).isEqualTo(output(() -> ExtractFromText.main(new String[0])));
    }

    @Test
    void aFolderIsReadInTheOrderOfItsNames(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("b.html"), """
                <html><body><article><p>The ferry is running again, the harbour office said on Sunday.</p></article></body></html>
                """);
        Files.writeString(
                folder.resolve("a.txt"), "At noon.\n\nThe lock will close in March, Ada Kroll said on Monday.\n");

        assertThat(output(() -> ReadFolder.main(new String[] {folder.toString()}))
                        .lines())
                .containsExactly(
                        "a.txt:3 | Ada Kroll | The lock will close in March",
                        "b.html:1 | harbour office | The ferry is running again");
    }

    @Test
    void aReaderOfOnesOwnReadsAnExport() {
        assertThat(output(() -> {
                            try {
                                OwnReader.main(new String[0]);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                        .lines())
                .containsExactly(
                        "Ferry to run at night | The ferry will run until midnight from June",
                        "Museum finds its bells | \"All ten are back,\"");
    }

    @Test
    void aServerAnswersWithWhoSaidWhat() throws Exception {
        HttpServer server = EmbedInServer.start(0);
        try {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/attributions");
            HttpClient client = HttpClient.newHttpClient();
            String text = "The lock will close in March, Ada Kroll said on Monday.";

            assertThat(client.send(
                                    HttpRequest.newBuilder(address)
                                            .POST(HttpRequest.BodyPublishers.ofString(text))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo(
                            "[{\"speaker\":\"Ada Kroll\",\"stance\":\"asserted\",\"content\":\"The lock will close in March\"}]");
            assertThat(client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(405);
        } finally {
            server.stop(0);
        }
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
