/**
 * How English sentences attribute: the rules that find cues, source mentions and contents, the types of cues, and credits.
 *
 * <p>Start here: {@link dev.whence.english.rules.ArticleReading ArticleReading} reads an article sentence by sentence. Then:
 * <ol>
 * <li>frames, which find a cue and its parts ({@link dev.whence.english.rules.Frame Frame}): {@link dev.whence.english.rules.VerbFrames VerbFrames} ("X said"), {@link dev.whence.english.rules.TurnedFrames TurnedFrames} ("said X"),
 *     {@link dev.whence.english.rules.PhraseFrames PhraseFrames} ("according to X") with {@link dev.whence.english.rules.ClaimNouns ClaimNouns} ("X's claim that"), {@link dev.whence.english.rules.VerbPhraseFrames VerbPhraseFrames} ("X took issue with") and {@link dev.whence.english.rules.Citations Citations} ("citing X"),
 *     {@link dev.whence.english.rules.Transcripts Transcripts} ("X: ...") and {@link dev.whence.english.rules.Labels Labels} (a headline's "X: ...");
 * <li>what frames look for: {@link dev.whence.english.rules.Subjects Subjects} before a cue with {@link dev.whence.english.rules.Beginnings Beginnings}, where they begin, {@link dev.whence.english.rules.After After} and {@link dev.whence.english.rules.Adjuncts Adjuncts} behind it, and {@link dev.whence.english.rules.Placement Placement},
 *     whether a verb can attribute where it stands;
 * <li>{@link dev.whence.english.rules.Contents Contents} and {@link dev.whence.english.rules.ContentEnds ContentEnds} with {@link dev.whence.english.rules.Resumption Resumption}, which turn a frame into drafts;
 * <li>apart from these, {@link dev.whence.english.rules.CueTypes CueTypes}, what a cue attributes, and {@link dev.whence.english.rules.Credits Credits}, what an article says of where it comes from.
 * </ol>
 */
@NullMarked
package dev.whence.english.rules;

import org.jspecify.annotations.NullMarked;
