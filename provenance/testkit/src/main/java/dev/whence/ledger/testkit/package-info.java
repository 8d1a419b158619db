/**
 * The contract of ledgers, as tests that their authors run. Start here: extend {@link
 * dev.whence.ledger.testkit.LedgerContract} and tell it how your ledger is opened.
 */
@NullMarked
package dev.whence.ledger.testkit;

import org.jspecify.annotations.NullMarked;
