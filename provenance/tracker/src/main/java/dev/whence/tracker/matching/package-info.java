/**
 * Finds where reported statements were said, in transcripts. Start here: a {@link
 * dev.whence.tracker.matching.StatementMatcher} is given {@link dev.whence.tracker.matching.Utterance}s and returns {@link
 * dev.whence.tracker.matching.StatementMatch}es. Inside, {@code Stretch} is what agrees in one go, {@code Evidence} how well,
 * {@code TranscriptPlace} what is made of several.
 */
@NullMarked
package dev.whence.tracker.matching;

import org.jspecify.annotations.NullMarked;
