/**
 * The learned part of reading English: {@link dev.whence.english.tagging.Paragraph paragraphs} as tokens in, {@link
 * dev.whence.english.tagging.Found attributions} out. {@link dev.whence.english.tagging.Model} reads, {@link
 * dev.whence.english.tagging.ModelTrainer} learns. Not exported.
 */
@NullMarked
package dev.whence.english.tagging;

import org.jspecify.annotations.NullMarked;
