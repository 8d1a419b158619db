/**
 * The seams of Whence: what to implement to add an extractor, a reader or a language. Start with {@link
 * dev.whence.core.spi.Extractor}.
 */
@NullMarked
package dev.whence.core.spi;

import org.jspecify.annotations.NullMarked;
