/**
 * Records attributions, links the statements of one claim, and traces claims to their origin. Start here: a {@link
 * dev.whence.tracker.Tracker} takes articles with their attributions; {@link dev.whence.tracker.Tracker#trace} tells a
 * claim's story. What it is told it keeps in a {@link dev.whence.tracker.Ledger}, an append-only record.
 */
@NullMarked
package dev.whence.tracker;

import org.jspecify.annotations.NullMarked;
