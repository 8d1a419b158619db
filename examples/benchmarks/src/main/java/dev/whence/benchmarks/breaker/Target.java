package dev.whence.benchmarks.breaker;

import dev.whence.tracker.Ledger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A copy of a ledger that is broken and then opened. Not thread-safe. */
interface Target {

    /** One time for all, so that nothing differs for it. */
    Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    /** Makes the copy as sound as the original. */
    void reset() throws SQLException;

    /** Connects to the tables as somebody does who has the rights to write to them. */
    Connection connect() throws SQLException;

    /** Opens the ledger as its users do. */
    Ledger open();

    /** Returns how the tables are called. */
    Layout layout();

    /** Returns all rows of all tables, and what else the schema holds, to tell whether anything is changed. */
    List<String> rows() throws SQLException;

    /** Returns the name that messages call the ledger. */
    String place();
}
