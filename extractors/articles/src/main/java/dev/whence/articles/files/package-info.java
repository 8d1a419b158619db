/**
 * Files as their user knows them. Start here: {@link dev.whence.articles.files.FolderWalk} finds the files of a folder.
 * {@link dev.whence.articles.files.FileNames} and {@link dev.whence.articles.files.EntryNames} name files and the articles in
 * them, {@link dev.whence.articles.files.Messages} words what is told of them, {@link dev.whence.articles.files.Handed} hands
 * it on to the sink.
 */
@NullMarked
package dev.whence.articles.files;

import org.jspecify.annotations.NullMarked;
