/**
 * Readers that turn files into articles. Start here: {@link dev.whence.articles.ArticleFiles} walks files and folders and
 * picks the reader for each. Nothing here reads from a network.
 *
 * <p>Then read one reader, {@link dev.whence.articles.TextReader} say; the others are built alike: one class for each kind of
 * file, within the {@link dev.whence.articles.Limits}. What they are made of is in the rooms, none of which knows a reader:
 * {@code source} (bytes, text and places), {@code json}, {@code xml}, {@code csv} and {@code html} (formats), {@code archives}
 * (WARC and gzip), {@code assembly} (from parts to an article), {@code files} (names, folders and messages).
 */
@NullMarked
package dev.whence.articles;

import org.jspecify.annotations.NullMarked;
