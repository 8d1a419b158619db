/**
 * How well an extractor finds what people marked.
 *
 * <p>Start here: {@link dev.whence.training.evaluation.Evaluation Evaluation} adds up articles. Attributions are compared as {@link dev.whence.training.evaluation.Whole Whole}s over {@link dev.whence.training.evaluation.NumberedWords NumberedWords}, the {@link dev.whence.training.evaluation.Outermost Outermost}
 * alone, one to one ({@link dev.whence.training.evaluation.Matching Matching}). What comes of it: {@link dev.whence.training.evaluation.SpanScores SpanScores} of each {@link dev.whence.training.evaluation.Part Part} and {@link dev.whence.training.evaluation.WholeScores WholeScores}, which are
 * {@link dev.whence.training.evaluation.Score Score}s, the same {@link dev.whence.training.evaluation.AtConfidence AtConfidence}, and {@link dev.whence.training.evaluation.ConfidenceBin ConfidenceBin}s.
 */
@NullMarked
package dev.whence.training.evaluation;

import org.jspecify.annotations.NullMarked;
