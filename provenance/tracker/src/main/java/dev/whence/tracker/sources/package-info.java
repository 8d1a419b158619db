/**
 * Which sources of different articles are one. Start here: {@code Sources}; {@code SourceGroups} decides it by names and
 * by what else agrees, {@code SourceTitles} by titles; {@code SpeakerAgreement} compares two.
 */
@NullMarked
package dev.whence.tracker.sources;

import org.jspecify.annotations.NullMarked;
