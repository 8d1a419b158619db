/** The embedded ledger, in one SQLite file. Start here: {@link dev.whence.sqlite.SqliteLedger#open}. */
@NullMarked
package dev.whence.sqlite;

import org.jspecify.annotations.NullMarked;
