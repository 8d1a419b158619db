/** How well an extractor does against what people marked; start at {@link dev.whence.examples.evaluation.Evaluation}. */
@NullMarked
package dev.whence.examples.evaluation;

import org.jspecify.annotations.NullMarked;
