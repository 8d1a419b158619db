package dev.whence.benchmarks.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void whatTheDatabaseForbidsIsNotCalledNothingToChange() {
        Tally tally = new Tally();
        tally.addForbidden("entries swapped", "no such column: sealed");
        tally.addImpossible("entries swapped");
        tally.addImpossible("piece added");
        tally.addImpossible("piece added");
        tally.addForbidden("row deleted", "a constraint, and then another row could be");

        assertThat(tally.notMade())
                .containsExactly(
                        "entries swapped: 1 not made, for no such column: sealed",
                        "piece added: 2 not made, for nothing is there that they could change");
    }
}
