package dev.whence.encoder.decoding;

import dev.whence.english.pretrained.FoundAttribution.Anchor;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that give an attribution away.
 *
 * @param kind what they are
 * @param first the first word
 * @param end the word after the last
 * @param confidence how sure their labels are
 */
public record AnchorSpan(Anchor kind, int first, int end, double confidence) {

    /** How many labels the words have: outside, and two for a cue, two for a turn, one for a lone quotation. */
    public static final int LABELS = 6;

    private static final int CUE = 1;
    private static final int TURN = 3;

    /**
     * Finds the anchors in a run of words.
     *
     * @param logarithms of the probability of each label of each word
     * @return in order; words are counted from the first of the run
     */
    public static List<AnchorSpan> find(float[] logarithms) {
        List<AnchorSpan> anchors = new ArrayList<>();
        for (Labelled span : Labelled.in(LabelPath.of(logarithms, LABELS))) {
            Anchor kind = span.label() == CUE ? Anchor.CUE : span.label() == TURN ? Anchor.TURN : Anchor.LONE;
            anchors.add(new AnchorSpan(kind, span.first(), span.end(), confidence(span, logarithms)));
        }
        return anchors;
    }

    /** The geometric mean of how probable the most probable label of each word is. */
    private static double confidence(Labelled span, float[] logarithms) {
        double sum = 0;
        for (int w = span.first(); w < span.end(); w++) {
            float most = logarithms[w * LABELS];
            for (int l = 1; l < LABELS; l++) {
                most = Math.max(most, logarithms[w * LABELS + l]);
            }
            sum += most;
        }
        return Math.min(1, StrictMath.exp(sum / (span.end() - span.first())));
    }

    /** Returns the same anchor where the words are counted from another one. */
    public AnchorSpan moved(int words) {
        return new AnchorSpan(kind, first + words, end + words, confidence);
    }
}
