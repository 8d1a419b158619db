/** Programs to run and read. */
@NullMarked
package dev.whence.examples;

import org.jspecify.annotations.NullMarked;
