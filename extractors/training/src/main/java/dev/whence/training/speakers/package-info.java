/**
 * How the choice of speakers is learned. Not exported.
 *
 * <p>Start here: {@link dev.whence.training.speakers.MarkedSpeakers MarkedSpeakers} is an article whose speakers are marked, with its attributions as the {@link dev.whence.training.speakers.MarkedDrafts MarkedDrafts} that
 * the resolver gets; it makes {@link dev.whence.training.speakers.SpeakerExample SpeakerExample}s of them, of which {@link dev.whence.training.speakers.SpeakerWeights SpeakerWeights} learns.
 */
@NullMarked
package dev.whence.training.speakers;

import org.jspecify.annotations.NullMarked;
