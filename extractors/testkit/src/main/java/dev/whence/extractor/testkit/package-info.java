/** The contract of extractors, as tests that their authors run. */
@NullMarked
package dev.whence.extractor.testkit;

import org.jspecify.annotations.NullMarked;
