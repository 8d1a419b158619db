/**
 * Tables of articles. Start here: {@link dev.whence.articles.csv.Columns} finds which column holds what; {@link
 * dev.whence.articles.csv.FieldPlaces} finds where each field stands in the file.
 */
@NullMarked
package dev.whence.articles.csv;

import org.jspecify.annotations.NullMarked;
