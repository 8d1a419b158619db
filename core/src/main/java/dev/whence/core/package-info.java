/**
 * The immutable types of media-claim provenance. Start here: {@link dev.whence.core.Article} is what was published,
 * {@link dev.whence.core.Attribution} is who is reported to have said what in it.
 *
 * <p>Every type here is immutable, validated where it is made, equal by content and safe to share between threads. All
 * offsets count UTF-16 code units of the article's text; a span's end is exclusive. What may be absent is an {@link
 * java.util.Optional} or an empty list, never null.
 */
@NullMarked
package dev.whence.core;

import org.jspecify.annotations.NullMarked;
