/**
 * Attributions and credits from English news text, and the language rules of English. Start here: {@link dev.whence.english.EnglishExtractor EnglishExtractor}
 * finds who said what in one article, and {@link dev.whence.english.EnglishLanguage EnglishLanguage} tells what English words do. Nothing else is exported.
 *
 * <p>An article goes through the rooms of this module in this order ({@code EnglishExtractor.read} calls them one after the
 * other):
 *
 * <pre>
 * the text of an article
 *    |
 *    v
 * text       tokens, sentences, quotation marks, clutter, noun phrases, runs of names
 *    |
 *    v
 * frames     each sentence is matched with frames ("X said that ...", "according to X, ...")
 * rules      what is found becomes a draft: cue, source mention, content
 *    |
 *    +--&gt; learned --&gt; tagging      a learned model judges each paragraph, drafts in view; both together give the drafts
 *    |    &lt;--------------             (not with the preset of rules alone; with "best" a pretrained model reads the text)
 *    v
 * sources    who stands behind "she", "the mayor", "Quill": one source for all mentions
 *    |
 *    v
 * rules      the type of each cue, which says what profile wants it; credits ("first reported by")
 *    |
 *    v
 * draft      which draft lies inside which
 *    |
 *    v
 * the attributions and credits of the article
 * </pre>
 *
 * <p>The rooms, in the order in which to read them; a room uses those above it alone, or what is said:
 *
 * <ol>
 * <li>{@link dev.whence.english.lexicon lexicon}: what is known of words and names, and the files that say it. To add a verb or a
 *     name, start there.
 * <li>{@link dev.whence.english.text text}: one text as tokens, and what surrounds them.
 * <li>{@link dev.whence.english.draft draft}: an attribution while it is put together.
 * <li>{@link dev.whence.english.sources sources}: who is meant.
 * <li>{@link dev.whence.english.frames frames}: cues with their sources. To add a frame, start there.
 * <li>{@link dev.whence.english.rules rules}: how sentences attribute.
 * <li>{@link dev.whence.english.tagging tagging}: the learned model, which knows numbers alone and none of the rooms above.
 * <li>{@link dev.whence.english.pretrained pretrained}: what a model of another module answers.
 * <li>{@link dev.whence.english.learned learned}: from tokens and drafts to what the model reads, and back.
 * <li>{@link dev.whence.english.language language}: the language rules that those who compare statements ask for; it uses the
 *     lexicon, and no extraction uses it.
 * </ol>
 *
 * <p>Models are trained in the module {@code dev.whence.training}, which alone may look into these rooms. The pretrained model of
 * {@link dev.whence.english.EnglishPreset#BEST} lies in the module {@code dev.whence.encoder}, which sees one of them.
 */
@NullMarked
package dev.whence.english;

import org.jspecify.annotations.NullMarked;
