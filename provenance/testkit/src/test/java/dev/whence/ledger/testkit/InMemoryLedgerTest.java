package dev.whence.ledger.testkit;

import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.Ledger;
import java.nio.file.Path;

class InMemoryLedgerTest extends LedgerContract {

    @Override
    protected Ledger open(Path folder) {
        return new InMemoryLedger();
    }

    @Override
    protected boolean lasts() {
        return false;
    }
}
