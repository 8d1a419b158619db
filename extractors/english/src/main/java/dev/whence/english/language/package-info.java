/**
 * What English words do to a statement, for those who compare statements: the parts of
 * {@link dev.whence.english.EnglishLanguage}, which alone uses them.
 *
 * <p>Start here: {@link dev.whence.english.language.SmallWords SmallWords}, the words that say nothing by themselves. Then, each by itself:
 * <ul>
 * <li>the same word in other shapes: {@link dev.whence.english.language.Stemmer Stemmer}, {@link dev.whence.english.language.Spelling Spelling}, {@link dev.whence.english.language.Concepts Concepts};
 * <li>sentences and their halves: {@link dev.whence.english.language.SentenceSplitter SentenceSplitter}, {@link dev.whence.english.language.ClauseSplitter ClauseSplitter};
 * <li>numbers: {@link dev.whence.english.language.NumberReader NumberReader}, with {@link dev.whence.english.language.NumberScan NumberScan} and {@link dev.whence.english.language.Units Units};
 * <li>how sure: {@link dev.whence.english.language.Hedges Hedges}, {@link dev.whence.english.language.CueForces CueForces}; what is spoken of: {@link dev.whence.english.language.DiscourseWords DiscourseWords};
 * <li>names of the press: {@link dev.whence.english.language.OutletNames OutletNames}.
 * </ul>
 */
@NullMarked
package dev.whence.english.language;

import org.jspecify.annotations.NullMarked;
