/**
 * What authors of extractors and readers test with. Start here: extend {@link
 * dev.whence.extractor.testkit.ExtractorContract} or {@link dev.whence.extractor.testkit.ArticleReaderContract} in a test
 * class of your own; its tests are the promises that Whence relies on. {@link
 * dev.whence.extractor.testkit.ExtractionAssert}, {@link dev.whence.extractor.testkit.Drawing} and {@link
 * dev.whence.extractor.testkit.LinearTime} are for the tests that you write yourself.
 */
@NullMarked
package dev.whence.extractor.testkit;

import org.jspecify.annotations.NullMarked;
