package dev.whence.english.tagging.taggers;

import dev.whence.english.tagging.paragraph.Paragraph;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** One of the models whose opinions are averaged. Thread-safe. */
public sealed interface Tagger permits NetworkTagger, LinearTagger {

    /**
     * Sums over all ways to tag each of some paragraphs.
     *
     * @param paragraphs the paragraphs, ordered by length, the longest first
     * @param reader is given each paragraph's sums and its place among them; it must not keep the sums
     */
    void tag(List<Paragraph> paragraphs, ObjIntConsumer<Chain> reader);
}
