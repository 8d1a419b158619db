/**
 * What speaks for and against tags, spans and links, as hashed features of linear models.
 *
 * <p>Start here: {@link dev.whence.english.tagging.features.HashedFeatures HashedFeatures} collects them. {@link dev.whence.english.tagging.features.TokenFeatures TokenFeatures} are of one token, {@link dev.whence.english.tagging.features.SpanFeatures SpanFeatures} of a
 * span, {@link dev.whence.english.tagging.features.LinkFeatures LinkFeatures} of a cue with a part; {@link dev.whence.english.tagging.features.Habits Habits} tell how often a word was part of a cue.
 */
@NullMarked
package dev.whence.english.tagging.features;

import org.jspecify.annotations.NullMarked;
