/** The contract of ledgers, as tests that their authors run. */
@NullMarked
package dev.whence.ledger.testkit;

import org.jspecify.annotations.NullMarked;
