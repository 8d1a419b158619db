/**
 * What commands print as JSON. Start here: {@link dev.whence.cli.json.AttributionLines}, the lines of {@code extract} and
 * {@code trace --json}.
 *
 * <p>{@link dev.whence.cli.json.ArticleLines} of {@code read}, {@link dev.whence.cli.json.UtteranceLines} of {@code match},
 * {@link dev.whence.cli.json.ExplanationJson} and {@link dev.whence.cli.json.EvaluationJson};
 * {@link dev.whence.cli.json.JsonOutput} is what they share.
 */
@NullMarked
package dev.whence.cli.json;

import org.jspecify.annotations.NullMarked;
