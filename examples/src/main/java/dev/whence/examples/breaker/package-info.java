/** Breaks ledgers on purpose and counts what became of it. Start at {@code dev.whence.examples.Breaker}. */
@NullMarked
package dev.whence.examples.breaker;

import org.jspecify.annotations.NullMarked;
