package dev.whence.examples.evaluation;

/**
 * How many of the things that are there were found, and how many of those found are there.
 *
 * @param right how many were both marked and found
 * @param gold how many people marked
 * @param found how many the extractor found
 */
public record Score(long right, long gold, long found) {

    static final Score NONE = new Score(0, 0, 0);

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if {@code right} is negative or more than {@code gold} or {@code found}
     */
    public Score {
        if (right < 0 || right > gold || right > found) {
            throw new IllegalArgumentException(
                    "right must lie between 0 and the lesser of " + gold + " and " + found + ": " + right);
        }
    }

    /**
     * Returns the share of what was found that is right.
     *
     * @return from 0 to 1; 0 if nothing was found
     */
    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /**
     * Returns the share of what is there that was found.
     *
     * @return from 0 to 1; 0 if there is nothing
     */
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /**
     * Returns the harmonic mean of precision and recall.
     *
     * @return from 0 to 1
     */
    public double f1() {
        return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
    }

    Score plus(Score other) {
        return new Score(right + other.right, gold + other.gold, found + other.found);
    }
}
