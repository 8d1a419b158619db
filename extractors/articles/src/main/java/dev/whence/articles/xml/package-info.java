/** XML of the news, read as leniently as feeds need it, with the place of every character. */
@NullMarked
package dev.whence.articles.xml;

import org.jspecify.annotations.NullMarked;
