/**
 * An entry as it is stored, checked and forgotten. Start here: a {@link dev.whence.ledger.seal.SealedEntry} is a body that
 * stays, with pieces that can be erased.
 *
 * <p>Then checking: a {@link dev.whence.ledger.seal.Verifier} reads all entries, {@link dev.whence.ledger.seal.Verification}
 * is what it found, and says what that proves and what not; {@code Erasures} and {@code Replacements} tell whether what is
 * missing was forgotten. Then forgetting: {@link dev.whence.ledger.seal.Forgetter} finds what is to be erased; a {@link
 * dev.whence.ledger.seal.ForgettingPlan} says it to the user beforehand, with {@code Foresight}, an {@link
 * dev.whence.ledger.seal.ErasurePlan} to the ledger, {@link dev.whence.ledger.seal.Forgotten} says it afterwards; {@code
 * Renaming} gives what was made of the texts other ids. A {@link dev.whence.ledger.seal.Suppression} keeps words out of what
 * is recorded later, with {@code Masking}.
 */
@NullMarked
package dev.whence.ledger.seal;

import org.jspecify.annotations.NullMarked;
