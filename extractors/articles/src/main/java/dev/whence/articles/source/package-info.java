/** Bytes, text and where each character of a text stands in its file. */
@NullMarked
package dev.whence.articles.source;

import org.jspecify.annotations.NullMarked;
