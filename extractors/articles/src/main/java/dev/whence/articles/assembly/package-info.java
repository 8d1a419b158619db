/**
 * From a text and what its file says of it to an article. Start here: {@link dev.whence.articles.assembly.Assembly}. What a
 * text says of itself is found by {@link dev.whence.articles.assembly.TextHead}, the agencies that lines name by {@link
 * dev.whence.articles.assembly.Agencies}.
 */
@NullMarked
package dev.whence.articles.assembly;

import org.jspecify.annotations.NullMarked;
