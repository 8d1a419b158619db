/**
 * How sources are forgotten for good. Start here: {@link dev.whence.ledger.forget.Forgetter} finds what is to be erased; an
 * {@link dev.whence.ledger.forget.ErasurePlan} says it to the ledger, a {@link dev.whence.ledger.forget.ForgettingPlan} to the
 * user beforehand, {@link dev.whence.ledger.forget.Forgotten} afterwards. {@code Renaming} gives what was made of the erased
 * texts other ids. A {@link dev.whence.ledger.forget.Suppression} keeps the words out of what is recorded later, with {@code
 * Masking}.
 */
@NullMarked
package dev.whence.ledger.forget;

import org.jspecify.annotations.NullMarked;
