package dev.whence.tracker.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of verifying a ledger.
 *
 * <p>Without a kept checkpoint it finds accidents and careless changes: entries that do not fit their own hashes, pieces that
 * were not recorded, or are missing without having been forgotten. Someone who makes all hashes anew, or cuts the end off,
 * leaves no trace in the ledger itself. With a checkpoint that was kept where he could not reach it, he cannot change, take
 * out, put in or move any of the entries that it covers without being found out; entries behind the checkpoint he still can.
 * Who has both the ledger and the checkpoint can make them fit. It does not prove who recorded what and when, or that what was
 * recorded is so.
 *
 * @param checkpoint what the ledger holds, made from its entries as they are
 * @param flaw the first entry that is wrong; none if all are right
 * @param indexFaults what is wrong beside the entries, such as with the index by which they are found; no more than some
 */
public record Verification(Checkpoint checkpoint, Optional<Flaw> flaw, List<IndexFault> indexFaults) {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one is missing
     */
    public Verification {
        Objects.requireNonNull(checkpoint, "checkpoint");
        Objects.requireNonNull(flaw, "flaw");
        indexFaults = List.copyOf(indexFaults);
    }

    /**
     * Makes the verification of a ledger that keeps nothing but entries.
     *
     * @param checkpoint what the ledger holds
     * @param flaw the first entry that is wrong
     */
    public Verification(Checkpoint checkpoint, Optional<Flaw> flaw) {
        this(checkpoint, flaw, List.of());
    }

    /**
     * Adds what is wrong beside the entries.
     *
     * @param faults the faults
     * @return a verification that has them too
     */
    public Verification withIndexFaults(List<IndexFault> faults) {
        return new Verification(checkpoint, flaw, faults);
    }

    /**
     * Tells whether nothing is wrong.
     *
     * @return whether there is no flaw and no fault of the index
     */
    public boolean holds() {
        return flaw.isEmpty() && indexFaults.isEmpty();
    }

    /**
     * Something that is wrong.
     *
     * @param entry the number of the first entry that is wrong; where only a checkpoint tells that some entry is, of the
     *     first one that may be
     * @param reason what is wrong, in one line
     */
    public record Flaw(long entry, String reason) {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the number is negative
         */
        public Flaw {
            if (entry < 0) {
                throw new IllegalArgumentException("entry must not be negative: " + entry);
            }
            Objects.requireNonNull(reason, "reason");
        }
    }
}
