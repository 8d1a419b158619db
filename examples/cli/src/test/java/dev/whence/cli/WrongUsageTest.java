package dev.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.cli.console.Printer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a command, its user gets one line, and the exit status that says whose fault it was. */
class WrongUsageTest {

    @TempDir
    private Path folder;

    private Path article;

    @BeforeEach
    void writeArticle() throws IOException {
        article =
                Files.writeString(folder.resolve("a.txt"), "The lock will close in March, Ada Kroll said on Monday.\n");
    }

    private static void assertOneLine(Ran ran, int status) {
        assertThat(ran.status()).isEqualTo(status);
        assertThat(ran.messageLines())
                .singleElement()
                .asString()
                .startsWith("whence: ")
                .doesNotContain("Exception", "\tat ");
        assertThat(ran.data()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "invent",
                "read",
                "read|",
                "extract|",
                "trace|",
                "trace|--ledger=|x.txt",
                "trace|--ledger||x.txt",
                "trace|--report||x.txt",
                "trace|--report",
                "trace|--ledger",
                "trace|--model||x.txt",
                "trace|--attributions||x.txt",
                "trace|--json|--json",
                "trace|--jso|x.txt",
                "trace|-vh|x.txt",
                "verify|--ledger|",
                "verify|--ledger|x.db|--checkpoint|",
                "find|--ledger|x.db|--limit|-1",
                "find|--ledger|x.db|--limit|0",
                "find|--ledger|x.db|--limit|99999999999999999999",
                "find|--ledger|x.db|--limit|ten",
                "find|--ledger|x.db|--after|-1",
                "find|--ledger|x.db|--from|2024-02-01|--to|2024-01-01",
                "find|--ledger|x.db|--from|2024-13-45",
                "find|--ledger|x.db|--to|2023-02-29",
                "find|--ledger|x.db|--from|yesterday",
                "find|--ledger|x.db|--from|",
                "find|--ledger|x.db|--ledger|y.db",
                "extract|--preset|oracle|x.txt",
                "train|--preset|best|--out|m|corpus",
                "extract|--least-confidence|NaN|x.txt",
                "explain|x.txt",
                "explain|--ledger|x.db|x.txt|0123456789abcdef0123456789abcdef",
                "explain||0123456789abcdef0123456789abcdef",
                "train|--threads|0|--out|m|corpus",
                "train|--threads|-3|--out|m|corpus",
                "train|--threads|100000|--out|m|corpus",
                "train|--threads|99999999999|--out|m|corpus",
                "train|--threads|two|--out|m|corpus",
                "train|--out||corpus",
                "train|corpus",
                "match|spoken.jsonl",
                "match|spoken.jsonl|",
                "forget|--ledger|x.db",
                "correct|--ledger|x.db|id|--source|x"
            })
    void wrongUsageIsOneLineAndStatusTwo(String words) {
        assertOneLine(Ran.whence(words.isEmpty() ? new String[0] : words.split("\\|", -1)), 2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void thePresetThatThisJarLacksIsNamedWithTheJarThatHasIt() throws Exception {
        String without = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.matches(".*(extractors.encoder|whence-encoder).*"))
                .collect(Collectors.joining(File.pathSeparator));
        for (String command : List.of("extract", "trace", "trace --json --ledger new.db")) {
            Ran ran =
                    Started.shell(folder, Map.of("WHENCE_CLASSES", without), "whence " + command + " --preset best .");
            assertThat(ran.status()).as(command).isEqualTo(2);
            assertThat(ran.data()).isEmpty();
            assertThat(ran.messageLines())
                    .containsExactly(
                            "whence: --preset best needs whence-best.jar, which is built next to whence.jar: run that"
                                    + " one in its place");
        }
        assertThat(folder.resolve("new.db")).doesNotExist();
    }

    @Test
    void aCommandThatIsMistypedIsAnsweredWithTheRightOne() {
        assertThat(Ran.whence("verfy", "--ledger", "x.db").messageLines())
                .singleElement()
                .asString()
                .contains("verfy", "verify");
    }

    @Test
    void theSamePathTwiceIsReadTwiceAndRecordedOnce() {
        Path ledger = folder.resolve("record.db");
        assertThat(Ran.whence("read", article.toString(), article.toString()).dataLines())
                .hasSize(2);
        Ran trace =
                Ran.whence("trace", "--json", "--ledger", ledger.toString(), article.toString(), article.toString());
        assertThat(trace.status()).isZero();
        assertThat(trace.dataLines()).hasSize(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoFileAndWouldBeWaitedForIsRefused() throws Exception {
        Started.shell(folder, Map.of(), "mkfifo pipe");
        String[] lines = {
            "whence read pipe a.txt",
            "whence extract pipe",
            "whence trace pipe",
            "whence trace --attributions pipe a.txt",
            "whence extract --model pipe a.txt",
            "whence match pipe pipe",
            "whence trace --ledger pipe a.txt",
            "whence verify --ledger pipe",
            "whence trace --report pipe a.txt",
            "whence train --teacher pipe --texts a.txt --out m corpus",
            "whence read /dev/zero",
            "whence trace --ledger /dev/zero a.txt"
        };
        for (String line : lines) {
            Ran ran = Started.shell(folder, Map.of(), line);
            assertThat(ran.status()).as(line).isIn(1, 2);
            assertThat(ran.messages()).as(line).contains("no regular file").doesNotContain("\tat ");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aStreamIsReadWhereItIsAFile() throws Exception {
        Ran file = Started.shell(folder, Map.of(), "whence read /dev/stdin < a.txt");
        Ran piped = Started.shell(folder, Map.of(), "cat a.txt | whence read /dev/stdin");

        assertThat(file.dataLines()).hasSize(1);
        assertThat(piped.status()).isEqualTo(1);
        assertThat(piped.messageLines()).singleElement().asString().contains("/dev/stdin: no regular file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksThatLeadNowhereOrInACircleAreNamed() throws Exception {
        Started.shell(
                folder, Map.of(), "mkdir sub; ln -s loop loop; ln -s gone dangling; ln -s . sub/round; cp a.txt sub");
        Ran ran = Started.shell(folder, Map.of(), "whence read loop dangling sub a.txt");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.dataLines()).hasSize(2);
        assertThat(ran.messageLines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("whence: loop: ").doesNotContain("Exception"),
                        line -> assertThat(line).startsWith("whence: dangling: no such file"),
                        line -> assertThat(line).startsWith("whence: sub/round: links back"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReaderThatGoesAwayEndsTheRunInOneLine() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            lines.append("{\"id\":\"a")
                    .append(i)
                    .append("\",\"text\":\"The lock will close in March, Ada Kroll said on Monday.\"}\n");
        }
        Files.writeString(folder.resolve("many.jsonl"), lines);
        for (String command : List.of("read many.jsonl", "extract --preset rules many.jsonl", "trace --help")) {
            Ran ran = Started.shell(
                    folder, Map.of(), "{ whence " + command + "; echo \"status $?\" >&2; } | { read -r first; }");
            assertThat(ran.messageLines()).as(command).hasSizeBetween(1, 2);
            assertThat(ran.messages()).doesNotContain("\tat ", "Exception");
            if (!command.startsWith("trace")) {
                assertThat(ran.messageLines())
                        .containsExactly(
                                "whence: standard output could not be written (Broken pipe); what came out is not whole",
                                "status 1");
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReportIsWrittenEvenIfNobodyReadsTheStory() throws Exception {
        Ran ran = Started.shell(
                folder,
                Map.of(),
                "mkfifo gate; { read -r gone < gate; whence trace --report story.html a.txt; } | { exec <&-; echo gone > gate; }");

        assertThat(folder.resolve("story.html")).isNotEmptyFile();
        assertThat(ran.messages()).contains("standard output could not be written");
    }

    @Test
    void aDefectIsOneLineThatSaysHowToSeeMore() {
        Ran ran = Ran.program(printer -> {
            PrintStream broken = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8) {
                @Override
                public void print(String line) {
                    throw new IllegalStateException("broken\nwithin");
                }
            };
            return Whence.run(
                    new Printer(broken, printer.messages(), false), "extract", "--preset", "rules", article.toString());
        });

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.messageLines())
                .singleElement()
                .asString()
                .contains(
                        "a defect of Whence: java.lang.IllegalStateException: broken\\nwithin, in ", "WHENCE_DEBUG=1");
    }

    @ParameterizedTest
    @CsvSource({"StackOverflowError,a defect of Whence", "OutOfMemoryError,more memory than there is"})
    void anErrorIsOneLineToo(String kind, String said) {
        Ran ran = Ran.program(printer -> {
            PrintStream broken = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8) {
                @Override
                public void print(String line) {
                    throw kind.startsWith("Out") ? new OutOfMemoryError() : new StackOverflowError();
                }
            };
            return Whence.run(
                    new Printer(broken, printer.messages(), false), "extract", "--preset", "rules", article.toString());
        });

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.messageLines()).singleElement().asString().contains(said);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theTraceIsPrintedWhereItIsWanted() throws Exception {
        String line = "whence verify --ledger missing.db";

        assertThat(Started.shell(folder, Map.of(), line).messageLines()).hasSize(1);
        assertThat(Started.shell(folder, Map.of("WHENCE_DEBUG", "1"), line).messages())
                .contains("\tat dev.whence.");
    }
}
