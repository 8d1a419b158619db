/**
 * An entry as a ledger stores it. Start here: a {@link dev.whence.ledger.seal.SealedEntry} is a body that stays, with {@link
 * dev.whence.ledger.seal.Piece}s that can be erased and {@link dev.whence.ledger.seal.Salts} that keep what was erased from
 * being guessed. Then {@code EntryJson}, which writes and reads each kind of entry with the other {@code ...Json} classes;
 * {@code Derived} holds what is made of texts and goes with them.
 */
@NullMarked
package dev.whence.ledger.seal;

import org.jspecify.annotations.NullMarked;
