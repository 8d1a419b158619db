package dev.whence.examples;

import dev.whence.postgresql.PostgresqlLedger;
import dev.whence.sqlite.SqliteLedger;
import dev.whence.tracker.Ledger;
import dev.whence.tracker.LedgerException;
import java.nio.file.Path;
import java.util.function.Function;

/** Where a ledger is: the name of a SQLite file, or the address of a PostgreSQL database. */
final class LedgerPlace {

    static final String KINDS = "a SQLite file, or postgresql://user@host/database";

    private LedgerPlace() {}

    /** Opens a ledger, and makes it if there is none. */
    static Ledger openOrMake(String place) {
        return isAddress(place) ? inDatabase(place, PostgresqlLedger::open) : SqliteLedger.open(Path.of(place));
    }

    /** Opens a ledger that is there: to look into one that is not is a slip of the pen, no reason to make it. */
    static Ledger open(String place) {
        return isAddress(place)
                ? inDatabase(place, PostgresqlLedger::openExisting)
                : SqliteLedger.openExisting(Path.of(place));
    }

    private static Ledger inDatabase(String address, Function<String, Ledger> opening) {
        try {
            return opening.apply(address);
        } catch (IllegalArgumentException e) {
            throw new LedgerException(
                    shown(address), "is no address", "name one like postgresql://host:5432/database", e);
        }
    }

    /** Returns the place as messages name it: without a password. */
    static String shown(String place) {
        return isAddress(place) ? place.replaceFirst("//[^?]*@", "//").replaceFirst("\\?.*", "") : place;
    }

    private static boolean isAddress(String place) {
        return place.startsWith("postgresql:")
                || place.startsWith("postgres://")
                || place.startsWith("jdbc:postgresql:");
    }
}
