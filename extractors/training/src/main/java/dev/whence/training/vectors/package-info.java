/**
 * Word vectors for the library. Not exported.
 *
 * <p>Start here: {@link dev.whence.training.vectors.PackVectors PackVectors} is a program that makes {@code vectors.bin} from GloVe's text form.
 */
@NullMarked
package dev.whence.training.vectors;

import org.jspecify.annotations.NullMarked;
