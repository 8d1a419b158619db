/**
 * What is recorded. Start here: an {@link dev.whence.ledger.entry.Entry} is one line of the record. An attribution is kept
 * with its {@link dev.whence.ledger.entry.Statement}s; a {@link dev.whence.ledger.entry.Link} joins two of them, and its
 * {@link dev.whence.ledger.entry.Variant} tells how they differ. A {@link dev.whence.ledger.entry.Hash} commits to what may be
 * forgotten; what a ledger cannot do is a {@link dev.whence.ledger.entry.LedgerException}.
 */
@NullMarked
package dev.whence.ledger.entry;

import org.jspecify.annotations.NullMarked;
