/**
 * What counts of the entries of a ledger: which attributions, of which articles, by whose word. Start at {@link
 * dev.whence.ledger.counting.Counting}, which has the rule; {@link dev.whence.ledger.counting.Kept} is what each kind of
 * ledger keeps of it.
 */
@NullMarked
package dev.whence.ledger.counting;

import org.jspecify.annotations.NullMarked;
