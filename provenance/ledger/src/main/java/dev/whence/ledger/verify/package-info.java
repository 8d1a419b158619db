/**
 * How a record is checked. Start here: a {@link dev.whence.ledger.verify.Verifier} reads all entries; {@link
 * dev.whence.ledger.verify.Verification} is what it found, and says what that proves and what not. {@code Erasures} tells
 * whether each missing piece was forgotten, {@code Replacements} whether what took its place is right; an {@link
 * dev.whence.ledger.verify.IndexFault} is something wrong beside the entries.
 */
@NullMarked
package dev.whence.ledger.verify;

import org.jspecify.annotations.NullMarked;
