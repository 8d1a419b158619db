package dev.whence.postgresql;

import dev.whence.ledger.entry.LedgerException;
import java.sql.SQLException;

/** Finds out whether a change was committed whose connection was lost in that moment. */
final class Settling {

    private static final int ATTEMPTS = 100;
    private static final int PAUSE_MILLIS = 300;

    private final String place;
    private final Connections connections;
    private final Change change;

    Settling(String place, Connections connections, Change change) {
        this.place = place;
        this.connections = connections;
        this.change = change;
    }

    /**
     * Returns if the change is kept.
     *
     * @throws LedgerException if it is not, {@link LedgerException.UnknownOutcome} if that cannot be found out
     */
    void settle(SQLException lost) {
        for (int attempt = 0; attempt < ATTEMPTS && pause(attempt); attempt++) {
            try {
                if (connections.with(connection -> Transactions.write(connection, change::isKept))) {
                    return;
                }
                throw Failures.notKept(place, lost);
            } catch (SQLException e) {
                lost.addSuppressed(e);
                if (!Failures.mayPass(e)) {
                    break;
                }
            }
        }
        throw new LedgerException.UnknownOutcome(
                place,
                "the connection was lost as " + change
                        + " were being committed, and the server does not come back: whether they are kept is not known",
                "look for them before appending them again",
                lost);
    }

    private static boolean pause(int attempt) {
        try {
            Thread.sleep(attempt == 0 ? 0 : PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
