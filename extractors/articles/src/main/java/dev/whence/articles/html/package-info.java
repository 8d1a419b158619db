/** What a page of HTML says: its article, told from all else on the page, and its metadata. */
@NullMarked
package dev.whence.articles.html;

import org.jspecify.annotations.NullMarked;
