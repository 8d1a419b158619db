/** One self-contained HTML page of articles, attributions and claims. */
@NullMarked
package dev.whence.report;

import org.jspecify.annotations.NullMarked;
