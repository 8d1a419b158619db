/**
 * What a page of HTML says: its article, told from all else on the page, and its metadata. Start here: {@link
 * dev.whence.articles.html.HtmlPage}. The metadata come from {@code PageMetadata}, {@code StructuredData} (JSON-LD) and
 * {@code Bylines}. The text: {@code ArticleText} asks {@code Candidates} for elements that may hold it and {@code
 * ArticleBlocks} for its blocks; {@code BlockModel} judges each block by its {@code Features}.
 */
@NullMarked
package dev.whence.articles.html;

import org.jspecify.annotations.NullMarked;
