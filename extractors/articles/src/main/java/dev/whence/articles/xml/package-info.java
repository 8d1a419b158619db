/**
 * XML of the news, read as leniently as feeds need it, with the place of every character. Start here: {@link
 * dev.whence.articles.xml.XmlFile}, the one class.
 */
@NullMarked
package dev.whence.articles.xml;

import org.jspecify.annotations.NullMarked;
