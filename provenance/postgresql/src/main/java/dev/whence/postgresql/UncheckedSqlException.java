package dev.whence.postgresql;

import java.sql.SQLException;

/** Carries the failure of a database through what knows of none, such as a stream. */
final class UncheckedSqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException failure;

    UncheckedSqlException(SQLException failure) {
        super(failure);
        this.failure = failure;
    }

    SQLException failure() {
        return failure;
    }
}
