/**
 * What is known of single words and names, whatever text they stand in. Words are looked up here and nowhere else.
 *
 * <p>Start here: {@link dev.whence.english.lexicon.Lexicon Lexicon} gives the classes of a word, as bits, from {@code lexicon.txt} and the files of verbs and cues. Then:
 * <ul>
 * <li>how word files are read and kept: {@link dev.whence.english.lexicon.WordFile WordFile}, {@link dev.whence.english.lexicon.WordTable WordTable}, {@link dev.whence.english.lexicon.VerbForms VerbForms};
 * <li>names: {@link dev.whence.english.lexicon.Gazetteer Gazetteer} ({@code names.txt}, {@code kinds.txt}), {@link dev.whence.english.lexicon.Gender Gender}, {@link dev.whence.english.lexicon.Roles Roles}, {@link dev.whence.english.lexicon.Plurals Plurals};
 * <li>verbs: {@code verbs.txt} holds all that is known of a verb, one verb a line; {@link dev.whence.english.lexicon.Verbs Verbs} reads it, and {@link dev.whence.english.lexicon.CueVerbs CueVerbs} tells what a verb takes;
 * <li>other cues: {@link dev.whence.english.lexicon.CueWords CueWords} ({@code cue-words.txt}) tells which {@link dev.whence.english.lexicon.CueType CueType} and which force a word has, {@link dev.whence.english.lexicon.CuePhrases CuePhrases} ({@code cue-phrases.txt}) holds phrases like "according to", {@link dev.whence.english.lexicon.VerbPhrases VerbPhrases} ({@code verb-phrases.txt}) verbs with words behind them like "take issue with".
 * </ul>
 *
 * <p>{@link dev.whence.english.lexicon.Remarks Remarks} ({@code remarks.txt}) knows where a reporter goes on in his own words. {@code clutter.txt} lies here too, with the other word files; {@link dev.whence.english.text.Clutter} reads it.
 */
@NullMarked
package dev.whence.english.lexicon;

import org.jspecify.annotations.NullMarked;
