package dev.whence.benchmarks.breaker;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A kind of change that somebody makes to a ledger who can write to its file or its tables.
 *
 * @param kind what the table calls it
 * @param way how it is made
 */
record Attack(String kind, Way way) {

    /** How a change is made. */
    @FunctionalInterface
    interface Way {

        /**
         * Changes a sound copy.
         *
         * @param target the copy
         * @param random decides what is changed, and nothing else does
         * @return what was done, in one line; empty if this cannot be done, such as where a constraint forbids it
         */
        Optional<String> apply(Target target, SplittableRandom random) throws SQLException;
    }

    /** How a change is made through the tables. */
    @FunctionalInterface
    interface Edit {

        /**
         * Changes the tables of a sound copy.
         *
         * @param store the copy
         * @param random decides what is changed, and nothing else does
         * @return what was done, in one line; empty if this cannot be done
         */
        Optional<String> make(Store store, SplittableRandom random) throws SQLException;
    }

    /** Makes a kind of change through the tables. */
    static Attack of(String kind, Edit edit) {
        return new Attack(kind, (target, random) -> {
            target.reset();
            try (Connection connection = target.connect()) {
                return edit.make(new Store(connection, target.layout()), random);
            }
        });
    }
}
