/**
 * The model and the runtime of {@link dev.whence.english.EnglishPreset#BEST}: a small pretrained encoder that finds the attributions of
 * a text. Users ask {@link dev.whence.english.EnglishExtractor}, which finds this module as a service.
 *
 * <p>Start here: {@link dev.whence.encoder.EncoderModel EncoderModel} is that service, and {@link dev.whence.encoder.TextReading TextReading} takes one text through the rooms:
 *
 * <pre>
 * text
 *    |
 * words      words and marks, their pieces and features, and the windows that are read one after the other
 *    |
 * graphs     the network: a vector for each word; then how probable each label of each word is
 *    |
 * decoding   the most probable labels that make spans: anchors, and the source and the contents of each
 *    |
 *    v
 * found attributions
 * </pre>
 *
 * <p>{@link dev.whence.encoder.BundledModel BundledModel} holds the files in {@code model}: the two graphs, the vocabulary, and the numbers that the text is cut by. Nobody
 * writes them by hand: the trainer exports them, and {@code ParityTest} shows that this module reads a text as it does.
 *
 * <p>A text is read in stretches, so that memory has a bound; no text is read twice: what repeats itself is {@linkplain dev.whence.encoder.words.Recent
 * remembered} while a text is read, and nothing after it.
 */
@NullMarked
package dev.whence.encoder;

import org.jspecify.annotations.NullMarked;
