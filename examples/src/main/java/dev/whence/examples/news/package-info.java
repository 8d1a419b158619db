/** News of any amount, all of it invented, to measure with. */
@NullMarked
package dev.whence.examples.news;

import org.jspecify.annotations.NullMarked;
