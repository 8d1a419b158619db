/**
 * What commands tell in words. Start here: {@link dev.whence.cli.story.TraceStory}, the story of a trace.
 *
 * <p>{@link dev.whence.cli.story.ExplanationStory}, {@link dev.whence.cli.story.ForgetStory} and
 * {@link dev.whence.cli.story.EvaluationTables} are of other commands. The words for values:
 * {@link dev.whence.cli.story.PlainWords}, {@link dev.whence.cli.story.ChangedWords},
 * {@link dev.whence.cli.story.DriftWords}.
 */
@NullMarked
package dev.whence.cli.story;

import org.jspecify.annotations.NullMarked;
