/** Reads articles in which people marked the attributions; start at {@link dev.whence.examples.corpus.Corpus}. */
@NullMarked
package dev.whence.examples.corpus;

import org.jspecify.annotations.NullMarked;
