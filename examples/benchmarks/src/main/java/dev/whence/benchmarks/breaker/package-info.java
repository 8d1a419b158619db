/** Breaks ledgers on purpose and counts what became of it. Start at {@code dev.whence.benchmarks.breaker.Breaker}. */
@NullMarked
package dev.whence.benchmarks.breaker;

import org.jspecify.annotations.NullMarked;
