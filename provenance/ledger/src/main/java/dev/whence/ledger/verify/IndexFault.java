package dev.whence.ledger.verify;

import java.util.Objects;

/**
 * Something that is wrong with a ledger beside its entries: what it keeps to find them quickly is not what they say, or there
 * is something that Whence did not put there. The entries are as they were recorded; only what is found may be wrong.
 *
 * @param reason what is wrong, in one line
 * @param mend what can be done about it, in one line
 */
public record IndexFault(String reason, String mend) {

    /** How a fault is mended that making the index anew mends. */
    public static final String REPAIR = "make the index anew: verify --repair-index";

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one is missing
     */
    public IndexFault {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(mend, "mend");
    }

    /**
     * Makes a fault that goes away when the index is made anew.
     *
     * @param reason what is wrong, in one line
     * @return the fault
     */
    public static IndexFault repairable(String reason) {
        return new IndexFault(reason, REPAIR);
    }
}
