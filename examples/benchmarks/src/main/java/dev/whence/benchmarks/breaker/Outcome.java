package dev.whence.benchmarks.breaker;

/** What became of a change that somebody made to a ledger. */
public enum Outcome {
    /** The ledger cannot be opened or read, and says so in one line that names it. */
    REFUSED("refused", true),
    /** {@code verify} names it without a checkpoint. */
    NAMED("named", true),
    /** {@code verify} names it with the checkpoint that was kept elsewhere, and only then. */
    NAMED_BY_CHECKPOINT("named with checkpoint", true),
    /** The rows are again what they were, once the ledger was opened and closed. */
    HEALED("healed", true),
    /** All entries, pieces, proofs and answers are what they were, and stay so when more is recorded. */
    HARMLESS("harmless", true),
    /** An exception that is no {@code LedgerException}, or a message of several lines. */
    CRASHED("CRASHED", false),
    /** An entry or an answer is another, and nobody said so. */
    UNSEEN("UNSEEN", false);

    private final String label;
    private final boolean good;

    Outcome(String label, boolean good) {
        this.label = label;
        this.good = good;
    }

    /**
     * Returns what the table calls it.
     *
     * @return a few words
     */
    public String label() {
        return label;
    }

    /**
     * Returns whether the ledger kept its promises.
     *
     * @return false if the change is a hole
     */
    public boolean isGood() {
        return good;
    }
}
