package dev.whence.tracker.words;

/** How often each of some terms was counted. Not thread-safe while it is filled. */
public final class TermCounts {

    /** Terms plus one where their hashes lead; 0 where there is none. */
    private final int[] terms;

    private final int[] counts;

    /** Makes room for so many terms. */
    public TermCounts(int atMost) {
        terms = new int[Integer.highestOneBit(Math.max(1, atMost)) * 4];
        counts = new int[terms.length];
    }

    /** Is told of a term and its count. */
    public interface Reader {

        /** Takes a term with how often it was counted. */
        void take(int term, int count);
    }

    public void put(int term, int count) {
        int slot = slot(term);
        terms[slot] = term + 1;
        counts[slot] = count;
    }

    /** Returns how often a term was counted; 0 if it was not. */
    public int of(int term) {
        return counts[slot(term)];
    }

    /** Tells a reader all that was counted, in no order. */
    public void forEach(Reader reader) {
        for (int slot = 0; slot < terms.length; slot++) {
            if (terms[slot] != 0) {
                reader.take(terms[slot] - 1, counts[slot]);
            }
        }
    }

    private int slot(int term) {
        int slot = (term * 0x9E3779B9 >>> 8) & terms.length - 1;
        while (terms[slot] != 0 && terms[slot] != term + 1) {
            slot = slot + 1 & terms.length - 1;
        }
        return slot;
    }
}
