package dev.whence.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.cli.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever knows better decides about claims, sources and attributions of a record by commands, and can take it back. */
class RecordDecisionsTest {

    @TempDir
    private Path folder;

    private Path ledger;
    private String safe;
    private String safeAgain;
    private String dry;

    @BeforeEach
    void record() throws Exception {
        ledger = folder.resolve("whence.db");
        Files.writeString(folder.resolve("first.txt"), "The dam is safe, Ada Kroll said on Monday.\n");
        Files.writeString(folder.resolve("second.txt"), "As before: the dam is safe, Ada Kroll said on Tuesday.\n");
        Files.writeString(folder.resolve("third.txt"), "Nothing seeps through the wall, Ole Brandt said.\n");
        assertThat(trace().status()).isZero();
        safe = idIn("first.txt");
        safeAgain = idIn("second.txt");
        dry = idIn("third.txt");
    }

    private Ran trace() {
        List<String> command = new ArrayList<>(List.of("trace", "--json", "--ledger", ledger.toString()));
        for (String name : List.of("first.txt", "second.txt", "third.txt")) {
            command.add(folder.resolve(name).toString());
        }
        return Ran.whence(command.toArray(String[]::new));
    }

    private String idIn(String name) throws Exception {
        List<String> lines = run(
                        "find", "--json", "--article", folder.resolve(name).toString())
                .dataLines();
        return new ObjectMapper().readTree(lines.get(0)).path("id").textValue();
    }

    private Ran run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--ledger", ledger.toString()));
        all.addAll(Arrays.asList(arguments));
        return Ran.whence(all.toArray(String[]::new));
    }

    private boolean oneClaim(String first, String second) throws Exception {
        return new ObjectMapper()
                .readTree(run("explain", "--json", first, second).data())
                .path("oneClaim")
                .booleanValue();
    }

    @Test
    void rejectingSetsApartAndConfirmingJoinsAgain() throws Exception {
        assertThat(oneClaim(safe, safeAgain)).isTrue();

        Ran rejected = run("reject", safe, safeAgain, "--reason", "another dam");

        assertThat(rejected.status()).isZero();
        assertThat(rejected.dataLines())
                .containsExactly(
                        "rejected: not one claim",
                        "  Ada Kroll: \"The dam is safe\"  (" + folder.resolve("first.txt") + ":1)",
                        "  Ada Kroll: \"the dam is safe\"  (" + folder.resolve("second.txt") + ":1)");
        assertThat(oneClaim(safe, safeAgain)).isFalse();
        assertThat(run("explain", safe, safeAgain).data())
                .contains("They are not one claim:", "rejected by hand, because \"another dam\"");
        trace();
        assertThat(oneClaim(safe, safeAgain)).isFalse();

        Ran confirmed = run("confirm", safe, safeAgain, "--reason", "the same dam after all");

        assertThat(confirmed.dataLines().get(0)).isEqualTo("confirmed: one claim");
        assertThat(oneClaim(safe, safeAgain)).isTrue();
        assertThat(run("explain", safe, safeAgain).data())
                .contains("confirmed by hand, because \"the same dam after all\"");
    }

    @Test
    void whatNoWordsTellIsConfirmedAndRejected() throws Exception {
        assertThat(oneClaim(safe, dry)).isFalse();
        assertThat(run("confirm", safe, dry, "--reason", "what else would safe mean")
                        .status())
                .isZero();
        assertThat(oneClaim(safe, dry)).isTrue();
        assertThat(oneClaim(safeAgain, dry)).isTrue();
        assertThat(run("reject", safeAgain, dry, "--reason", "by then it seeped")
                        .status())
                .isZero();
        assertThat(oneClaim(safeAgain, dry)).isFalse();
        assertThat(run("verify").status()).isZero();
    }

    @Test
    void whatWasConfirmedIsOneClaimWhateverWasDecidedBefore() throws Exception {
        run("reject", safe, dry, "--reason", "");
        run("confirm", safeAgain, dry, "--reason", "");
        assertThat(oneClaim(safeAgain, dry)).isTrue();
        assertThat(oneClaim(safe, dry))
                .as("a link gives way to what was decided")
                .isFalse();

        run("confirm", safe, safeAgain, "--reason", "");
        assertThat(oneClaim(safe, safeAgain)).isTrue();
        assertThat(oneClaim(safe, dry)).as("all three can only be one").isTrue();
    }

    @Test
    void whetherTwoSourcesAreOneIsDecidedToo() {
        Ran confirmed = run("confirm", "--sources", safe, dry, "--reason", "she writes under his name");
        assertThat(confirmed.status()).isZero();
        assertThat(confirmed.dataLines().get(0)).isEqualTo("confirmed: one source");
        assertThat(confirmed.dataLines().get(1)).contains("Ada Kroll", "Ole Brandt");
        assertThat(run("explain", dry).data()).contains("confirmed by hand, because \"she writes under his name\"");

        Ran rejected = run("reject", "--sources", safe, dry, "--reason", "");
        assertThat(rejected.dataLines()).containsExactly("rejected: not one source", "  Ada Kroll", "  Ole Brandt");
    }

    @Test
    void whatIsRetractedDoesNotCountAndDoesNotComeBack() {
        Ran ran = run("retract", safe, "--reason", "a satire");
        assertThat(ran.dataLines()).containsExactly("retracted: Ada Kroll: \"The dam is safe\"");
        assertThat(run("find", "--json").data()).doesNotContain(safe).contains(safeAgain);
        assertThat(trace().data()).doesNotContain(safe).contains(safeAgain);
        assertThat(run("find", "--json").data()).doesNotContain(safe);
        assertThat(run("retract", safe, "--reason", "").status()).isEqualTo(1);

        String path = folder.resolve("second.txt").toString();
        assertThat(run("retract", path, "--reason", "").dataLines())
                .containsExactly("retracted: " + path + ", with 1 attribution");
        assertThat(run("find", "--json").dataLines()).hasSize(1);
        assertThat(trace().data()).doesNotContain(safeAgain);
        assertThat(run("verify").status()).isZero();
    }

    @Test
    void versionsOfOneAddressAreToldApartBeforeOneIsRetracted() throws Exception {
        Path versions = Files.write(
                folder.resolve("versions.jsonl"),
                List.of(
                        "{\"id\":\"a\",\"url\":\"https://lake.example/dam\",\"text\":\"The lock is dry, Ole Brandt said.\"}",
                        "{\"id\":\"b\",\"url\":\"https://lake.example/dam\",\"text\":\"The lock is wet, Ole Brandt said.\"}"));
        Ran.whence("trace", "--ledger", ledger.toString(), versions.toString());

        Ran both = run("retract", "https://lake.example/dam", "--reason", "");

        assertThat(both.status()).isEqualTo(1);
        List<String> ids = Pattern.compile("[0-9a-f]{32}")
                .matcher(both.messages())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(ids).hasSize(2);
        assertThat(run("retract", ids.get(0), "--reason", "").dataLines())
                .containsExactly("retracted: " + versions + "#a, with 1 attribution");
    }

    @Test
    void mistakesAreOneClearLine() {
        String nobody = "0".repeat(32);
        for (String command : List.of("confirm", "reject")) {
            assertThat(run(command, safe, safe, "--reason", "").status()).isEqualTo(2);
            assertThat(run(command, safe, "--reason", "").status()).isEqualTo(2);
            assertThat(run(command, safe, dry).status()).isEqualTo(2);
            Ran unknown = run(command, safe, nobody, "--reason", "");
            assertThat(unknown.status()).isEqualTo(1);
            assertThat(unknown.messageLines())
                    .containsExactly(
                            "whence: " + nobody + ": no attribution of the record has this id; find prints them");
        }
        Ran retract = run("retract", nobody, "--reason", "");
        assertThat(retract.status()).isEqualTo(1);
        assertThat(retract.messageLines())
                .singleElement()
                .asString()
                .startsWith("whence: " + nobody + ": is not the id");
        assertThat(Ran.whence("confirm", "--ledger", "no/such.db", safe, dry, "--reason", "")
                        .messageLines())
                .containsExactly("whence: no/such.db: there is no such file; name the file of a ledger");
    }
}
