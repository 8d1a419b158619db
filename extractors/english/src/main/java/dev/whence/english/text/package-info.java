/**
 * One text as tokens, and what can be seen around them without knowing who said what.
 *
 * <p>Start here: {@link dev.whence.english.text.Tokens Tokens}, the text as every other room sees it; {@link dev.whence.english.text.Tokenizer Tokenizer} makes them. Then {@link dev.whence.english.text.Sentences Sentences},
 * {@link dev.whence.english.text.Quotations Quotations} with {@link dev.whence.english.text.QuotedWords QuotedWords}, {@link dev.whence.english.text.Clutter Clutter} (what is no article: menus, captions), {@link dev.whence.english.text.WordClasses WordClasses} and {@link dev.whence.english.text.PhraseReader PhraseReader} (noun
 * phrases and verb groups), {@link dev.whence.english.text.Scope Scope}, which a sentence is read with, {@link dev.whence.english.text.NameRuns NameRuns} of {@link dev.whence.english.text.NameRun NameRun}, and {@link dev.whence.english.text.TextParts TextParts}, for texts longer than
 * any article.
 */
@NullMarked
package dev.whence.english.text;

import org.jspecify.annotations.NullMarked;
