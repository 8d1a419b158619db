/**
 * Bytes, text, and where each character of a text stands in its file. Start here: {@link
 * dev.whence.articles.source.Encodings} finds out how bytes are encoded, {@link dev.whence.articles.source.Decoded} is what
 * they say. {@link dev.whence.articles.source.Located} is text with its places; {@link dev.whence.articles.source.Lines}
 * divides a stream, {@link dev.whence.articles.source.References} resolves character references, {@link
 * dev.whence.articles.source.Dates} reads dates.
 */
@NullMarked
package dev.whence.articles.source;

import org.jspecify.annotations.NullMarked;
