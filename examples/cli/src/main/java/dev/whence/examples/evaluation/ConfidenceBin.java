package dev.whence.examples.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The found attributions of about one confidence, and how many of them are right.
 *
 * @param from the least confidence of the bin
 * @param to the confidence where the next begins; 1 belongs to the last
 * @param number how many there are
 * @param confidenceSum the sum of their confidences
 * @param rightContent of how many the content is right, by a word overlap of at least 0.8
 * @param rightLinked of how many every word of source, cue and content is right
 */
public record ConfidenceBin(
        double from, double to, long number, double confidenceSum, long rightContent, long rightLinked) {

    private static final int BINS = 10;

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if more are right than there are
     */
    public ConfidenceBin {
        if (rightContent < 0 || rightContent > number || rightLinked < 0 || rightLinked > rightContent) {
            throw new IllegalArgumentException("rightLinked must be at most rightContent, and that at most number: "
                    + rightLinked + ", " + rightContent + ", " + number);
        }
    }

    /** Returns the bins without anything in them. */
    static List<ConfidenceBin> empty() {
        return IntStream.range(0, BINS)
                .mapToObj(i -> new ConfidenceBin((double) i / BINS, (i + 1.0) / BINS, 0, 0, 0, 0))
                .toList();
    }

    /** Returns the number of the bin that a confidence belongs to. */
    static int indexOf(double confidence) {
        return Math.min(BINS - 1, (int) (confidence * BINS));
    }

    /** Returns this bin with one more attribution in it. */
    ConfidenceBin with(double confidence, boolean contentIsRight, boolean linkedIsRight) {
        return new ConfidenceBin(
                from,
                to,
                number + 1,
                confidenceSum + confidence,
                rightContent + (contentIsRight ? 1 : 0),
                rightLinked + (linkedIsRight ? 1 : 0));
    }

    ConfidenceBin plus(ConfidenceBin other) {
        return new ConfidenceBin(
                from,
                to,
                number + other.number,
                confidenceSum + other.confidenceSum,
                rightContent + other.rightContent,
                rightLinked + other.rightLinked);
    }

    /**
     * Returns the mean confidence.
     *
     * @return from 0 to 1; 0 if there is none
     */
    public double meanConfidence() {
        return number == 0 ? 0 : confidenceSum / number;
    }

    /**
     * Returns the share whose content is right.
     *
     * @return from 0 to 1; 0 if there is none
     */
    public double contentPrecision() {
        return number == 0 ? 0 : (double) rightContent / number;
    }

    /**
     * Returns the share of which every word is right.
     *
     * @return from 0 to 1; 0 if there is none
     */
    public double linkedPrecision() {
        return number == 0 ? 0 : (double) rightLinked / number;
    }
}
