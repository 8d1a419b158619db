/** JSON as a small tree whose strings know where they stand. */
@NullMarked
package dev.whence.articles.json;

import org.jspecify.annotations.NullMarked;
