package dev.whence.articles.html;

import dev.whence.articles.source.Located;
import dev.whence.articles.source.References;
import dev.whence.core.Passage;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Puts the blocks of an article together: blank runs become one blank, a line break stays, blocks are divided by an empty
 * line, items of a list by a line break. Every character but those between blocks comes from the page, and knows from
 * where. One instance puts one article together.
 */
final class ArticleText {

    private final String page;
    private final Located.Builder text = new Located.Builder();
    private final List<Passage> passages = new ArrayList<>();

    private ArticleText(String page) {
        this.page = page;
    }

    /**
     * An article's text and how it is divided.
     *
     * @param text with places in the page
     * @param passages in order of the text
     */
    record Written(Located text, List<Passage> passages) {}

    /**
     * Writes an article.
     *
     * @param blocks of the article, in order
     * @param page the source of the page
     */
    static Written of(List<Block> blocks, String page) {
        ArticleText article = new ArticleText(page);
        Passage.@Nullable Kind before = null;
        for (Block block : blocks) {
            Passage.Kind kind = kind(block);
            boolean inList = kind == Passage.Kind.ITEM && before == kind;
            article.add(block, kind, inList ? "\n" : "\n\n");
            before = kind;
        }
        return new Written(article.text.build(), List.copyOf(article.passages));
    }

    private void add(Block block, Passage.Kind kind, String divider) {
        int before = text.length();
        for (int i = 0; i < divider.length() && before > 0; i++) {
            text.addWithoutPlace(divider.charAt(i));
        }
        int start = text.length();
        for (TextNode run : block.runs()) {
            if (run == null) {
                breakLine(start);
            } else {
                addRun(run, start);
            }
        }
        trimEnd(start);
        if (text.length() > start) {
            passages.add(new Passage(kind, new Span(start, text.length())));
        } else {
            text.cut(before);
        }
    }

    private void addRun(TextNode run, int start) {
        Located words = locate(run);
        for (int i = 0; i < words.length(); i++) {
            char c = words.value().charAt(i);
            if (isCollapsed(c)) {
                boolean again = text.length() == start || isCollapsed(text.charAt(text.length() - 1));
                if (!again) {
                    addBlank(words, i);
                }
            } else if (text.length() > start || !Blocks.isBlank(c)) {
                text.add(words, i, i + 1);
            }
        }
    }

    /** A line break of the source is a blank in the text, and so not the same. */
    private void addBlank(Located words, int i) {
        if (words.value().charAt(i) == ' ') {
            text.add(words, i, i + 1);
        } else {
            text.addWithoutPlace(' ');
        }
    }

    private Located locate(TextNode run) {
        Range range = run.sourceRange();
        String words = run.getWholeText();
        return range.isTracked()
                ? References.locate(words, page, range.startPos(), range.endPos())
                : References.locate(words, "", 0, 0);
    }

    private void breakLine(int start) {
        trimEnd(start);
        if (text.length() > start) {
            text.addWithoutPlace('\n');
        }
    }

    private void trimEnd(int start) {
        int end = text.length();
        while (end > start && Blocks.isBlank(text.charAt(end - 1))) {
            end--;
        }
        text.cut(end);
    }

    /** What HTML takes for blank; a no-break space is a character like others. */
    private static boolean isCollapsed(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static Passage.Kind kind(Block block) {
        Place place = block.place();
        Element container = block.container();
        if (place.isIn(Surroundings.HEADING)) {
            return Passage.Kind.HEADING;
        }
        if (place.isIn(Surroundings.CAPTION) || hasCaptionWord(place)) {
            return Passage.Kind.CAPTION;
        }
        if (place.isIn(Surroundings.QUOTATION)) {
            return Passage.Kind.QUOTATION;
        }
        return container.normalName().equals("li") || container.normalName().equals("dd")
                ? Passage.Kind.ITEM
                : Passage.Kind.PARAGRAPH;
    }

    private static boolean hasCaptionWord(Place place) {
        Place parent = place.parent();
        return ClassWords.has(place.ownWords(), "caption")
                || parent != null && ClassWords.has(parent.ownWords(), "caption");
    }
}
