package dev.whence.encoder.decoding;

import java.util.ArrayList;
import java.util.List;

/**
 * A span that labels make.
 *
 * @param label the label that it begins with
 * @param first its first row
 * @param end the row after the last
 */
record Labelled(int label, int first, int end) {

    /** Returns the spans of a sequence of labels, in order. */
    static List<Labelled> in(int[] labels) {
        List<Labelled> spans = new ArrayList<>();
        int first = -1;
        for (int i = 0; i <= labels.length; i++) {
            int label = i == labels.length ? 0 : labels[i];
            boolean goesOn = label > 0 && label % 2 == 0;
            if (first >= 0 && !goesOn) {
                spans.add(new Labelled(labels[first], first, i));
                first = -1;
            }
            if (label % 2 == 1) {
                first = i;
            }
        }
        return spans;
    }
}
