/**
 * Readers that turn files into articles. Start here: {@link dev.whence.articles.ArticleFiles} walks files and folders and
 * picks the reader for each. Nothing here reads from a network.
 */
@NullMarked
package dev.whence.articles;

import org.jspecify.annotations.NullMarked;
