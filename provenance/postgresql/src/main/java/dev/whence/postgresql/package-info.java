/**
 * A ledger for several writers, on a PostgreSQL server. Start here: {@link
 * dev.whence.postgresql.PostgresqlLedger#open(String)}.
 */
@NullMarked
package dev.whence.postgresql;

import org.jspecify.annotations.NullMarked;
