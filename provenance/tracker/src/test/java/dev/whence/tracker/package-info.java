/** Tests of the tracker. */
@NullMarked
package dev.whence.tracker;

import org.jspecify.annotations.NullMarked;
