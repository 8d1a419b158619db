/**
 * How English sentences attribute: the rules that make attributions of frames, of lines and of quotations, the types of cues, and credits.
 *
 * <p>Start here: {@link dev.whence.english.rules.ArticleReading ArticleReading} reads an article sentence by sentence. Then:
 * <ol>
 * <li>{@link dev.whence.english.rules.Contents Contents}, which turns frames into drafts, and where a content ends:
 *     {@link dev.whence.english.rules.ContentEnds ContentEnds}, {@link dev.whence.english.rules.Resumption Resumption} and {@link dev.whence.english.rules.MainVerb MainVerb};
 * <li>quotations without a cue of their own: {@link dev.whence.english.rules.Continuations Continuations};
 * <li>lines that say who speaks: {@link dev.whence.english.rules.Transcripts Transcripts} ("X: ..."), {@link dev.whence.english.rules.Labels Labels} (a headline's "X: ..."),
 *     {@link dev.whence.english.rules.Announced Announced} ("X reports:" above a paragraph) and {@link dev.whence.english.rules.EmbeddedPosts EmbeddedPosts};
 * <li>apart from these, {@link dev.whence.english.rules.CueTypes CueTypes}, what a cue attributes, {@link dev.whence.english.rules.KeyWords KeyWords}, which of its words stay,
 *     {@link dev.whence.english.rules.InnerBeliefs InnerBeliefs}, and {@link dev.whence.english.rules.Credits Credits}, what an article says of where it comes from.
 * </ol>
 */
@NullMarked
package dev.whence.english.rules;

import org.jspecify.annotations.NullMarked;
