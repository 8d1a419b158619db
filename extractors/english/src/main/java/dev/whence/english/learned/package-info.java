/**
 * Between the rules and the learned model.
 *
 * <p>Start here: {@link dev.whence.english.learned.DescribedParagraphs DescribedParagraphs} describes tokens and drafts as the model reads them, and {@link dev.whence.english.learned.LearnedDrafts LearnedDrafts} makes
 * drafts of what the model found. The model itself lies in {@link dev.whence.english.tagging}.
 *
 * <p>{@link dev.whence.english.learned.PretrainedDrafts PretrainedDrafts} does so for a model that reads whole texts, the one of {@link dev.whence.english.pretrained}; {@link dev.whence.english.learned.ContentEdges ContentEdges} gives
 * its contents their marks. Both use {@link dev.whence.english.learned.SameCue SameCue} and {@link dev.whence.english.learned.TakenTokens TakenTokens}.
 */
@NullMarked
package dev.whence.english.learned;

import org.jspecify.annotations.NullMarked;
