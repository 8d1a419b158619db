package dev.whence.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is wrong is told in one line, whatever names others gave. */
class VerificationTest {

    @Test
    void aFaultIsOneLine() {
        Verification.IndexFault fault =
                new Verification.IndexFault("table a\nb\u0085c\u2028d is not ours", "DROP TABLE \"a\r\nb\"");
        assertThat(fault.reason()).isEqualTo("table a?b?c?d is not ours");
        assertThat(fault.mend()).isEqualTo("DROP TABLE \"a??b\"");
        assertThat(Verification.IndexFault.repairable("one\ttwo").reason()).isEqualTo("one?two");
    }

    @Test
    void aFaultIsNotTooLong() {
        Verification.IndexFault fault =
                Verification.IndexFault.repairable("a".repeat(299) + "\uD83D\uDE00" + "b".repeat(5000));
        assertThat(fault.reason()).isEqualTo("a".repeat(299) + "…");
        assertThat(Verification.IndexFault.repairable("a".repeat(300)).reason()).hasSize(300);
    }
}
