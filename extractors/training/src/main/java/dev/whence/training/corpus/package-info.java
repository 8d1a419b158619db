/**
 * Articles in which people marked the attributions, and how to read them from files.
 *
 * <p>Start here: {@link dev.whence.training.corpus.Corpus Corpus} reads a folder into {@link dev.whence.training.corpus.AnnotatedArticle AnnotatedArticle}s. {@link dev.whence.training.corpus.CorpusFiles CorpusFiles} pairs texts with annotations;
 * {@link dev.whence.training.corpus.StandoffFile StandoffFile} reads one file of brat's standoff form, whose lines {@link dev.whence.training.corpus.StandoffLines StandoffLines} parts into {@link dev.whence.training.corpus.MarkedStretch MarkedStretch}es of text and
 * {@link dev.whence.training.corpus.MarkedEvent MarkedEvent}s that join them. {@link dev.whence.training.corpus.CodePoints CodePoints} turns its offsets into the library's, {@link dev.whence.training.corpus.QuotationMarks QuotationMarks} tells how a content is
 * quoted; {@link dev.whence.training.corpus.StoryFiles StoryFiles} finds
 * stories, and {@link dev.whence.training.corpus.StoryLines StoryLines} reads what is marked in one; {@link dev.whence.training.corpus.CountedIssues CountedIssues} counts what could not be read.
 */
@NullMarked
package dev.whence.training.corpus;

import org.jspecify.annotations.NullMarked;
