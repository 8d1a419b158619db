package dev.whence.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A suppression is kept in a file that nothing but such a list is ever written over. */
class SuppressionTest {

    @TempDir
    private Path folder;

    private Path list() {
        return folder.resolve("suppressed.txt");
    }

    @Test
    void aListIsMadeAndExtendedAndKeepsItsComments() throws IOException {
        Suppression first = Suppression.of(
                List.of("Ines Calloway", "#MeToo", "described: by hand"),
                List.of("Tarn Board"),
                List.of("senior harbour official"));
        first.addTo(list());
        assertThat(Suppression.read(list())).isEqualTo(first);
        assertThat(Files.readAllLines(list()))
                .startsWith("whence suppression list 1")
                .contains("Ines Calloway", "named: #MeToo", "body: Tarn Board", "described: senior harbour official");

        Files.writeString(list(), Files.readString(list()) + "# since May\n");
        Suppression.of(List.of("Ada Quill", "Ines Calloway"), List.of(), List.of())
                .addTo(list());
        assertThat(Files.readAllLines(list()))
                .endsWith("# since May", "Ada Quill")
                .containsOnlyOnce("Ines Calloway");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(list());
        }
    }

    @Test
    void onlyItsOwnerMayReadAList() throws IOException {
        Suppression.of(List.of("Ines Calloway"), List.of(), List.of()).addTo(list());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list())))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(list(), PosixFilePermissions.fromString("rw-r--r--"));
        Suppression.of(List.of("Ada Quill"), List.of(), List.of()).addTo(list());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list())))
                .isEqualTo("rw-------");
    }

    @Test
    void aLinkToAListStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), list());
        Suppression one = Suppression.of(List.of("Ines Calloway"), List.of(), List.of());
        one.addTo(list());
        Suppression.of(List.of("Ada Quill"), List.of(), List.of()).addTo(link);
        assertThat(link).isSymbolicLink();
        assertThat(Suppression.read(list()).names()).containsExactly("Ines Calloway", "Ada Quill");
    }

    @Test
    void nothingIsWrittenOverWhatIsNoSuchList() throws IOException {
        Suppression one = Suppression.of(List.of("Ines Calloway"), List.of(), List.of());
        for (byte[] content : List.of(
                "Minutes of the board\n".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                "whence suppression list 2\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xC3, 0x28})) {
            Path file = Files.write(folder.resolve("notes.txt"), content);
            assertThatIOException()
                    .isThrownBy(() -> one.addTo(file))
                    .withMessageContaining("notes.txt: is no suppression list: ")
                    .withMessageContaining("; name one that forget --suppress made");
            assertThat(file).hasBinaryContent(content);
            assertThatIOException().isThrownBy(() -> Suppression.read(file));
        }
        assertThatIOException().isThrownBy(() -> one.addTo(folder)).withMessageContaining("it is a directory");
        assertThatIOException()
                .isThrownBy(() -> one.addTo(folder.resolve("nowhere").resolve("list.txt")))
                .withMessageContaining("cannot be written");
        assertThatIOException()
                .isThrownBy(() -> Suppression.read(list()))
                .withMessage(list() + ": there is no such file; forget --suppress makes one");
    }

    @Test
    void aListThatWasMadeByHandIsRead() throws IOException {
        Files.writeString(
                list(), "\uFEFFwhence suppression list 1\r\n\r\n  # mine\r\n  Ines Calloway \r\ndescribed:a clerk\r\n");
        assertThat(Suppression.read(list()))
                .isEqualTo(Suppression.of(List.of("Ines Calloway"), List.of(), List.of("a clerk")));
        Files.writeString(list(), "whence suppression list 1\n\nbody: ?\n");
        assertThatIOException()
                .isThrownBy(() -> Suppression.read(list()))
                .withMessage(list() + ": line 3 names nobody; give it a name, or a # before a comment");
    }

    @Test
    void whoHasNoLetterIsNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Suppression.of(List.of("?"), List.of(), List.of()))
                .withMessageContaining("?");
        assertThat(Suppression.of(List.of("Ines Calloway"), List.of(), List.of())
                        .toString())
                .doesNotContain("Calloway");
        assertThat(Suppression.of(List.of(" Ines\n Calloway"), List.of(), List.of())
                        .names())
                .containsExactly("Ines Calloway");
    }
}
