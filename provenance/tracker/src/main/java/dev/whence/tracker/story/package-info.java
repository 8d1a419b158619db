/**
 * What a tracker tells. Start here: a {@link dev.whence.tracker.story.Trace} is the story of a {@link
 * dev.whence.tracker.story.Claim}: its appearances, each with its {@link dev.whence.tracker.story.Origin}s, with the {@link
 * dev.whence.tracker.story.Drift}s between them and the {@link dev.whence.tracker.story.Derivation}s. An {@link
 * dev.whence.tracker.story.Explanation} says why; a {@link dev.whence.tracker.story.Revision} is what another version of an
 * article changed; a {@link dev.whence.tracker.story.KnownSource} is one source across articles. {@link
 * dev.whence.tracker.story.ParaphraseScorer} is for a model of a user's own.
 */
@NullMarked
package dev.whence.tracker.story;

import org.jspecify.annotations.NullMarked;
