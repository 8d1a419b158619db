/** The embedded ledger, in one SQLite file. */
@NullMarked
package dev.whence.sqlite;

import org.jspecify.annotations.NullMarked;
