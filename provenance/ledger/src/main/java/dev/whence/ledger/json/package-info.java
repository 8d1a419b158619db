/**
 * How entries are written, as JSON in its one canonical form (RFC 8785). Start here: {@code EntryJson} writes and reads each
 * kind of entry with the other {@code ...Json} classes. {@code PieceWriter} puts texts into pieces, {@code KeptPieces} finds
 * those that are left, {@code TextPieces} cuts long texts; {@code Derived} holds what is made of texts and goes with them.
 * {@code CanonicalJson} writes the bytes, with numbers as {@code EcmaNumber} has them; {@code Fields} reads fields and says what
 * is wrong with them.
 */
@NullMarked
package dev.whence.ledger.json;

import org.jspecify.annotations.NullMarked;
