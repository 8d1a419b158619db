/**
 * What is known of single words and names, whatever text they stand in. Words are looked up here and nowhere else.
 *
 * <p>Start here: {@link dev.whence.english.lexicon.Lexicon Lexicon} gives the classes of a word, as bits, from {@code lexicon.txt}. Then:
 * <ul>
 * <li>how word files are read and kept: {@link dev.whence.english.lexicon.WordFile WordFile}, {@link dev.whence.english.lexicon.WordTable WordTable}, {@link dev.whence.english.lexicon.VerbForms VerbForms};
 * <li>names: {@link dev.whence.english.lexicon.Gazetteer Gazetteer} ({@code names.txt}, {@code kinds.txt}), {@link dev.whence.english.lexicon.Gender Gender}, {@link dev.whence.english.lexicon.Roles Roles};
 * <li>cues: {@link dev.whence.english.lexicon.CueVerbs CueVerbs}, what a verb takes; {@link dev.whence.english.lexicon.CueWords CueWords} ({@code cue-types.txt}), which {@link dev.whence.english.lexicon.CueType CueType} a word has.
 * </ul>
 *
 * <p>{@code clutter.txt} lies here too, with the other word files; {@link dev.whence.english.text.Clutter} reads it.
 */
@NullMarked
package dev.whence.english.lexicon;

import org.jspecify.annotations.NullMarked;
