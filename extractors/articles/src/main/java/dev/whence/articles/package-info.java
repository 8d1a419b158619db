/** Readers that turn files into articles. */
@NullMarked
package dev.whence.articles;

import org.jspecify.annotations.NullMarked;
