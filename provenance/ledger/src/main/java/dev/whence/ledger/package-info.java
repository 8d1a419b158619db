/**
 * The append-only record of who is reported to have said what. Start here: {@link dev.whence.ledger.Ledger} is what a
 * record can do, and what is implemented to keep one somewhere else; {@link dev.whence.ledger.InMemoryLedger} is one that
 * lasts as long as it is held; a {@link dev.whence.ledger.Query} asks one.
 *
 * <p>Then, from the bottom: {@link dev.whence.ledger.entry} is what is recorded, {@link dev.whence.ledger.merkle} the log
 * that shows changes, {@link dev.whence.ledger.seal} an entry as it is stored, checked and forgotten. {@code FORMAT.md} in
 * this module says what is stored, byte for byte. Not for users: {@code digest} (hashes), {@code json} (how entries are
 * written), {@code counting} (what counts of them), {@code words} (how texts are searched), {@code compact} and {@code packed} (little memory), {@code writing} (many
 * threads, one commit).
 */
@NullMarked
package dev.whence.ledger;

import org.jspecify.annotations.NullMarked;
