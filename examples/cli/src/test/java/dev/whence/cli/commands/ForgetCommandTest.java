package dev.whence.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.cli.Ran;
import dev.whence.cli.console.Keeper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Nothing is erased unasked, what stays is told, and who was forgotten is kept out of what is recorded later. */
class ForgetCommandTest {

    private static final String TEXT = """
            "The towpath is mud," Ines Calloway said.

            Ivo Sund said the lock is dry.

            Nobody asked Ms. Calloway about bread.
            """;

    @TempDir
    private Path folder;

    private Path ledger() {
        return folder.resolve("lake.ledger");
    }

    private Path list() {
        return folder.resolve("suppressed.txt");
    }

    @BeforeEach
    void record() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(articles.resolve("one.txt"), TEXT);
        Files.writeString(
                articles.resolve("two.txt"), "\"Bread is dear,\" Ines R. Calloway said.\n\nIt rained all week.\n");
        assertThat(trace(articles.toString()).status()).isZero();
    }

    private Ran trace(String... more) {
        List<String> arguments = new ArrayList<>(List.of("trace", "--json", "--ledger", ledger().toString()));
        arguments.addAll(List.of(more));
        return Ran.whence(arguments.toArray(String[]::new));
    }

    private Ran forget(String... more) {
        List<String> arguments = new ArrayList<>(List.of("forget", "--ledger", ledger().toString()));
        arguments.addAll(List.of(more));
        return Ran.whence(arguments.toArray(String[]::new));
    }

    private String recorded() throws Exception {
        return Files.readString(ledger(), StandardCharsets.ISO_8859_1);
    }

    private static InputStream typed(String answer) {
        return new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8));
    }

    private Ran forgetAnswering(String answer, String... more) {
        return Ran.program(printer -> {
            Keeper keeper = new Keeper() {
                @Override
                public boolean isThere() {
                    return true;
                }

                @Override
                public boolean confirms(String question) {
                    return Keeper.answers(typed(answer), printer, question);
                }
            };
            List<String> arguments = new ArrayList<>(List.of("--ledger", ledger().toString()));
            arguments.addAll(List.of(more));
            return new CommandLine(new ForgetCommand(printer, keeper)).execute(arguments.toArray(String[]::new));
        });
    }

    @Test
    void whereNobodyCanBeAskedNothingIsErasedUnlessYesIsGiven() throws Exception {
        byte[] before = Files.readAllBytes(ledger());
        Ran ran = forget("--source", "Ines Calloway");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.messageLines())
                .containsExactly(
                        "whence: forgetting cannot be undone, and there is no terminal to ask at: look with --dry-run,"
                                + " then give --yes");
        assertThat(Files.readAllBytes(ledger())).isEqualTo(before);

        assertThat(forget("--source", "Ines Calloway", "--yes").status()).isZero();
        assertThat(recorded()).doesNotContain("Ines Calloway", "towpath");
    }

    @Test
    void whoeverSitsAtTheTerminalIsAsked() throws Exception {
        byte[] before = Files.readAllBytes(ledger());
        for (String no : List.of("", "\n", "no\n", "yes please\n", "ja\n")) {
            Ran ran = forgetAnswering(no, "--source", "Ines Calloway");
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.messages())
                    .contains("also recorded as: Ines R. Calloway; not forgotten")
                    .contains("articles concerned: ", "one.txt")
                    .contains("with 1 attribution? This cannot be undone. Type yes to go on: ")
                    .contains("nothing was forgotten");
            assertThat(ran.data()).isEmpty();
        }
        assertThat(Files.readAllBytes(ledger())).isEqualTo(before);
        Ran ran = forgetAnswering("Yes\r\n", "--source", "Ines Calloway");
        assertThat(ran.status()).isZero();
        assertThat(ran.data())
                .contains("forgot Ines Calloway: ")
                .contains("also recorded as: Ines R. Calloway; not forgotten");
        assertThat(recorded()).doesNotContain("Ines Calloway");
    }

    @Test
    void aDryRunTellsWhatWouldBeErasedAndChangesNothing() throws Exception {
        byte[] before = Files.readAllBytes(ledger());
        Ran ran = forget("--source", "INES CALLOWAY", "--dry-run", "--suppress", list().toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.dataLines().get(0))
                .startsWith(ledger() + ": would forget INES CALLOWAY: ")
                .endsWith(", with 1 attribution; nothing was changed");
        assertThat(ran.data())
                .contains("articles concerned: ", "one.txt")
                .contains("names erased: Ines Calloway")
                .contains("also recorded as: Ines R. Calloway; not forgotten")
                .doesNotContain("two.txt");
        assertThat(ran.messages()).isEmpty();
        assertThat(Files.readAllBytes(ledger())).isEqualTo(before);
        assertThat(list()).doesNotExist();
        assertThat(forget("--source", "Ines Calloway", "--yes").data().replace("forgot ", ""))
                .contains(ran.dataLines().get(0).replaceAll(".*CALLOWAY: ", "").replace("; nothing was changed", ""));
        assertThat(forget("--described", "a clerk", "--dry-run").status()).isEqualTo(1);
    }

    @Test
    void namesInAddressesAndTitlesThatStayAreTold() throws Exception {
        Path more = Files.writeString(folder.resolve("more.jsonl"), """
                {"id":"a","text":"It rained.","title":"What Calloway knew","url":"https://tarn.example/calloway-on-mud"}
                """);
        Path third = Files.writeString(folder.resolve("three.txt"), "\"Boats are dear,\" M. Calloway said.\n");
        assertThat(trace(more.toString(), third.toString()).status()).isZero();
        assertThat(forget("--source", "Ines Calloway", "--dry-run").data())
                .contains("perhaps still named in: ")
                .contains(
                        "source: M. Calloway",
                        "title: What Calloway knew",
                        "address: https://tarn.example/calloway-on-mud");
    }

    @Test
    void aCopyBringsTheWordsBackWhichIsToldUnlessAListKeepsThemOut() throws Exception {
        assertThat(forget("--source", "Ines Calloway", "--yes").messages())
                .contains("a copy of the text that is recorded again brings the words back", "--suppress");
        Path copies = Files.createDirectories(folder.resolve("copies"));
        Path copy = Files.writeString(copies.resolve("copy.txt"), TEXT);
        assertThat(trace(copy.toString()).status()).isZero();
        assertThat(recorded()).contains("Ines Calloway");

        Ran ran = forget("--source", "Ines Calloway", "--yes", "--suppress", list().toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.messages())
                .contains(list() + ": names who was forgotten")
                .doesNotContain("brings the words back");
        assertThat(Files.readAllLines(list()))
                .startsWith("whence suppression list 1")
                .endsWith("Ines Calloway");

        Path other = Files.writeString(copies.resolve("other.txt"), TEXT);
        Ran traced = trace("--suppress", list().toString(), other.toString());
        assertThat(traced.status()).isZero();
        assertThat(traced.messages())
                .contains("whence: " + other
                        + ": kept out, as the list of --suppress says: 1 attribution and 2 passages");
        assertThat(traced.dataLines()).singleElement().asString().contains("Ivo Sund");
        assertThat(recorded()).doesNotContain("Ines Calloway", "towpath");
        long size = Files.size(ledger());
        assertThat(trace("--suppress", list().toString(), other.toString()).status())
                .isZero();
        assertThat(Files.size(ledger())).isEqualTo(size);
        assertThat(Ran.whence("verify", "--ledger", ledger().toString()).status())
                .isZero();
        assertThat(Ran.whence(
                                "trace",
                                "--ledger",
                                ledger().toString(),
                                "--suppress",
                                list().toString(),
                                other.toString())
                        .data())
                .doesNotContain("Calloway");
    }

    @Test
    void aListThatIsNoneIsToldOfBeforeAnythingIsErased() throws Exception {
        byte[] before = Files.readAllBytes(ledger());
        Path notes = Files.writeString(folder.resolve("notes.txt"), "Minutes of the board\n");
        for (Path wrong : List.of(notes, ledger(), folder)) {
            Ran ran = forget("--source", "Ines Calloway", "--yes", "--suppress", wrong.toString());
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.messageLines()).singleElement().asString().contains(wrong + ": is no suppression list");
            Ran traced = Ran.whence(
                    "trace",
                    "--ledger",
                    folder.resolve("new.ledger").toString(),
                    "--suppress",
                    wrong.toString(),
                    folder.resolve("articles").toString());
            assertThat(traced.status()).isEqualTo(1);
            assertThat(traced.messageLines()).hasSize(1);
        }
        Ran ran = forget(
                "--source",
                "Ines Calloway",
                "--yes",
                "--suppress",
                folder.resolve("no/list").toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.messageLines().get(ran.messageLines().size() - 1))
                .contains("cannot be written", "; nothing was forgotten");
        assertThat(folder.resolve("new.ledger")).doesNotExist();
        assertThat(notes).hasContent("Minutes of the board\n");
        assertThat(Files.readAllBytes(ledger())).isEqualTo(before);
        assertThat(trace(
                                "--suppress",
                                folder.resolve("none").toString(),
                                folder.resolve("articles").toString())
                        .messageLines())
                .singleElement()
                .asString()
                .contains("there is no such file");
    }

    @Test
    void aForgettingThatIsRefusedPutsNobodyOnAList() throws Exception {
        Ran refused =
                forget("--source", "Ivo Sund", "--source", "Ada Nobody", "--yes", "--suppress", list().toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.messages()).contains("no source is named Ada Nobody; nothing was forgotten. Give a name");
        assertThat(list()).doesNotExist();
        assertThat(recorded()).contains("Ivo Sund");

        Ran anywhere = forget("--source", "Ada Nobody", "--anywhere", "--yes", "--suppress", list().toString());
        assertThat(anywhere.status()).isEqualTo(1);
        assertThat(anywhere.messageLines())
                .containsExactly(
                        "whence: " + ledger() + ": holds nothing of Ada Nobody; " + list() + " names them now");
        assertThat(Files.readAllLines(list())).endsWith("Ada Nobody");
    }

    @Test
    void whatStaysIsToldOnceWhereNobodyIsAsked() {
        Ran ran = forget("--source", "Ines Calloway", "--yes");
        assertThat(ran.data()).containsOnlyOnce("also recorded as: Ines R. Calloway");
        assertThat(ran.messages()).contains("names erased: Ines Calloway").doesNotContain("also recorded as");
    }

    @Test
    void whatTheListAndStandoffCannotReachIsTold() throws Exception {
        Files.writeString(list(), "whence suppression list 1\nInes Calloway\n");
        byte[] before = Files.readAllBytes(ledger());
        for (Ran whole : List.of(trace("--standoff"), trace("--suppress", list().toString()))) {
            assertThat(whole.status()).isEqualTo(2);
            assertThat(whole.messageLines())
                    .singleElement()
                    .asString()
                    .contains("--standoff and --suppress need PATH", "forget erases that");
        }
        String articles = folder.resolve("articles").toString();
        assertThat(trace("--suppress", list().toString(), articles).messages())
                .contains(
                        "one.txt: was recorded before, with those whom the list of --suppress names; only forget erases"
                                + " them");
        assertThat(trace("--standoff", articles).messages())
                .contains("2 articles were recorded before with all of the text, which stays");
        assertThat(trace(articles).messages()).isEmpty();
        assertThat(Files.readAllBytes(ledger())).isEqualTo(before);
    }

    @Test
    void theHelpTellsWhatCanStillBeInferred() {
        String help = Ran.whence("forget", "--help").data().replaceAll("\\s+", " ");
        assertThat(help).contains("something of about this length", "backups", "--dry-run", "--yes", "--suppress");
        assertThat(Ran.whence("trace", "--help").data()).contains("--suppress");
    }
}
