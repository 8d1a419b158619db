package dev.whence.examples;

import dev.whence.sqlite.SqliteLedger;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --ledger} of commands that need a record to work on. */
final class LedgerOption {

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            required = true,
            description = "the record, a SQLite file of trace")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    /** Opens the record, which must be there already. */
    SqliteLedger open() {
        return LedgerFile.open(file);
    }
}
