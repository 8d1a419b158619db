package dev.whence.english.tagging.network;

import dev.whence.english.tagging.paragraph.Sequence;
import java.util.List;

/** Sequences that are read side by side, the longest first; their tokens are numbered through. Immutable. */
public final class Batch {

    private final List<Sequence> sequences;
    private final int[] first;
    private final int tokens;

    /**
     * Makes a batch.
     *
     * @param sequences one or more, none empty, ordered by length, the longest first
     */
    public Batch(List<Sequence> sequences) {
        this.sequences = sequences;
        first = new int[sequences.size()];
        int at = 0;
        for (int s = 0; s < first.length; s++) {
            first[s] = at;
            at += sequences.get(s).length();
        }
        tokens = at;
    }

    public int count() {
        return first.length;
    }

    public int tokens() {
        return tokens;
    }

    public int longest() {
        return length(0);
    }

    public Sequence sequence(int s) {
        return sequences.get(s);
    }

    public int length(int s) {
        return sequences.get(s).length();
    }

    public int first(int s) {
        return first[s];
    }

    /** Returns the number of the token that a step of a sequence stands at, counted from its end if backward. */
    public int token(int s, int step, boolean backward) {
        return first[s] + (backward ? length(s) - 1 - step : step);
    }
}
