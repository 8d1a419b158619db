/**
 * What is recorded. Start here: an {@link dev.whence.ledger.entry.Entry} is one line of the record. An attribution is kept
 * with its {@link dev.whence.ledger.entry.Statement}s; a {@link dev.whence.ledger.entry.Link} joins two of them, and its
 * {@link dev.whence.ledger.entry.Variant} and {@link dev.whence.ledger.entry.Edit}s tell how they differ. What a ledger cannot
 * do is a {@link dev.whence.ledger.entry.LedgerException}.
 */
@NullMarked
package dev.whence.ledger.entry;

import org.jspecify.annotations.NullMarked;
