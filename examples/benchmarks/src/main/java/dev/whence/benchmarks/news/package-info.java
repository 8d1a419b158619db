/** News of any amount, all of it invented, to measure with. */
@NullMarked
package dev.whence.benchmarks.news;

import org.jspecify.annotations.NullMarked;
