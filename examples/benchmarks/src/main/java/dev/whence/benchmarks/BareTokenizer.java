package dev.whence.benchmarks;

import java.util.Arrays;

/**
 * The least that any extractor must do: it looks at each character once and keeps where each token starts and ends. A
 * token is a run of letters and digits, or one other character that is no space. It is what extractors are compared with,
 * because a rate alone says more about the machine.
 */
final class BareTokenizer {

    private BareTokenizer() {}

    /**
     * Returns where the tokens start and end.
     *
     * @param text any text
     * @return start, end, start, end, and so on, in UTF-16 code units
     */
    static int[] tokenize(String text) {
        // two for each token; in prose a token and its space are longer than four characters, so it seldom grows
        int[] bounds = new int[text.length() / 2 + 2];
        int size = 0;
        int i = 0;
        while (i < text.length()) {
            char first = text.charAt(i);
            int start = i++;
            if (Character.isWhitespace(first)) {
                continue;
            }
            if (Character.isLetterOrDigit(first)) {
                while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                    i++;
                }
            }
            if (size + 2 > bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            }
            bounds[size++] = start;
            bounds[size++] = i;
        }
        return Arrays.copyOf(bounds, size);
    }
}
