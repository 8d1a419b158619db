/**
 * Cues with their sources, and where their contents are to be looked for.
 *
 * <p>Start here: {@link dev.whence.english.frames.Frame Frame} is what is found. Then:
 * <ol>
 * <li>those that find frames: {@link dev.whence.english.frames.VerbFrames VerbFrames} ("X said") with
 *     {@link dev.whence.english.frames.TurnedFrames TurnedFrames} ("said X"), {@link dev.whence.english.frames.Agents Agents} ("reported by X") and
 *     {@link dev.whence.english.frames.Purposes Purposes} ("X phoned to say"); {@link dev.whence.english.frames.PhraseFrames PhraseFrames} ("according to X") with
 *     {@link dev.whence.english.frames.ClaimNouns ClaimNouns} ("X's claim that"), {@link dev.whence.english.frames.VerbPhraseFrames VerbPhraseFrames} ("X took issue with") and
 *     {@link dev.whence.english.frames.Citations Citations} ("citing X");
 * <li>what stands before a cue: {@link dev.whence.english.frames.Subjects Subjects}, {@link dev.whence.english.frames.SentenceSubject SentenceSubject}, {@link dev.whence.english.frames.Participles Participles},
 *     and {@link dev.whence.english.frames.Beginnings Beginnings}, where a source begins;
 * <li>what stands behind it: {@link dev.whence.english.frames.After After} and {@link dev.whence.english.frames.Adjuncts Adjuncts};
 * <li>whether a verb attributes where it stands: {@link dev.whence.english.frames.Placement Placement} and
 *     {@link dev.whence.english.frames.Unsaid Unsaid}.
 * </ol>
 */
@NullMarked
package dev.whence.english.frames;

import org.jspecify.annotations.NullMarked;
