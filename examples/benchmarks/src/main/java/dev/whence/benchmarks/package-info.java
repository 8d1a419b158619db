/**
 * Programs that measure speed, memory and size. Start here: {@link dev.whence.benchmarks.Throughput}, articles a second.
 *
 * <p>{@link dev.whence.benchmarks.Footprint} (time to load, heap, disk), {@link dev.whence.benchmarks.ReadingSpeed} (pages and
 * archives), {@link dev.whence.benchmarks.Scale} (linking a million attributions), {@link dev.whence.benchmarks.LedgerSpeed}
 * (a ledger beside bare SQLite). The JMH benchmarks are among the tests. {@code news} makes the news that they record;
 * {@code breaker} breaks ledgers.
 */
@NullMarked
package dev.whence.benchmarks;

import org.jspecify.annotations.NullMarked;
