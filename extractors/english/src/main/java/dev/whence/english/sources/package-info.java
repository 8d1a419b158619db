/**
 * Who is meant: the source behind each source mention of one article.
 *
 * <p>Start here: {@link dev.whence.english.sources.SpeakerResolver SpeakerResolver} goes through the drafts in order and asks, one after the other, {@link dev.whence.english.sources.TurnLabels TurnLabels} ("QUILL:"),
 * {@link dev.whence.english.sources.Pronouns Pronouns} ("she"), {@link dev.whence.english.sources.Names Names} ("Quill") and {@link dev.whence.english.sources.Descriptions Descriptions} ("the mayor", with {@link dev.whence.english.sources.NamedLater NamedLater}). What they share:
 * <ul>
 * <li>{@link dev.whence.english.sources.SourceReading SourceReading}, what is known of the text so far, and {@link dev.whence.english.sources.SourcePhrase SourcePhrase}, one mention as a phrase;
 * <li>{@link dev.whence.english.sources.People People} and {@link dev.whence.english.sources.Bodies Bodies}, whom the article names, with {@link dev.whence.english.sources.Person Person}, {@link dev.whence.english.sources.PersonMention PersonMention} and {@link dev.whence.english.sources.RoleWords RoleWords};
 * <li>{@link dev.whence.english.sources.Referent Referent}, the answer.
 * </ul>
 */
@NullMarked
package dev.whence.english.sources;

import org.jspecify.annotations.NullMarked;
