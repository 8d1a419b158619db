package dev.whence.ledger.entry;

import org.jspecify.annotations.Nullable;

/**
 * A ledger cannot find out whether it keeps what it was given, as when the line to a server is cut at the very moment. Who
 * appends the same again may have it twice; who records with a tracker does not, for it looks first.
 */
public final class UnknownOutcomeException extends LedgerException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param place the file or address
     * @param problem what is not known, and why
     * @param mend what can be done about it
     * @param cause what brought it about, if there is a cause
     */
    public UnknownOutcomeException(String place, String problem, String mend, @Nullable Throwable cause) {
        super(place, problem, mend, cause);
    }
}
