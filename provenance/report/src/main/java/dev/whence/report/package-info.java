/**
 * One self-contained HTML page of articles, attributions and claims. Start here: {@link dev.whence.report.HtmlReport}.
 */
@NullMarked
package dev.whence.report;

import org.jspecify.annotations.NullMarked;
