/**
 * The commands, one class each. Start here: {@link dev.whence.cli.commands.ExtractCommand}, then
 * {@link dev.whence.cli.commands.TraceCommand}.
 *
 * <p>{@link dev.whence.cli.commands.RecordedPaths} records while it reads, {@link dev.whence.cli.commands.LeftAsItIs} tells of
 * what was recorded before and stays, {@link dev.whence.cli.commands.EachArticle} goes on
 * after an article that fails, {@link dev.whence.cli.commands.Failures} says in one line what went wrong, and
 * {@link dev.whence.cli.commands.TwoAttributions} decides for {@code confirm} and {@code reject}.
 */
@NullMarked
package dev.whence.cli.commands;

import org.jspecify.annotations.NullMarked;
