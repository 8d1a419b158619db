package dev.whence.articles.html;

import java.util.BitSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of the path from the page's root to a block, with what the elements above it tell. */
final class Place {

    private final Element element;
    private final @Nullable Place parent;
    private final int depth;
    private final BitSet ownWords;
    private final BitSet allWords;
    private final long tags;
    private final String signature;

    Place(Element element, @Nullable Place parent) {
        this.element = element;
        this.parent = parent;
        depth = parent == null ? 0 : parent.depth + 1;
        ownWords = ClassWords.of(element);
        if (parent == null || parent.allWords.isEmpty()) {
            allWords = ownWords;
        } else if (ownWords.isEmpty()) {
            allWords = parent.allWords;
        } else {
            allWords = (BitSet) parent.allWords.clone();
            allWords.or(ownWords);
        }
        tags = Surroundings.of(element) | (parent == null ? 0 : parent.tags);
        signature = element.normalName() + "." + element.className();
    }

    Element element() {
        return element;
    }

    @Nullable Place parent() {
        return parent;
    }

    int depth() {
        return depth;
    }

    /** The words of its own classes and names. */
    BitSet ownWords() {
        return ownWords;
    }

    /** Its own and those of all above it. */
    BitSet allWords() {
        return allWords;
    }

    boolean isIn(Surroundings what) {
        return (tags & what.bit()) != 0;
    }

    /** What siblings that are made alike share. */
    String signature() {
        return signature;
    }
}
