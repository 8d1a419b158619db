package dev.whence.english.learned;

import dev.whence.english.text.Quotations;
import dev.whence.english.text.Quotations.Quote;
import dev.whence.english.text.Tokens;
import java.util.List;

/**
 * Brings contents that hold their words alone to the conventions of the rules: with the quotation marks that enclose them and a leading
 * "that", and without the mark that parts them from what follows.
 */
final class ContentEdges {

    private static final List<String> THAT = List.of("that");
    private static final List<String> PARTING = List.of(",", ";", ":", ".", "-", "--", "–", "—");

    private final Tokens tokens;
    private final Quotations quotations;

    ContentEdges(Tokens tokens, Quotations quotations) {
        this.tokens = tokens;
        this.quotations = quotations;
    }

    /**
     * A run of tokens.
     *
     * @param first the first
     * @param last the last, included
     */
    record Run(int first, int last) {

        boolean holds(int token) {
            return first <= token && token <= last;
        }
    }

    /**
     * Returns the run with its proper edges.
     *
     * @param words a content's words
     * @param low the first token that may belong to it
     */
    Run of(Run words, int low) {
        Run trimmed = new Run(afterMarks(words), beforeMarks(words));
        Run run = withThat(trimmed, low);
        Run quoted = inMarks(run);
        return withThat(inBrackets(quoted.equals(run) ? inSmallMarks(run) : quoted), low);
    }

    private int afterMarks(Run run) {
        int first = run.first;
        while (first < run.last && tokens.isAny(first, PARTING)) {
            first++;
        }
        return first;
    }

    private int beforeMarks(Run run) {
        int last = run.last;
        while (last > run.first && tokens.kind[last] == Tokens.MARK && !belongs(last)) {
            last--;
        }
        return last;
    }

    /** "by 5 %", "(all of it)", "$": marks that end a content as words do. */
    private boolean belongs(int mark) {
        return tokens.is(mark, "%") || tokens.is(mark, ")") || tokens.is(mark, "]") || isCurrency(mark);
    }

    private boolean isCurrency(int mark) {
        return tokens.is(mark, "$") || tokens.is(mark, "€") || tokens.is(mark, "£");
    }

    private Run withThat(Run run, int low) {
        return run.first > low && tokens.isAny(run.first - 1, THAT) ? new Run(run.first - 1, run.last) : run;
    }

    /** Takes in the marks of quotations that begin or end with the run; one that it holds a part of alone stays apart. */
    private Run inMarks(Run run) {
        int begun = quotations.of(run.first);
        int ended = quotations.of(run.last);
        boolean begins = begun >= 0 && opening(run.first, begun);
        boolean ends = ended >= 0 && closing(run.last, ended);
        if (begun == ended) {
            return begins && ends
                    ? new Run(
                            quotations.get(begun).first(), quotations.get(begun).last())
                    : run;
        }
        return new Run(
                begins ? quotations.get(begun).first() : run.first,
                ends ? quotations.get(ended).last() : run.last);
    }

    /** Tells whether no word of the quotation stands before a token. */
    private boolean opening(int token, int number) {
        Quote quote = quotations.get(number);
        int t = token;
        while (t > quote.first() && isMark(t - 1)) {
            t--;
        }
        return t == quote.first();
    }

    /** Tells whether no word of the quotation stands after a token. */
    private boolean closing(int token, int number) {
        Quote quote = quotations.get(number);
        int t = token;
        while (t < quote.last() && isMark(t + 1)) {
            t++;
        }
        return t == quote.last();
    }

    private boolean isMark(int token) {
        return tokens.kind[token] == Tokens.MARK || tokens.kind[token] == Tokens.QUOTE;
    }

    /** Takes in marks inside a quotation, which are in no quotation of their own. */
    private Run inSmallMarks(Run run) {
        int after = run.last + 1;
        while (after < tokens.size && tokens.kind[after] == Tokens.MARK && touches(after)) {
            after++;
        }
        boolean enclosed = run.first > 0
                && after < tokens.size
                && tokens.isQuote(run.first - 1)
                && tokens.isQuote(after)
                && touches(run.first)
                && touches(after)
                && tokens.sentenceOf(run.first - 1) == tokens.sentenceOf(run.first);
        return enclosed ? new Run(run.first - 1, after) : run;
    }

    private boolean touches(int token) {
        return tokens.end[token - 1] == tokens.start[token];
    }

    /** "the wall (and the gate)": what is opened inside is closed inside. */
    private Run inBrackets(Run run) {
        int next = run.last + 1;
        boolean closes = tokens.is(next, ")") || tokens.is(next, "]");
        return closes && touches(next) && open(run) > 0 ? new Run(run.first, next) : run;
    }

    private int open(Run run) {
        int open = 0;
        for (int t = run.first; t <= run.last; t++) {
            open += tokens.is(t, "(") || tokens.is(t, "[") ? 1 : 0;
            open -= tokens.is(t, ")") || tokens.is(t, "]") ? 1 : 0;
        }
        return open;
    }
}
