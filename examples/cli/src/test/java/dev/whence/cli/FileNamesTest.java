package dev.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What files are named, however it is spelt, never means anything to the command, and is the same in every locale. */
@DisabledOnOs(OS.WINDOWS)
class FileNamesTest {

    private static final String TEXT = "The lock will close in March, Ada Kroll said on Monday.\n";

    @TempDir
    private Path folder;

    private Path downloads;

    @BeforeEach
    void makeFolder() throws Exception {
        downloads = Files.createDirectory(folder.resolve("downloads"));
    }

    private Ran shell(String line) throws Exception {
        return Started.shell(downloads, Map.of(), line);
    }

    @Test
    void aNameThatBeginsWithAnAtSignIsNoListOfArguments() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Nobody may read this, Ines Vale said.\n");
        Path victim = Files.writeString(folder.resolve("victim.txt"), "do not touch\n");
        Files.writeString(downloads.resolve("@a.txt"), "--report " + victim + "\n" + secret + "\n" + TEXT);
        Files.writeString(downloads.resolve("b.txt"), TEXT);

        Ran read = shell("whence read *");
        Ran trace = shell("whence trace *.txt");

        assertThat(read.status()).isZero();
        assertThat(read.dataLines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"file\":\"@a.txt\""),
                        line -> assertThat(line).startsWith("{\"file\":\"b.txt\""));
        assertThat(read.data()).doesNotContain("Nobody may read this");
        assertThat(trace.status()).isZero();
        assertThat(victim).hasContent("do not touch");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void aListThatIsNotThereIsAFileThatIsNotThere() throws Exception {
        Ran ran = shell("whence read @missing.txt");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.messageLines())
                .singleElement()
                .asString()
                .isEqualTo("whence: @missing.txt: no such file or folder; check the path");
    }

    @Test
    void aNameThatBeginsWithADashIsWrongUsageUnlessItStandsAfterTwo() throws Exception {
        Files.writeString(downloads.resolve("-h.txt"), TEXT);
        Files.writeString(downloads.resolve("--report=x.txt"), TEXT);

        Ran options = shell("whence trace *");
        Ran dashes = shell("whence read -- *");

        assertThat(options.status()).isEqualTo(2);
        assertThat(options.messageLines()).singleElement().asString().contains("-h.txt", "whence trace --help");
        assertThat(options.data()).isEmpty();
        assertThat(downloads.resolve("x.txt")).doesNotExist();
        assertThat(dashes.status()).isZero();
        assertThat(dashes.dataLines()).hasSize(2);
    }

    @Test
    void aNameForgesNoLineAndSteersNoTerminal() throws Exception {
        // a line break, a colour, the one-character form of the same, a line separator, a turned direction
        shell(
                "printf 'Ada Kroll said no.\\n' > $'a\\nwhence: all is well\\n.txt'; printf x > $'\\x1b[31mred\\xc2\\x9b31m.json';"
                        + " printf '{}' > $'sep\\xe2\\x80\\xa8arate\\xe2\\x80\\xaetxt.json'");

        Ran read = shell("whence read . $'missing\\nwhence: forged\\x1b[2J'");
        Ran usage = shell("whence read $'--no\\nwhence: forged\\x1b[2J'");
        Ran trace = shell("whence trace .");
        Ran report = shell("whence trace --report $'r\\x1b[31m.html' .");

        assertThat(read.messageLines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("whence: "))
                .noneMatch(line -> line.startsWith("whence: all is well") || line.startsWith("whence: forged"));
        assertThat(usage.messageLines()).hasSize(1);
        assertThat(read.dataLines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"file\":\"./\\u001B[31mred\\u009B31m.json\""),
                        line -> assertThat(line).startsWith("{\"file\":\"./a\\nwhence: all is well\\n.txt\""),
                        line -> assertThat(line).startsWith("{\"file\":\"./sep\\u2028arate\\u202Etxt.json\""));
        for (Ran ran : List.of(read, usage, trace, report)) {
            assertThat(ran.data() + ran.messages())
                    .doesNotContain("\u001b", "\u009b", "\u2028", "\u202e")
                    .doesNotContain("\nwhence: forged");
        }
        assertThat(usage.status()).isEqualTo(2);
        assertThat(read.status()).isEqualTo(1);
    }

    @Test
    void signsThatMeanSomethingElsewhereMeanNothing() throws Exception {
        List<String> names = List.of(
                "a=b.txt",
                "--=c.txt",
                "\"quoted\".txt",
                "'quoted'.txt",
                "${env:HOME}.txt",
                "${sys:user.home}.txt",
                "%s%n.txt",
                "@|red x|@.txt",
                "a,b;c.txt",
                "back\\slash.txt",
                " space .txt",
                "*.txt",
                "#1.txt",
                "a:b@c.txt",
                "password=1.txt");
        for (String name : names) {
            Files.writeString(downloads.resolve(name), TEXT);
        }
        List<String> arguments = new ArrayList<>(List.of("read", "--"));
        arguments.addAll(names);

        Ran ran = Started.whence(downloads, Map.of(), arguments.toArray(String[]::new));

        assertThat(ran.status()).isZero();
        assertThat(ran.dataLines()).hasSameSizeAs(names);
        for (int i = 0; i < names.size(); i++) {
            String escaped = names.get(i).replace("\\", "\\\\").replace("\"", "\\\"");
            assertThat(ran.dataLines().get(i)).startsWith("{\"file\":\"" + escaped + "\"");
        }
    }

    @Test
    void namesAreTheSameInEveryLocale() throws Exception {
        shell(
                "mkdir -p $'na\\xc3\\xafve'; for n in $'caf\\xc3\\xa9' $'cafe\\xcc\\x81' $'\\xe6\\x96\\xb0\\xe8\\x81\\x9e' z $'\\xf0\\x9f\\x97\\x9e'; do"
                        + " echo \"$n: the lock will close in March, Ada Kroll said on Monday.\" > $'na\\xc3\\xafve'/\"$n\".txt; done");
        String[] lines = {
            "whence extract .",
            "whence read $'na\\xc3\\xafve'/* $'na\\xc3\\xafve'",
            "whence read \"$PWD\"/$'na\\xc3\\xafve' ./$'na\\xc3\\xafve'/../$'na\\xc3\\xafve'/z.txt",
            "whence trace --json --report $'s\\xc3\\xb8.html' .; rm $'s\\xc3\\xb8.html'"
        };
        for (String line : lines) {
            Ran utf8 = Started.shell(downloads, Map.of("LC_ALL", "C.UTF-8"), line);
            assertThat(utf8.status()).isZero();
            assertThat(utf8.data()).contains("na\u00efve/caf\u00e9.txt", "na\u00efve/\u65b0\u805e.txt");
            for (String locale : List.of("C", "POSIX")) {
                Ran ran = Started.shell(downloads, Map.of("LC_ALL", locale), line);
                assertThat(ran).as(line + " in " + locale).isEqualTo(utf8);
            }
        }
    }

    @Test
    void wordsThatAreNoNamesAreTheSameInEveryLocaleToo() throws Exception {
        Files.writeString(downloads.resolve("a.txt"), "The lock leaks, J\u00fcrgen M\u00fcller said on Monday.\n");
        shell("whence trace --ledger record.db a.txt");
        String line = "whence find --ledger record.db --source $'M\\xc3\\xbcller'";

        Ran utf8 = Started.shell(downloads, Map.of("LC_ALL", "C.UTF-8"), line);
        Ran c = Started.shell(downloads, Map.of("LC_ALL", "C"), line);

        assertThat(utf8.data()).contains("M\u00fcller");
        assertThat(c).isEqualTo(utf8);
    }

    @Test
    void whatIsNotUtf8IsOneLineInEveryLocale() throws Exception {
        shell("echo 'The lock leaks, Ada Kroll said.' > $'caf\\xe9.txt'");
        for (String locale : List.of("C", "POSIX", "C.UTF-8")) {
            Ran named = Started.shell(downloads, Map.of("LC_ALL", locale), "whence read $'caf\\xe9.txt'");
            Ran walked = Started.shell(downloads, Map.of("LC_ALL", locale), "whence read .");

            assertThat(named.status()).isEqualTo(2);
            assertThat(named.messageLines())
                    .singleElement()
                    .asString()
                    .contains("argument 2 is not UTF-8: caf\\xe9.txt", "give the folder");
            assertThat(walked.status()).isZero();
            assertThat(walked.data()).startsWith("{\"file\":\"./caf\uFFFD.txt\"");
        }
    }

    @Test
    void aLedgerThatCannotBeNamedInThisLocaleIsOneLine() throws Exception {
        Ran ran = Started.shell(
                downloads,
                Map.of("LC_ALL", "C"),
                "whence find --ledger $'r\\xc3\\xa9cord.db' --words lock; ls | wc -l");

        assertThat(ran.messageLines()).singleElement().asString().contains("r\u00e9cord.db", "LC_ALL=C.UTF-8");
        assertThat(ran.data().strip()).isEqualTo("0");
    }
}
