package dev.whence.ledger.json;

import dev.whence.core.Article;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides the text of an article into the pieces that are forgotten as a whole: paragraphs, and of longer ones what lies
 * between two sentences, as far as punctuation tells. How a text is divided changes nothing but how much is forgotten with
 * a sentence.
 */
public final class TextPieces {

    public static final String NAME = "text.";

    /** A paragraph that is longer is divided where a sentence ends behind this many code units. */
    private static final int LONG = 400;

    /** Where no sentence ends, it is divided at the next blank behind this many, or at last right here. */
    private static final int TOO_LONG = 1000;

    private static final int LONGEST = 2000;

    private TextPieces() {}

    /** Returns the pieces of all that is not withheld, in order. */
    public static List<Span> of(Article article) {
        String text = article.text().value();
        List<Span> pieces = new ArrayList<>();
        int start = 0;
        for (Span gone : article.withheld()) {
            divide(text, start, gone.start(), pieces);
            start = gone.end();
        }
        divide(text, start, text.length(), pieces);
        return pieces;
    }

    private static void divide(String text, int from, int to, List<Span> pieces) {
        int start = from;
        for (int end = from + 1; end < to; end++) {
            if (endsAt(text, start, end)) {
                pieces.add(new Span(start, end));
                start = end;
            }
        }
        if (start < to) {
            pieces.add(new Span(start, to));
        }
    }

    /** Tells whether a piece ends before a code unit: it takes the blanks behind it along. */
    private static boolean endsAt(String text, int start, int end) {
        char next = text.charAt(end);
        char last = text.charAt(end - 1);
        int length = end - start;
        if (isLineBreak(last)) {
            return !isLineBreak(next);
        }
        if (length < LONG || Character.isWhitespace(next) || Character.isLowSurrogate(next)) {
            return false;
        }
        return length >= LONGEST
                || Character.isWhitespace(last) && (length >= TOO_LONG || endsSentence(text, start, end - 1));
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean endsSentence(String text, int start, int end) {
        int last = end - 1;
        while (last > start && "\"'\u201D\u2019)]".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ".?!\u2026".indexOf(text.charAt(last)) >= 0;
    }
}
