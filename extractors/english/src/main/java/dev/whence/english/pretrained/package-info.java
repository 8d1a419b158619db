/**
 * What a pretrained model answers, which lies in a module of its own: {@code dev.whence.encoder}, the only one that this package is
 * exported to.
 *
 * <p>Start here: {@link dev.whence.english.pretrained.PretrainedModel PretrainedModel} reads a text and returns each {@link dev.whence.english.pretrained.FoundAttribution FoundAttribution}. It knows nothing of tokens,
 * rules and sources; {@link dev.whence.english.learned.PretrainedDrafts} brings both together.
 */
@NullMarked
package dev.whence.english.pretrained;

import org.jspecify.annotations.NullMarked;
