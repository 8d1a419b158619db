package dev.whence.encoder.decoding;

import dev.whence.english.pretrained.FoundAttribution.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What belongs to an anchor. Words are counted from the anchor's first word; those before it have negative numbers.
 *
 * @param source the words of the source, if one was found
 * @param contents the words of each stretch of the content, in order
 */
public record Arguments(Optional<Run> source, List<Run> contents) {

    /** How many labels the words have: outside, two for a source, two for a content. */
    public static final int LABELS = 5;

    private static final int SOURCE = 1;

    /** Makes an immutable value. */
    public Arguments {
        contents = List.copyOf(contents);
    }

    /**
     * Words that follow each other.
     *
     * @param first the first word
     * @param end the word after the last
     */
    public record Run(int first, int end) {}

    /**
     * Finds the arguments of an anchor.
     *
     * @param anchor the anchor
     * @param logarithms of the probability of each label of the words around it; they are changed
     * @param first the first of these words
     * @param isBare tells of a word whether it is a mark that says nothing by itself
     */
    public static Arguments of(AnchorSpan anchor, float[] logarithms, int first, IntPredicate isBare) {
        if (anchor.kind() == Anchor.CUE) {
            int length = Math.min(anchor.end() - anchor.first(), logarithms.length / LABELS + first);
            for (int w = 0; w < length; w++) {
                for (int l = 1; l < LABELS; l++) {
                    logarithms[(w - first) * LABELS + l] = LabelPath.NEVER;
                }
            }
        }
        Optional<Run> source = Optional.empty();
        double most = Double.NEGATIVE_INFINITY;
        List<Run> contents = new ArrayList<>();
        for (Labelled span : Labelled.in(LabelPath.of(logarithms, LABELS))) {
            Run run = new Run(span.first() + first, span.end() + first);
            if (span.label() == SOURCE) {
                double mean = mean(span, logarithms);
                // of equals the later one
                if (mean >= most) {
                    most = mean;
                    source = Optional.of(run);
                }
            } else if (!contents.isEmpty() && joins(contents.get(contents.size() - 1), run, isBare)) {
                Run last = contents.remove(contents.size() - 1);
                contents.add(new Run(last.first(), run.end()));
            } else {
                contents.add(run);
            }
        }
        return new Arguments(source, contents);
    }

    private static double mean(Labelled span, float[] logarithms) {
        double sum = 0;
        for (int row = span.first(); row < span.end(); row++) {
            sum += Math.max(logarithms[row * LABELS + SOURCE], logarithms[row * LABELS + SOURCE + 1]);
        }
        return sum / (span.end() - span.first());
    }

    private static boolean joins(Run before, Run after, IntPredicate isBare) {
        for (int w = before.end(); w < after.first(); w++) {
            if (!isBare.test(w)) {
                return false;
            }
        }
        return true;
    }
}
