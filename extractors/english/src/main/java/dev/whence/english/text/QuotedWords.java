package dev.whence.english.text;

import dev.whence.core.Quotation;
import dev.whence.core.Span;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Counts the words of a content that are quoted.
 *
 * @param words the words, without a leading "that"
 * @param quoted those of them that are quoted
 */
public record QuotedWords(int words, int quoted) {

    /** Counts the words of a content, of which a predicate tells by token whether it is quoted. */
    public static QuotedWords of(Tokens tokens, List<Span> content, IntPredicate isQuoted) {
        int words = 0;
        int quoted = 0;
        for (Span span : content) {
            int first = tokens.tokenAt(span.start());
            for (int t = first; t < tokens.size && tokens.start[t] < span.end(); t++) {
                boolean that = t == first && tokens.is(t, "that");
                if ((tokens.isWord(t) || tokens.isNumber(t)) && !that) {
                    words++;
                    quoted += isQuoted.test(t) ? 1 : 0;
                }
            }
        }
        return new QuotedWords(words, quoted);
    }

    public Quotation quotation() {
        return quoted == 0 ? Quotation.INDIRECT : quoted == words ? Quotation.DIRECT : Quotation.MIXED;
    }
}
