package dev.whence.examples;

import dev.whence.sqlite.SqliteLedger;
import dev.whence.tracker.LedgerException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens ledgers that must be there already: to look into one that is not is a slip of the pen, no reason to make it. */
final class LedgerFile {

    private LedgerFile() {}

    static SqliteLedger open(Path file) {
        if (!Files.exists(file)) {
            throw new LedgerException(file.toString(), "there is no such file", "name the file of a ledger", null);
        }
        return SqliteLedger.open(file);
    }
}
