package dev.whence.benchmarks.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.benchmarks.Ran;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A short run of the breaker: it tries each kind of change, and no change of an entry or of an answer goes unseen. */
class BreakerTest {

    /** Three changes of each kind, about. */
    private static final String CHANGES = "123";

    private static final List<String> COLUMNS =
            List.of("change", "refused", "named", "named with checkpoint", "healed", "harmless", "CRASHED", "UNSEEN");

    /** Changes of entries, pieces and hashes, as somebody makes them who knows the format. */
    private static final List<String> OF_ENTRIES = List.of(
            "file cut off",
            "piece taken from another entry",
            "pieces of one entry swapped",
            "piece added",
            "piece deleted",
            "last entries cut off",
            "body and leaf changed",
            "entry sealed anew",
            "entry taken out",
            "entries swapped",
            "entry put in",
            "body and leaf changed, all hashes made anew",
            "entry sealed anew, all hashes made anew",
            "entry taken out, all hashes made anew",
            "entries swapped, all hashes made anew",
            "entry put in, all hashes made anew");

    private static Ran ran = new Ran(-1, "", "");

    @BeforeAll
    static void breakLedgers() {
        ran = Ran.program(printer -> Breaker.run(printer, "--kills", "6", "--changes", CHANGES, "--threads", "2"));
    }

    private static List<List<String>> rows() {
        return ran.dataLines().stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static int count(List<String> row, String column) {
        String cell = row.get(COLUMNS.indexOf(column));
        return cell.isEmpty() ? 0 : Integer.parseInt(cell);
    }

    @Test
    void theTableHasAColumnForEveryOutcomeAndALineForEveryKindOfChange() {
        assertThat(rows().get(0)).isEqualTo(COLUMNS);
        assertThat(rows().stream().map(row -> row.get(0)))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(40);
        List<String> all = rows().get(rows().size() - 1);
        int sum =
                COLUMNS.stream().skip(1).mapToInt(column -> count(all, column)).sum();
        assertThat(sum).isBetween(Integer.parseInt(CHANGES) - 10, Integer.parseInt(CHANGES));
    }

    @Test
    void everyKindOfChangeIsMade() {
        assertThat(ran.dataLines()).noneMatch(line -> line.contains(" not made, for "));
    }

    @Test
    void noChangeOfAnEntryGoesUnseen() {
        for (String kind : OF_ENTRIES) {
            List<String> row = rows().stream()
                    .filter(one -> one.get(0).equals(kind))
                    .findAny()
                    .orElseThrow(() -> new AssertionError(kind + " was not tried"));
            assertThat(count(row, "UNSEEN") + count(row, "CRASHED"))
                    .as(ran.data())
                    .isZero();
            assertThat(COLUMNS.subList(1, 4).stream()
                            .mapToInt(column -> count(row, column))
                            .sum())
                    .as(kind)
                    .isPositive();
        }
    }

    @Test
    void noChangeOfAnythingGoesUnseenAndNoForgettingLeavesTraces() {
        assertThat(ran.status()).as(ran.data()).isZero();
    }

    @Test
    void nothingThatWasAcknowledgedIsLostInAKill() {
        assertThat(ran.data())
                .contains("6 kills: ")
                .containsPattern(", 2 forgettings, of which [12] were done or finished")
                .doesNotContain("- LOST")
                .doesNotContain("- HALF")
                .doesNotContain("- TWICE");
    }

    @Test
    void itSaysHowAChangeIsMadeAgain() {
        Ran again = Ran.program(printer -> Breaker.run(printer, "--only", "21"));

        assertThat(again.status()).isZero();
        assertThat(again.data()).contains("| last entries cut off |  | 1 |").contains("0 kills");
    }
}
