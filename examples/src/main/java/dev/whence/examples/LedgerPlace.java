package dev.whence.examples;

import dev.whence.postgresql.PostgresqlLedger;
import dev.whence.sqlite.SqliteLedger;
import dev.whence.tracker.Ledger;
import dev.whence.tracker.LedgerException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a ledger is: the name of a SQLite file, or the address of a PostgreSQL database. */
final class LedgerPlace {

    static final String KINDS = "a SQLite file, or postgresql://user@host/database";

    private LedgerPlace() {}

    /** Opens a ledger, and makes it if there is none. */
    static Ledger openOrMake(String place) {
        if (!isAddress(place)) {
            return SqliteLedger.open(Path.of(place));
        }
        try {
            return PostgresqlLedger.open(place);
        } catch (IllegalArgumentException e) {
            throw new LedgerException(shown(place), "is no address", "name one like postgresql://host/database", e);
        }
    }

    /** Opens a ledger that holds something: to look into one that does not is a slip of the pen, no reason to make it. */
    static Ledger open(String place) {
        if (!isAddress(place) && !Files.exists(Path.of(place))) {
            throw new LedgerException(place, "there is no such file", "name the file of a ledger", null);
        }
        Ledger ledger = openOrMake(place);
        if (isAddress(place) && ledger.size() == 0) {
            ledger.close();
            throw new LedgerException(shown(place), "nothing was recorded there", "record with trace --ledger", null);
        }
        return ledger;
    }

    /** Returns the place as messages name it: without a password. */
    static String shown(String place) {
        return isAddress(place) ? place.replaceFirst("//[^/?]*@", "//").replaceFirst("\\?.*", "") : place;
    }

    private static boolean isAddress(String place) {
        return place.startsWith("postgresql:")
                || place.startsWith("postgres://")
                || place.startsWith("jdbc:postgresql:");
    }
}
