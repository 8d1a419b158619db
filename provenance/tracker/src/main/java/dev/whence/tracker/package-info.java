/**
 * Records attributions, links the statements of one claim, and traces claims to their origin. Start here: a {@link
 * dev.whence.tracker.Tracker} takes articles with their attributions; {@link dev.whence.tracker.Tracker#trace} tells a
 * claim's story in the values of {@link dev.whence.tracker.story}; {@link dev.whence.tracker.Questions} asks the record as it
 * stood at a moment. What it is told it keeps in a {@link dev.whence.ledger.Ledger}. {@link dev.whence.tracker.matching} finds
 * what is reported in transcripts, without a record.
 *
 * <p>Inside, in the order that a recording takes: {@code FoldedLedger} adds entries and holds what they give; {@code
 * Superseding} tells what they take the place of; {@code fold} is
 * what counts of them; {@code words} are statements as they are compared; {@code linking} finds the statements of one claim;
 * {@code sources} tells which sources are one; {@code origins} where articles have a claim from; {@code drift} how it changed;
 * {@code telling} puts it all together.
 */
@NullMarked
package dev.whence.tracker;

import org.jspecify.annotations.NullMarked;
