/**
 * What is told twice, for the modules of Whence alone. There is one class: {@link dev.whence.core.overlap.Told Told} finds the
 * attributions that tell the same as another.
 */
@NullMarked
package dev.whence.core.overlap;

import org.jspecify.annotations.NullMarked;
