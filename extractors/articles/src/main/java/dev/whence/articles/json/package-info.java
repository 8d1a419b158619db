/**
 * JSON whose strings know where they stand. Start here: {@link dev.whence.articles.json.JsonTree} reads a file into {@link
 * dev.whence.articles.json.JsonNode}s; {@link dev.whence.articles.json.JsonArticle} reads the fields of one line; {@link
 * dev.whence.articles.json.JsonStrings} locates the characters of a string.
 */
@NullMarked
package dev.whence.articles.json;

import org.jspecify.annotations.NullMarked;
