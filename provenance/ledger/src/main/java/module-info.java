/** The append-only record: its entries, how they are sealed, proved and forgotten, and a ledger in memory. */
@SuppressWarnings("module") // those that it opens more to are built after it
module dev.whence.ledger {
    requires static transitive org.jspecify;
    requires transitive dev.whence.core;
    requires com.fasterxml.jackson.databind;

    exports dev.whence.ledger;
    exports dev.whence.ledger.entry;
    exports dev.whence.ledger.merkle;
    exports dev.whence.ledger.seal;

    // for the parts of this project alone
    exports dev.whence.ledger.compact to
            dev.whence.tracker;
    exports dev.whence.ledger.counting to
            dev.whence.tracker,
            dev.whence.sqlite,
            dev.whence.postgresql;
    exports dev.whence.ledger.packed to
            dev.whence.tracker;
    exports dev.whence.ledger.words to
            dev.whence.tracker,
            dev.whence.sqlite,
            dev.whence.postgresql;
    exports dev.whence.ledger.writing to
            dev.whence.sqlite,
            dev.whence.postgresql;
}
