package dev.whence.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><title>Bridge opens</title><meta name="author" content="Ana Lund"></head>
            <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
            <article><h1>Bridge opens</h1>
            <p>The bridge at Ostby opened on Monday, after three years of work.</p>
            <p>&ldquo;We are <b>proud</b> &amp; tired,&rdquo; Mayor Ines Calloway said in Ostby on Monday.</p>
            </article></body></html>
            """;

    @TempDir
    private Path folder;

    @Test
    void anArticleIsALineWithItsPlacesInTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("bridge.html"), PAGE);
        Ran ran = Ran.whence("read", file.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.dataLines()).hasSize(1);
        JsonNode line = JSON.readTree(ran.dataLines().get(0));
        assertThat(line.get("file").asText()).isEqualTo(file.toString());
        assertThat(line.get("title").asText()).isEqualTo("Bridge opens");
        assertThat(line.get("bylines").get(0).asText()).isEqualTo("Ana Lund");
        assertThat(line.get("language").asText()).isEqualTo("en");
        assertThat(line.get("issues")).isEmpty();
        String text = line.get("text").asText();
        assertThat(text).contains("“We are proud & tired,” Mayor").doesNotContain("Sport");
        int proud = text.indexOf("proud");
        JsonNode piece = line.get("map").get(0);
        for (JsonNode next : line.get("map")) {
            piece = next.get(0).asInt() <= proud ? next : piece;
        }
        assertThat(PAGE.substring(piece.get(2).asInt(), piece.get(3).asInt())).isEqualTo("proud");
    }

    @Test
    void anAttributionOfAPageIsPointedToInItsSource() throws IOException {
        Path file = Files.writeString(folder.resolve("bridge.html"), PAGE);
        for (String command : new String[] {"extract", "trace --json"}) {
            Ran ran = Ran.whence((command + " " + file).split(" "));
            JsonNode line = JSON.readTree(ran.dataLines().get(0));
            JsonNode cue = line.get("inFile").get("cue").get(0);
            assertThat(PAGE.substring(cue.get(0).asInt(), cue.get(1).asInt())).isEqualTo("said");
            StringBuilder content = new StringBuilder();
            for (JsonNode span : line.get("inFile").get("content")) {
                content.append(PAGE, span.get(0).asInt(), span.get(1).asInt());
            }
            assertThat(content).hasToString("&ldquo;We are proud &amp; tired,&rdquo;");
        }
    }

    @Test
    void aTextFileIsItsOwnPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Ana Lund said that the bridge is open.");
        JsonNode line =
                JSON.readTree(Ran.whence("read", file.toString()).dataLines().get(0));
        assertThat(line.get("map")).hasToString("[[0,38,0,38]]");
        assertThat(Ran.whence("extract", file.toString()).data()).doesNotContain("inFile");
    }

    @Test
    void aFileWithoutAnArticleIsNamedAndTheRestIsRead() throws IOException {
        Path empty = Files.writeString(folder.resolve("a.html"), "<html></html>");
        Path page = Files.writeString(folder.resolve("b.html"), PAGE);
        Ran ran = Ran.whence("read", empty.toString(), page.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.dataLines()).hasSize(1);
        assertThat(ran.messageLines())
                .containsExactly("whence: " + empty + ": no article found on this page; left out");
    }
}
