package dev.whence.cli.options;

import dev.whence.tracker.Ledger;
import picocli.CommandLine.Option;

/** The option {@code --ledger} of commands that need a record to work on. */
public final class LedgerOption {

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            required = true,
            converter = LedgerPlace.Given.class,
            description = "the record of trace: " + LedgerPlace.KINDS)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String place;

    /** Opens the record, which must be there already. */
    public Ledger open() {
        return LedgerPlace.open(place);
    }
}
