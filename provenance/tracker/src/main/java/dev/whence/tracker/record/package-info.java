/**
 * What makes a record one that can be trusted, for those who keep or check ledgers. Start here: a {@link
 * dev.whence.tracker.record.SealedEntry} is an entry as a ledger stores it, a {@link
 * dev.whence.tracker.record.MerkleLog} grows over them, a {@link dev.whence.tracker.record.Checkpoint} says in three
 * lines what the log held, and {@link dev.whence.tracker.record.Verification} finds what does not fit.
 */
@NullMarked
package dev.whence.tracker.record;

import org.jspecify.annotations.NullMarked;
