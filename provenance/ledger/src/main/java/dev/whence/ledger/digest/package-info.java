/**
 * Bytes and their hashes. Start here: {@code Hashing} computes every hash of a record; {@code Wtf8} gives any text its bytes.
 */
@NullMarked
package dev.whence.ledger.digest;

import org.jspecify.annotations.NullMarked;
