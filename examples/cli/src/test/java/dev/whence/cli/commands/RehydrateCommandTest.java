package dev.whence.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.cli.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a record does not keep of a text is put in its place from the text's file, if that is still the same. */
class RehydrateCommandTest {

    private static final String TEXT =
            "Fog lay over Ollund.\n\nThe dam is safe, Ada Kroll said on Monday. \"Nobody must"
                    + " leave,\" Kroll said.\n\nThe baker had long gone home.\n";

    @TempDir
    private Path folder;

    private Path ledger;
    private Path page;

    @BeforeEach
    void record() throws Exception {
        ledger = folder.resolve("whence.db");
        page = Files.writeString(folder.resolve("page.txt"), TEXT);
        assertThat(Ran.whence("trace", "--standoff", "--ledger", ledger.toString(), page.toString())
                        .status())
                .isZero();
    }

    private Ran rehydrate(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "rehydrate";
        all[1] = "--ledger";
        all[2] = ledger.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Ran.whence(all);
    }

    @Test
    void theWholeTextStandsWhereItStood() throws Exception {
        Ran ran = rehydrate("--json", page.toString());

        assertThat(ran.status()).isZero();
        JsonNode read = new ObjectMapper().readTree(ran.data());
        assertThat(read.path("text").textValue()).isEqualTo(TEXT);
        assertThat(read.path("id"))
                .isEqualTo(new ObjectMapper()
                        .readTree(Ran.whence("read", page.toString()).data())
                        .path("id"));
        assertThat(rehydrate(page.toString()).data().replaceAll("\\s+", " "))
                .contains("has the text that was recorded as " + page + ", with 2 attributions; the record lacks ")
                .contains("of its " + TEXT.length() + " characters");
        assertThat(Files.readString(ledger, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Fog lay");
    }

    @Test
    void theTextIsKnownUnderAnotherNameToo() throws Exception {
        Path moved = Files.move(page, folder.resolve("kept.txt"));
        assertThat(rehydrate(moved.toString()).data().replaceAll("\\s+", " "))
                .startsWith(moved + ": has the text that was recorded as " + page);
    }

    @Test
    void ofATextThatWasChangedItTellsWhatIsLeft() throws Exception {
        Files.writeString(page, TEXT.replace("Nobody must leave", "Nobody has to leave"));
        Ran ran = rehydrate(page.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.data()).isEmpty();
        assertThat(ran.messageLines())
                .containsExactly("whence: " + page + ": is not the text that was recorded as " + page
                        + "; of its 2 attributions 1 still stands in it word for word");
    }

    @Test
    void whatTheRecordDoesNotKnowIsNamedAndTheRestIsDone() throws Exception {
        Path other = Files.writeString(folder.resolve("other.txt"), "Ole Brandt said nothing of the kind.\n");
        Ran ran = rehydrate(other.toString(), folder.resolve("none.txt").toString(), page.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.messageLines()).hasSize(2);
        assertThat(ran.messageLines().get(0)).startsWith("whence: " + other + ": the record has no article");
        assertThat(ran.messageLines().get(1)).contains("none.txt: ");
        assertThat(ran.data()).startsWith(page.toString());
    }
}
