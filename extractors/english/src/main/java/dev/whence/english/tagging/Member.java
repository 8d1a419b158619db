package dev.whence.english.tagging;

import java.util.List;

/** One of the models whose opinions are averaged. Thread-safe. */
sealed interface Member permits Scorer, Linear {

    /** Sums over all ways to tag each of some paragraphs, which are ordered by length, the longest first. */
    List<Chain> chains(List<Paragraph> paragraphs);
}
