package dev.whence.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.cli.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No file that a command writes takes the place of what is read, of a record, or of what is somebody else's. */
class OutputFileTest {

    private static final String TEXT = "The lock will close in March, Ada Kroll said on Monday.\n";

    @TempDir
    private Path folder;

    private Path article;
    private Path ledger;

    @BeforeEach
    void record() throws IOException {
        article = Files.writeString(folder.resolve("a.txt"), TEXT);
        ledger = folder.resolve("record.db");
        assertThat(trace("--ledger", ledger.toString()).status()).isZero();
    }

    private Ran trace(String... options) {
        List<String> arguments = new ArrayList<>(List.of("trace", "--preset", "rules"));
        arguments.addAll(Arrays.asList(options));
        arguments.add(article.toString());
        return Ran.whence(arguments.toArray(String[]::new));
    }

    private Ran verify(String... options) {
        List<String> arguments = new ArrayList<>(List.of("verify", "--ledger", ledger.toString()));
        arguments.addAll(Arrays.asList(options));
        return Ran.whence(arguments.toArray(String[]::new));
    }

    /** Every file of the folder with its bytes. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted().filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Arrays.toString(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private void assertRefused(Ran ran, Map<String, String> before, String... words) throws IOException {
        assertThat(ran.status()).as(ran.messages()).isEqualTo(2);
        assertThat(ran.messageLines()).singleElement().asString().contains(words);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aCheckpointIsNeverWrittenOverTheLedgerOrWhatBelongsToIt() throws Exception {
        for (String ending : new String[] {"-wal", "-shm", "-journal"}) {
            Files.writeString(Path.of(ledger + ending + ".kept"), "");
        }
        Map<String, String> before = files();
        for (String place : new String[] {"", "-wal", "-shm", "-journal"}) {
            assertRefused(verify("--write-checkpoint", ledger + place), before, "the ledger");
            assertRefused(verify("--force", "--write-checkpoint", ledger + place), before, "the ledger");
            Path dotted = folder.resolve(".").resolve("record.db" + place);
            assertRefused(verify("--force", "--write-checkpoint", dotted.toString()), before, "the ledger");
        }
    }

    @Test
    void aReportIsNeverWrittenOverAnInput() throws Exception {
        Path given = Files.writeString(folder.resolve("given.jsonl"), "");
        Map<String, String> before = files();
        assertRefused(trace("--report", article.toString()), before, "a.txt", "is what this command reads");
        assertRefused(trace("--force", "--report", article.toString()), before, "is what this command reads");
        assertRefused(
                trace("--force", "--attributions", given.toString(), "--report", given.toString()),
                before,
                "is what this command reads");
        assertRefused(
                trace("--ledger", ledger.toString(), "--force", "--report", ledger.toString()),
                before,
                "is the ledger");
        Ran folderRead =
                Ran.whence("trace", "--preset", "rules", "--force", "--report", article.toString(), folder.toString());
        assertRefused(folderRead, before, "is what this command reads");
    }

    @Test
    void aLedgerThatIsMadeByTheSameCommandIsNotWrittenOver() throws Exception {
        Path fresh = folder.resolve("fresh.db");
        Map<String, String> before = files();
        assertRefused(trace("--ledger", fresh.toString(), "--report", fresh.toString()), before, "is the ledger");
        assertRefused(trace("--ledger", fresh.toString(), "--report", fresh + "-wal"), before, "belongs to the ledger");
    }

    @Test
    void anyLedgerIsSafeNotOnlyTheOneInUse() throws Exception {
        Path other = folder.resolve("other.db");
        Files.copy(ledger, other);
        Files.writeString(Path.of(other + "-wal"), "what is not in it yet");
        Map<String, String> before = files();
        assertRefused(trace("--force", "--report", other.toString()), before, "is a ledger");
        assertRefused(trace("--force", "--report", other + "-wal"), before, "is a ledger, or belongs to one");
        assertRefused(verify("--force", "--write-checkpoint", other.toString()), before, "is a ledger");
    }

    @Test
    void aCheckpointThatIsComparedWithIsAnInput() throws Exception {
        Path kept = folder.resolve("kept.txt");
        assertThat(verify("--write-checkpoint", kept.toString()).status()).isZero();
        Map<String, String> before = files();
        assertRefused(
                verify("--checkpoint", kept.toString(), "--write-checkpoint", kept.toString()),
                before,
                "is what this command reads");
    }

    @Test
    void aModelIsNeverWrittenOverWhatItIsLearnedFrom() throws Exception {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Path texts = Files.createDirectory(corpus.resolve("text"));
        Files.createDirectory(corpus.resolve("attributions"));
        Path text = Files.writeString(texts.resolve("one.txt"), TEXT);
        Map<String, String> before = files();
        assertRefused(
                Ran.whence("train", "--force", "--out", text.toString(), corpus.toString()),
                before,
                "is what this command reads");
        assertRefused(Ran.whence("train", "--out", article.toString(), corpus.toString()), before, "is there already");
        assertRefused(
                Ran.whence("train", "--force", "--out", ledger.toString(), corpus.toString()), before, "is a ledger");
        assertRefused(Ran.whence("train", "--out", corpus.toString(), corpus.toString()), before, "is a folder");
        assertRefused(
                Ran.whence("train", "--out", folder.resolve("none/m").toString(), corpus.toString()),
                before,
                "its folder does not exist");
    }

    @Test
    void whatWhenceDidNotWriteIsReplacedOnlyByForce() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.html"), "<!DOCTYPE html>\n<p>Dear Ines\n");
        Map<String, String> before = files();
        assertRefused(trace("--report", letter.toString()), before, "letter.html", "is there already", "--force");
        assertRefused(verify("--write-checkpoint", letter.toString()), before, "is there already", "--force");

        assertThat(trace("--force", "--report", letter.toString()).status()).isZero();
        assertThat(letter).content().startsWith("<!DOCTYPE html><!-- Whence report -->\n");
        assertThat(trace("--report", letter.toString()).status()).isZero();
        assertRefused(verify("--write-checkpoint", letter.toString()), files(), "is not a checkpoint");

        Path kept = folder.resolve("kept.txt");
        assertThat(verify("--write-checkpoint", kept.toString()).status()).isZero();
        assertThat(verify("--write-checkpoint", kept.toString()).status()).isZero();
        assertRefused(trace("--report", kept.toString()), files(), "is not a report");
    }

    @Test
    void aPageOfAnEarlierVersionAndAnEmptyFileAreReplaced() throws Exception {
        Path page = Files.writeString(folder.resolve("old.html"), """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="generator" content="Whence">
                """);
        Path empty = Files.createFile(folder.resolve("empty.html"));

        assertThat(trace("--report", page.toString()).status()).isZero();
        assertThat(trace("--report", empty.toString()).status()).isZero();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksOfEitherKindAreTheFileThatTheyLeadTo() throws Exception {
        Path soft = Files.createSymbolicLink(folder.resolve("soft.html"), article);
        Path hard = Files.createLink(folder.resolve("hard.html"), article);
        Path toLedger = Files.createSymbolicLink(folder.resolve("to-ledger"), ledger);
        Path linkedFolder = Files.createSymbolicLink(folder.resolve("here"), folder);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.html"), folder.resolve("gone.html"));
        Map<String, String> before = files();
        for (Path link : List.of(soft, hard, linkedFolder.resolve("a.txt"))) {
            assertRefused(trace("--force", "--report", link.toString()), before, "is what this command reads");
        }
        assertRefused(verify("--force", "--write-checkpoint", toLedger.toString()), before, "is the ledger");
        assertRefused(
                verify(
                        "--force",
                        "--write-checkpoint",
                        linkedFolder.resolve("record.db-wal").toString()),
                before,
                "the ledger");
        assertRefused(trace("--report", dangling.toString()), before, "is a link that leads nowhere");
        assertRefused(trace("--report", linkedFolder.toString()), before, "is a folder");
        assertRefused(trace("--force", "--report", "/dev/null"), before, "is no regular file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysAndWhatItLeadsToIsReplaced() throws Exception {
        Path site = Files.createDirectory(folder.resolve("site"));
        Path page = site.resolve("page.html");
        assertThat(trace("--report", page.toString()).status()).isZero();
        Path link = Files.createSymbolicLink(folder.resolve("latest.html"), page);
        Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-r-----"));
        byte[] before = Files.readAllBytes(page);

        Files.writeString(article, TEXT + "\nThe pier leaks, Ines Vale said on Tuesday.\n");
        assertThat(trace("--report", link.toString()).status()).isZero();

        assertThat(link).isSymbolicLink();
        assertThat(Files.readAllBytes(page)).isNotEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                .isEqualTo("rw-r-----");
        try (Stream<Path> all = Files.list(site)) {
            assertThat(all).containsExactly(page);
        }
    }

    @Test
    void aWriteThatFailsLeavesWhatWasThereAndNothingBeside() throws Exception {
        Path page = folder.resolve("page.html");
        assertThat(trace("--report", page.toString()).status()).isZero();
        Map<String, String> before = files();
        OutputFile output =
                OutputFile.of(OutputFile.Kind.REPORT, page, false, List.of(article), Optional.of(ledger.toString()));

        assertThatThrownBy(() -> output.write(beside -> {
                    Files.writeString(beside, "half of it");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("page.html: could not be read or written: No space left on device");
        assertThatThrownBy(() -> output.write(beside -> {
                    Files.writeString(beside, "half of it");
                    throw new IllegalStateException("defect");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatIsPutThereDuringTheWorkIsNotLostEither() throws Exception {
        Path page = folder.resolve("page.html");
        OutputFile output = OutputFile.of(OutputFile.Kind.REPORT, page, false, List.of(article), Optional.empty());
        Files.writeString(page, "a letter that came while it worked");

        assertThatThrownBy(() -> output.write(beside -> Files.writeString(beside, "page")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is there already");
        assertThat(page).hasContent("a letter that came while it worked");
    }

    @Test
    void aPageInAnInputFolderIsNotReadAsAnArticleAndReplaced() throws Exception {
        Path page = folder.resolve("page.html");
        assertThat(trace("--report", page.toString()).status()).isZero();
        Map<String, String> before = files();

        Ran again = Ran.whence("trace", "--preset", "rules", "--report", page.toString(), folder.toString());

        assertRefused(again, before, "page.html", "is what this command reads");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsWrittenAnewIsNeverOpenToMoreReadersThanBefore() throws Exception {
        Path page = folder.resolve("page.html");
        assertThat(trace("--report", page.toString()).status()).isZero();
        Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-------"));
        OutputFile output = OutputFile.of(OutputFile.Kind.REPORT, page, false, List.of(article), Optional.empty());

        output.write(beside -> {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(beside)))
                    .isEqualTo("rw-------");
            Files.writeString(beside, "page");
        });

        assertThat(page).hasContent("page");
    }

    @Test
    void aFileIsWrittenBesideAnInputFolderOrInIt() throws Exception {
        Path page = folder.resolve("in-it.html");
        Ran first = Ran.whence("trace", "--preset", "rules", "--report", page.toString(), folder.toString());

        assertThat(first.messages()).doesNotContain("in-it.html");
        assertThat(Files.exists(page, LinkOption.NOFOLLOW_LINKS)).isTrue();
    }
}
