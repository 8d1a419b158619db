/**
 * Who is meant: the source behind each source mention of one article.
 *
 * <p>Start here: {@link dev.whence.english.sources.SpeakerResolver SpeakerResolver} goes through the drafts in order. What is known of each mention is its {@link dev.whence.english.sources.Situation Situation}; {@link dev.whence.english.sources.Candidates Candidates} gathers each
 * {@link dev.whence.english.sources.Candidate Candidate} that it may mean, {@link dev.whence.english.sources.SpeakerFeatures SpeakerFeatures} tells what speaks for it, and {@link dev.whence.english.sources.SpeakerModel SpeakerModel}, which is learned, which is the best.
 * Labels of turns ("QUILL:") are read by {@link dev.whence.english.sources.TurnLabels TurnLabels}. In the order in which to read them:
 * <ol>
 * <li>the text: {@link dev.whence.english.sources.SourceReading SourceReading}; {@link dev.whence.english.sources.People People} and {@link dev.whence.english.sources.Bodies Bodies}, whom it names, with {@link dev.whence.english.sources.Person Person}, {@link dev.whence.english.sources.PersonMention PersonMention} and {@link dev.whence.english.sources.RoleWords RoleWords};
 * <li>one mention by its own words: {@link dev.whence.english.sources.SourcePhrase SourcePhrase} and its {@link dev.whence.english.sources.Form Form}; {@link dev.whence.english.sources.Mentions Mentions} asks {@link dev.whence.english.sources.Names Names} ("Quill") and {@link dev.whence.english.sources.Descriptions Descriptions} ("the mayor")
 *     for a {@link dev.whence.english.sources.Referent Referent};
 * <li>where candidates come from: {@link dev.whence.english.sources.NearNouns NearNouns}, and {@link dev.whence.english.sources.NamedLater NamedLater}, which alone looks forward; {@link dev.whence.english.sources.RoleMatch RoleMatch} and {@link dev.whence.english.sources.BodyNouns BodyNouns}, how
 *     they fit a description.
 * </ol>
 */
@NullMarked
package dev.whence.english.sources;

import org.jspecify.annotations.NullMarked;
