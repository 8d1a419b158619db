/**
 * Trains models of English attributions. Start here: {@link dev.whence.training.EnglishTrainer EnglishTrainer}; {@link dev.whence.training.SpeakerTrainer SpeakerTrainer} learns who is meant.
 *
 * <p>The rooms, in the order in which to read them:
 * <ol>
 * <li>{@link dev.whence.training.corpus corpus}: articles in which people marked the attributions, read from files. Exported.
 * <li>{@link dev.whence.training.learning learning}: how the parts of a model learn from them.
 * <li>{@link dev.whence.training.speakers speakers}: how the choice between those whom a mention may mean is learned.
 * <li>{@link dev.whence.training.evaluation evaluation}: how well an extractor finds what people marked. Exported.
 * <li>{@link dev.whence.training.vectors vectors}: the program that packs word vectors for the library.
 * </ol>
 *
 * <p>The model that comes of it is an {@link dev.whence.english.EnglishModel}; reading with one needs nothing of this module.
 */
@NullMarked
package dev.whence.training;

import org.jspecify.annotations.NullMarked;
