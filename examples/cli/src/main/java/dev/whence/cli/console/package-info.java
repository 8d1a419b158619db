/**
 * Standard output, messages and the terminal. Start here: {@link dev.whence.cli.console.Printer}, to which every command
 * writes.
 *
 * <p>For people: {@link dev.whence.cli.console.Paragraphs}, {@link dev.whence.cli.console.OneLine}. While they wait:
 * {@link dev.whence.cli.console.Progress}, {@link dev.whence.cli.console.Busy}. Questions and Ctrl-C:
 * {@link dev.whence.cli.console.Keeper}, {@link dev.whence.cli.console.Interruption}.
 */
@NullMarked
package dev.whence.cli.console;

import org.jspecify.annotations.NullMarked;
