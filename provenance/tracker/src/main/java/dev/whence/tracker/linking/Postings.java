package dev.whence.tracker.linking;

import dev.whence.ledger.compact.IntLists;
import java.util.Arrays;

/**
 * In which statements each word stands, in the order they were added. A list that has grown longer than a limit tells
 * nothing any more and is given up. Words are numbered from 0 on. Not thread-safe.
 */
final class Postings {

    private final IntLists lists;

    /** The list of each word. */
    private int[] ofWords = new int[1024];

    Postings(int longest) {
        lists = new IntLists(longest);
    }

    void add(int word, int statement) {
        if (word >= ofWords.length) {
            ofWords = Arrays.copyOf(ofWords, Math.max(word + 1, ofWords.length + (ofWords.length >> 1)));
        }
        ofWords[word] = lists.add(ofWords[word], statement);
    }

    /** Returns in how many statements a word stands; more than the limit if its list has been given up. */
    int length(int word) {
        return lists.length(list(word));
    }

    /** Returns the list of a word among {@link #lists}. */
    int list(int word) {
        return word < ofWords.length ? ofWords[word] : IntLists.NONE;
    }

    /** Returns all lists; whoever asks leaves them as they are. */
    IntLists lists() {
        return lists;
    }
}
