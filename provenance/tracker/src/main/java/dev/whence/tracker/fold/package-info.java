/**
 * What counts of the entries of a ledger. Start here: {@code State} is what folding them gives. {@code Claims} are what the
 * links join, {@code Joints} by which of them, {@code Decisions} what was decided by hand; {@code SourceIndex} finds
 * attributions by their source.
 */
@NullMarked
package dev.whence.tracker.fold;

import org.jspecify.annotations.NullMarked;
