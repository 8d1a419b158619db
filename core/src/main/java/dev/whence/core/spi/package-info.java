/**
 * Where parts are plugged in, and the pipeline that runs them. Start here: {@link dev.whence.core.spi.Extractor} finds
 * attributions; extractors are put together in a {@link dev.whence.core.spi.Pipeline}, which gives each an {@link
 * dev.whence.core.spi.ExtractionContext}. {@link dev.whence.core.spi.ArticleReader} reads files, {@link
 * dev.whence.core.spi.Language} holds the rules of a language.
 */
@NullMarked
package dev.whence.core.spi;

import org.jspecify.annotations.NullMarked;
