/**
 * Between the rules and the learned model.
 *
 * <p>Start here: {@link dev.whence.english.learned.DescribedParagraphs DescribedParagraphs} describes tokens and drafts as the model reads them, and {@link dev.whence.english.learned.LearnedDrafts LearnedDrafts} makes
 * drafts of what the model found. The model itself lies in {@link dev.whence.english.tagging}.
 */
@NullMarked
package dev.whence.english.learned;

import org.jspecify.annotations.NullMarked;
