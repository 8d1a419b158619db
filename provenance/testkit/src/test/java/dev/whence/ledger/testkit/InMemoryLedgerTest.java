package dev.whence.ledger.testkit;

import dev.whence.tracker.InMemoryLedger;
import dev.whence.tracker.Ledger;
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
