package dev.whence.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {

    private static final String KINDS = "gzip, warc, wacz, newsml-g2, feed, ninjs, json-lines, html, csv, text";

    private final ArticleFiles files = ArticleFiles.withAllReaders();
    private final Collected found = new Collected();

    @TempDir
    private Path folder;

    @Test
    void aFolderIsWalkedInTheOrderOfNamesWithoutDotfiles() throws IOException {
        write("b.txt", "B");
        write("a/z.txt", "Z");
        write("a/B.txt", "B2");
        write("a.txt", "A");
        write("c.jsonl", "{\"id\":\"1\",\"text\":\"J\"}\n{\"text\":\"K\"}");
        write(".hidden.txt", "H");
        write(".git/x.txt", "X");
        assertThat(files.read(List.of(folder), found)).isEmpty();
        assertThat(found.names())
                .containsExactly(
                        at("a/B.txt"),
                        at("a/z.txt"),
                        at("a.txt"),
                        at("b.txt"),
                        at("c.jsonl") + "#1",
                        at("c.jsonl") + ":2");
        assertThat(found.issues()).isEmpty();
    }

    @Test
    void filesAreCountedAndToldWhenTheyWereRead() throws IOException {
        write("a/z.txt", "Z");
        write("a/empty.txt", "");
        write(".git/x.txt", "X");
        write("c.jsonl", "{\"id\":\"1\",\"text\":\"J\"}\n{\"text\":\"K\"}");
        List<Path> given = List.of(folder, folder.resolve("none.txt"));
        List<Path> read = new ArrayList<>();

        files.read(given, found, read::add);

        assertThat(read)
                .containsExactly(
                        folder.resolve("a/empty.txt"),
                        folder.resolve("a/z.txt"),
                        folder.resolve("c.jsonl"),
                        folder.resolve("none.txt"));
        assertThat(files.count(given)).isEqualTo(read.size());
    }

    @Test
    void givenPathsAreReadInTheirOrderDotfilesToo() throws IOException {
        write("b.txt", "B");
        write(".a.txt", "A");
        assertThat(files.read(List.of(folder.resolve("b.txt"), folder.resolve(".a.txt")), found))
                .isEmpty();
        assertThat(found.names()).containsExactly(at("b.txt"), at(".a.txt"));
    }

    @Test
    void theContentDecidesHowAFileIsRead() throws IOException {
        write("lines.txt", "{\"text\":\"It rained.\"}\n");
        write("prose.txt", "{They} said it rained.");
        files.read(List.of(folder), found);
        assertThat(found.articles().stream().map(article -> article.text().value()))
                .containsExactly("It rained.", "{They} said it rained.");
    }

    @Test
    void aMissingFileIsOneLineAndTheOthersAreRead() throws IOException {
        write("b.txt", "B");
        Path missing = folder.resolve("a.txt");
        assertThat(files.read(List.of(missing, folder.resolve("b.txt")), found)).containsExactly(missing);
        assertThat(found.messages()).containsExactly(missing + ": no such file or folder; check the path");
        assertThat(found.names()).containsExactly(at("b.txt"));
    }

    @Test
    void aFolderWithoutFilesIsOneLine() throws IOException {
        write(".hidden.txt", "H");
        Files.createDirectory(folder.resolve("empty"));
        assertThat(files.read(List.of(folder), found)).containsExactly(folder);
        assertThat(found.messages())
                .containsExactly(folder + ": no articles in this folder; give one that holds text files");
    }

    @Test
    void aBlankFileAndABinaryFileAreOneLineEach() throws IOException {
        write("a.txt", " \n");
        Files.write(folder.resolve("b.png"), new byte[] {(byte) 0x89, 'P', 0, 0});
        write("c.jsonl", "\n");
        write("d.txt", "D");
        assertThat(files.read(List.of(folder), found))
                .containsExactly(folder.resolve("a.txt"), folder.resolve("b.png"), folder.resolve("c.jsonl"));
        assertThat(found.messages())
                .containsExactly(
                        at("a.txt") + ": has no text; left out",
                        at("b.png") + ": no kind of file that is read here (" + KINDS + "); left out; save it as text",
                        at("c.jsonl") + ": no articles in this file");
        assertThat(found.names()).containsExactly(at("d.txt"));
    }

    @Test
    void linksThatGoRoundEnd() throws IOException {
        write("a/b.txt", "B");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
        Files.createSymbolicLink(folder.resolve("twice"), folder.resolve("a/b.txt"));
        files.read(List.of(folder), found);
        assertThat(found.names()).containsExactly(at("a/b.txt"), at("twice"));
        assertThat(found.messages())
                .hasSize(2)
                .anyMatch(message -> message.equals(at("a/up") + ": links back to a folder above it; left out"))
                .anyMatch(message -> message.startsWith(at("self") + ": "));
    }

    @Test
    void aFileThatMayNotBeReadIsOneLine() throws IOException {
        write("a.txt", "A");
        Path file = folder.resolve("a.txt");
        boolean forbidden = file.toFile().setReadable(false) && !Files.isReadable(file);
        List<Path> fruitless = files.read(List.of(file), found);
        if (forbidden) {
            assertThat(fruitless).containsExactly(file);
            assertThat(found.messages()).containsExactly(file + ": may not be read; check its permissions");
        } else {
            // root may read everything
            assertThat(found.names()).containsExactly(file.toString());
        }
    }

    @Test
    void aFolderGivenTwiceIsReadTwice() throws IOException {
        write("a.txt", "A");
        files.read(List.of(folder, folder), found);
        assertThat(found.names()).containsExactly(at("a.txt"), at("a.txt"));
    }

    @Test
    void aReadingWithoutReadersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArticleFiles.of(List.of()))
                .withMessage("readers must not be empty");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(file, text);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
