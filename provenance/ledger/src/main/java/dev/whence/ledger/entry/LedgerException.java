package dev.whence.ledger.entry;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ledger cannot do what it was asked to. Its message is one line that names the place, what is wrong, and the mend. */
public sealed class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String problem;
    private final String mend;

    /**
     * Makes one.
     *
     * @param place the file or address, and where in it if that is known
     * @param problem what is wrong
     * @param mend what can be done about it
     * @param cause what brought it about, if there is a cause
     */
    public LedgerException(String place, String problem, String mend, @Nullable Throwable cause) {
        super(place + ": " + problem + "; " + mend, cause);
        this.place = Objects.requireNonNull(place, "place");
        this.problem = Objects.requireNonNull(problem, "problem");
        this.mend = Objects.requireNonNull(mend, "mend");
    }

    /**
     * Returns where it happened.
     *
     * @return the file or address, and where in it if that is known
     */
    public String place() {
        return place;
    }

    /**
     * Returns what is wrong.
     *
     * @return the problem, without its place and its mend
     */
    public String problem() {
        return problem;
    }

    /**
     * Returns what can be done about it.
     *
     * @return the mend
     */
    public String mend() {
        return mend;
    }

    /**
     * A ledger cannot find out whether it keeps what it was given, as when the line to a server is cut at the very moment. Who
     * appends the same again may have it twice; who records with a tracker does not, for it looks first.
     */
    public static final class UnknownOutcome extends LedgerException {

        private static final long serialVersionUID = 1L;

        /**
         * Makes one.
         *
         * @param place the file or address
         * @param problem what is not known, and why
         * @param mend what can be done about it
         * @param cause what brought it about, if there is a cause
         */
        public UnknownOutcome(String place, String problem, String mend, @Nullable Throwable cause) {
            super(place, problem, mend, cause);
        }
    }
}
