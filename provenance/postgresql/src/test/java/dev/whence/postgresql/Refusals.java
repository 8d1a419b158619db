package dev.whence.postgresql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.ledger.entry.LedgerException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What every refusal is: one line that names the database and never the password. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(ThrowingCallable action, String... parts) {
        assertThatThrownBy(action)
                .isInstanceOf(LedgerException.class)
                .hasMessageStartingWith("postgresql://127.0.0.1:")
                .hasMessageContainingAll(parts)
                .hasMessageNotContainingAny("\n", "\r", PostgresServer.PASSWORD);
    }
}
