package dev.whence.articles.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a page's text between two borders of block elements, or between two line breaks that follow each other.
 *
 * @param runs the text nodes, in order; null stands for a line break
 * @param text the text with blanks collapsed, for judging alone
 * @param container the nearest block element around it
 * @param linkChars how many of the characters that are not blank stand in links
 * @param chars how many characters are not blank
 * @param place what surrounds it
 * @param index counted from 0
 */
record Block(
        List<@Nullable TextNode> runs,
        String text,
        Element container,
        int linkChars,
        int chars,
        Place place,
        int index) {

    Block at(int newIndex) {
        return new Block(runs, text, container, linkChars, chars, place, newIndex);
    }

    double linkShare() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }
}
