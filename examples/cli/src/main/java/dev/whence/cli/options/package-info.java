/**
 * What a user gives to a command, checked before work begins. Start here: {@link dev.whence.cli.options.ExtractorOption},
 * which chooses the extractor.
 *
 * <p>Ledgers: {@link dev.whence.cli.options.LedgerOption}, {@link dev.whence.cli.options.LedgerPlace}. Files:
 * {@link dev.whence.cli.options.PathArgument}, {@link dev.whence.cli.options.OutputFile},
 * {@link dev.whence.cli.options.ForceOption}, {@link dev.whence.cli.options.SuppressionList}. Wrong usage is a {@link dev.whence.cli.options.UsageException}.
 */
@NullMarked
package dev.whence.cli.options;

import org.jspecify.annotations.NullMarked;
