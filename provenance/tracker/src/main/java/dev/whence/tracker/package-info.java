/** Records attributions, links the statements of one claim, and traces claims to their origin. */
@NullMarked
package dev.whence.tracker;

import org.jspecify.annotations.NullMarked;
