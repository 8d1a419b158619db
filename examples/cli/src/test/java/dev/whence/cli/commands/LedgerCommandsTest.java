package dev.whence.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.cli.Ran;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record is made, verified, changed behind its back, and parts of it are forgotten. */
class LedgerCommandsTest {

    @TempDir
    private Path folder;

    private Path ledger() {
        return folder.resolve("lake.ledger");
    }

    private void trace() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(
                articles.resolve("one.txt"),
                "\"The towpath is mud,\" Ines Calloway said.\n\nIvo Sund said the lock is dry.\n");
        Files.writeString(articles.resolve("two.txt"), "Ivo Sund said bread is dear.\n");
        Ran ran = Ran.whence("trace", "--json", "--ledger", ledger().toString(), articles.toString());
        assertThat(ran.status()).isZero();
    }

    private Ran verify(String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "verify";
        arguments[1] = "--ledger";
        arguments[2] = ledger().toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Ran.whence(arguments);
    }

    private void change(String command) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Test
    void aRecordIsVerifiedAgainstACheckpointThatWasKept() throws Exception {
        trace();
        Path kept = folder.resolve("kept.txt");
        assertThat(verify("--write-checkpoint", kept.toString()).status()).isZero();
        assertThat(kept).content().startsWith("whence/ledger\n");
        Ran ran = verify("--checkpoint", kept.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.data()).contains("nothing is wrong").contains("those of the checkpoint");
        assertThat(ran.messages()).isEmpty();
    }

    @Test
    void theFirstEntryThatIsWrongIsNamed() throws Exception {
        trace();
        change("UPDATE piece SET text = CAST('Ada Quill' AS BLOB) WHERE entry = 1 AND name = 'speaker'");
        Ran ran = verify();
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.dataLines()).hasSize(1);
        assertThat(ran.data()).contains("entry 1: piece speaker is not what was recorded");
    }

    @Test
    void anIndexThatWasMeddledWithIsNamedAndMadeAnew() throws Exception {
        trace();
        Path kept = folder.resolve("kept.txt");
        assertThat(verify("--write-checkpoint", kept.toString()).status()).isZero();
        change("DELETE FROM attribution WHERE number = (SELECT min(number) FROM attribution)");
        change("CREATE TRIGGER meddling AFTER INSERT ON attribution BEGIN DELETE FROM attribution; END");
        Path unwritten = folder.resolve("unwritten.txt");
        Ran ran = verify("--checkpoint", kept.toString(), "--write-checkpoint", unwritten.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.dataLines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith(ledger() + ": index: ")
                        .endsWith("; make the index anew: verify --repair-index"))
                .anySatisfy(line -> assertThat(line).contains("trigger meddling on attribution"))
                .anySatisfy(line -> assertThat(line).contains("a row of table attribution for entry 1 is missing"));
        assertThat(unwritten).doesNotExist();
        Ran repaired = verify("--repair-index", "--checkpoint", kept.toString());
        assertThat(repaired.status()).isZero();
        assertThat(repaired.data()).contains("the index was made anew").contains("nothing is wrong");
        assertThat(verify().status()).isZero();
    }

    @Test
    void anIndexIsNotMadeAnewFromEntriesThatAreWrong() throws Exception {
        trace();
        change("UPDATE piece SET text = CAST('Ada Quill' AS BLOB) WHERE entry = 1 AND name = 'speaker'");
        Ran ran = verify("--repair-index");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.data()).contains("entry 1: piece speaker").doesNotContain("made anew");
    }

    @Test
    void aCheckpointThatCameThroughAnEditorOnWindowsIsRead() throws Exception {
        trace();
        Path kept = folder.resolve("kept.txt");
        assertThat(verify("--write-checkpoint", kept.toString()).status()).isZero();
        Files.writeString(kept, "\uFEFF" + Files.readString(kept).replace("\n", "\r\n"));
        assertThat(verify("--checkpoint", kept.toString()).status()).isZero();
    }

    @Test
    void whoeverHasAnApostropheIsFoundByAnyOfItsGlyphs() throws Exception {
        Path article = folder.resolve("ferry.txt");
        Files.writeString(article, "Sinead O\u2019Brien said the ferry won\u2019t sail.\n");
        assertThat(Ran.whence("trace", "--json", "--ledger", ledger().toString(), article.toString())
                        .status())
                .isZero();
        for (String name : new String[] {"O'Brien", "O\u2019Brien", "o`brien", "O\u2018BRIEN"}) {
            assertThat(found("--source", name)).as(name).contains("the ferry won\u2019t sail");
        }
        assertThat(found("--words", "won't")).contains("the ferry won\u2019t sail");
    }

    private String found(String option, String words) {
        Ran ran = Ran.whence("find", "--ledger", ledger().toString(), option, words);
        assertThat(ran.messages()).isEmpty();
        return ran.data();
    }

    @Test
    void aReadOnlyRecordCanBeVerifiedAndFoundInAndIsNotWrittenTo() throws Exception {
        trace();
        assertThat(ledger().toFile().setWritable(false, false)).isTrue();
        assertThat(verify().status()).isZero();
        assertThat(found("--source", "Ivo Sund")).contains("the lock is dry");
        Ran ran = Ran.whence("forget", "--yes", "--ledger", ledger().toString(), "--source", "Ivo Sund");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.messageLines()).contains("whence: " + ledger() + ": is read-only; make it writable or copy it");
        assertThat(verify("--repair-index").status()).isEqualTo(1);
    }

    @Test
    void whatIsCutOffIsFoundByTheCheckpointAlone() throws Exception {
        trace();
        Path kept = folder.resolve("kept.txt");
        assertThat(verify("--write-checkpoint", kept.toString()).status()).isZero();
        change("DELETE FROM piece WHERE entry = (SELECT max(number) FROM entry)");
        change("DELETE FROM entry WHERE number = (SELECT max(number) FROM entry)");
        assertThat(verify().status()).isZero();
        Ran ran = verify("--checkpoint", kept.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.data()).contains("it is missing: the checkpoint has");
    }

    @Test
    void aSourceIsForgottenAndTheRecordStillVerifies() throws Exception {
        trace();
        Path kept = folder.resolve("kept.txt");
        assertThat(verify("--write-checkpoint", kept.toString()).status()).isZero();
        Ran ran = Ran.whence("forget", "--yes", "--ledger", ledger().toString(), "--source", "ines calloway");
        assertThat(ran.status()).isZero();
        assertThat(ran.data()).contains("forgot ines calloway", "with 1 attribution");
        assertThat(Files.readAllBytes(ledger())).asString().doesNotContain("Calloway");
        assertThat(verify("--checkpoint", kept.toString()).status()).isZero();
        Ran again = Ran.whence("forget", "--yes", "--ledger", ledger().toString(), "--source", "Ines Calloway");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.messageLines()).hasSize(1);
    }

    @Test
    void whoGoesByNoNameIsForgottenByTheDescriptionOrTheId() throws Exception {
        Path page = Files.writeString(folder.resolve("lock.txt"), """
                        The lock leaks, a harbour official said.

                        The crane is safe, a senior harbour official said.

                        No harbour official was seen for days.

                        It rained all week.
                        """);
        assertThat(Ran.whence("trace", "--json", "--ledger", ledger().toString(), page.toString())
                        .status())
                .isZero();
        Ran described =
                Ran.whence("forget", "--yes", "--ledger", ledger().toString(), "--described", "Harbour official");

        assertThat(described.status()).isZero();
        assertThat(described.data()).contains("forgot Harbour official: ", ", with 1 attribution");
        assertThat(Files.readString(ledger(), StandardCharsets.ISO_8859_1))
                .doesNotContain("lock leaks", "was seen for days")
                .contains("It rained");
        assertThat(Ran.whence("forget", "--yes", "--ledger", ledger().toString(), "--described", "Harbour official")
                        .status())
                .isEqualTo(1);
        assertThat(Ran.whence("find", "--words", "crane", "--ledger", ledger().toString())
                        .data())
                .isNotEmpty();
        // the article has another id since, and so has who is only described in it
        String senior = Ran.whence("find", "--json", "--words", "crane", "--ledger", ledger().toString())
                .data()
                .replaceAll("(?s).*\"speaker\":\\{\"id\":\"([0-9a-f]+)\".*", "$1");
        assertThat(Ran.whence("forget", "--yes", "--ledger", ledger().toString(), "--source", senior)
                        .status())
                .isZero();
        assertThat(Ran.whence("find", "--words", "crane", "--ledger", ledger().toString())
                        .data())
                .isEmpty();
        assertThat(verify().status()).isZero();
        assertThat(Ran.whence("forget", "--yes", "--ledger", ledger().toString())
                        .status())
                .isEqualTo(2);
    }

    @Test
    void wordsThatNoSourceGoesByAreErasedOnlyIfThatIsAskedFor() throws Exception {
        Path page = Files.writeString(folder.resolve("lock.txt"), """
                        The lock leaks, Bo Lind said.

                        The old pier will be closed, a harbour official said.

                        It rained all week.
                        """);
        assertThat(Ran.whence("trace", "--json", "--ledger", ledger().toString(), page.toString())
                        .status())
                .isZero();
        byte[] before = Files.readAllBytes(ledger());

        Ran refused = Ran.whence(
                "forget", "--yes", "--ledger", ledger().toString(), "--source", "Bo Lind", "--source", "pier");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.messageLines())
                .containsExactly("whence: " + ledger()
                        + ": no source is named pier; nothing was forgotten. Give a name that find shows, --described for one"
                        + " without a name, or --anywhere to erase these words wherever they stand");
        assertThat(Ran.whence("forget", "--yes", "--ledger", ledger().toString(), "--source", "harbour official")
                        .messageLines())
                .singleElement()
                .asString()
                .contains("no source is named harbour official", "--described");
        assertThat(Files.readAllBytes(ledger())).isEqualTo(before);

        assertThat(Ran.whence("forget", "--yes", "--ledger", ledger().toString(), "--source", "pier", "--anywhere")
                        .status())
                .isZero();
        assertThat(Files.readString(ledger(), StandardCharsets.ISO_8859_1))
                .doesNotContain("old pier")
                .contains("lock leaks");
        assertThat(Ran.whence("forget", "--yes", "--ledger", ledger().toString(), "--source", "bo lind")
                        .status())
                .isZero();
        assertThat(verify().status()).isZero();
    }

    @Test
    void whatCannotBeDoneIsOneLine() throws Exception {
        assertThat(verify().status()).isEqualTo(1);
        assertThat(verify().messageLines()).singleElement().asString().contains("there is no such file");
        assertThat(ledger()).doesNotExist();
        trace();
        Path notes = Files.writeString(folder.resolve("notes.txt"), "Minutes of the board\n");
        Ran ran = verify("--checkpoint", notes.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.messageLines()).singleElement().asString().contains("notes.txt: is no checkpoint");
        assertThat(verify("--checkpoint", folder.toString()).messageLines())
                .containsExactly("whence: " + folder + ": is no checkpoint: it is a directory; name the file of one");
        assertThat(verify("--checkpoint", ledger().toString()).messageLines())
                .containsExactly(
                        "whence: " + ledger() + ": is no checkpoint: it is no text in UTF-8; name the file of one");
        assertThat(Ran.whence("forget", "--yes", "--ledger", ledger().toString(), "--source", "?")
                        .status())
                .isEqualTo(2);
    }
}
