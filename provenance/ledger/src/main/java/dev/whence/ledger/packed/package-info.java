/**
 * Entries as bytes, made anew when they are read. Start here: {@code PackedEntries} holds all kinds, {@code
 * PackedAttributions} and {@code PackedLinks} the two of which there may be millions.
 */
@NullMarked
package dev.whence.ledger.packed;

import org.jspecify.annotations.NullMarked;
