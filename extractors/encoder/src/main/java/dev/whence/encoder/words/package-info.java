/**
 * A text as the encoder reads it: without a rule and without the network.
 *
 * <p>Start here: {@link dev.whence.encoder.words.Words Words} are runs of characters and marks. A {@link dev.whence.encoder.words.Vocabulary Vocabulary} cuts each into {@link dev.whence.encoder.words.Pieces Pieces}, {@link dev.whence.encoder.words.Features Features} tell what
 * pieces in lower case have lost, and {@link dev.whence.encoder.words.Windows Windows} are what the network sees at a time, each as a {@link dev.whence.encoder.words.WindowInput WindowInput}. {@link dev.whence.encoder.words.Recent Recent} answers are kept
 * while a text is read.
 */
@NullMarked
package dev.whence.encoder.words;

import org.jspecify.annotations.NullMarked;
