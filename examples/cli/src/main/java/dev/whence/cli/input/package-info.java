/**
 * Reads what a command works on. Start here: {@link dev.whence.cli.input.Inputs}, which reads articles.
 *
 * <p>Lines of JSON: {@link dev.whence.cli.input.JsonLines}, and with it attributions that were found elsewhere,
 * {@link dev.whence.cli.input.GivenAttributions}. Without any input: {@link dev.whence.cli.input.ExampleStory}.
 */
@NullMarked
package dev.whence.cli.input;

import org.jspecify.annotations.NullMarked;
