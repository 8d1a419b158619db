/**
 * The command line of {@code whence.jar}. Start at {@link dev.whence.cli.Whence}, which knows all commands, and read on in
 * {@code commands}.
 *
 * <p>The rooms, each of which uses only those below it: {@code commands} (one class a command), {@code options} (what a
 * command is given, checked), {@code json} and {@code story} (what a command prints: JSON, or words), {@code input} (reads
 * articles and lines), {@code console} (standard output, messages, a terminal's bar and questions).
 */
@NullMarked
package dev.whence.cli;

import org.jspecify.annotations.NullMarked;
