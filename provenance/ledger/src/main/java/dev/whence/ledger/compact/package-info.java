/**
 * Millions of small values in little memory. Start here: {@code BytesOut} writes numbers and ids, {@code BytesIn} reads them
 * back, {@code Pages} and {@code ByteRows} hold such bytes. {@code Ids} numbers ids, {@code Interned} numbers equal values;
 * {@code Ints} and {@code IntLists} are lists of numbers.
 */
@NullMarked
package dev.whence.ledger.compact;

import org.jspecify.annotations.NullMarked;
