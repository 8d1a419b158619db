/**
 * Short programs to read and to copy from, one file each. Start here:
 * {@link dev.whence.examples.programs.ExtractFromText}.
 *
 * <p>Then {@link dev.whence.examples.programs.ReadFolder}, {@link dev.whence.examples.programs.RecordAndAsk} and
 * {@link dev.whence.examples.programs.DecideByHand}; your own parts in {@link dev.whence.examples.programs.OwnExtractor} and
 * {@link dev.whence.examples.programs.OwnReader}; and {@link dev.whence.examples.programs.EmbedInServer}. A test runs each.
 */
@NullMarked
package dev.whence.examples.programs;

import org.jspecify.annotations.NullMarked;
