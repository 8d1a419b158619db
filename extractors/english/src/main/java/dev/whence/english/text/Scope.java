package dev.whence.english.text;

import dev.whence.english.lexicon.Lexicon;

/**
 * A stretch of tokens that is read as one: a sentence, sentences joined by a quotation, or the inside of a quotation; and
 * what can be asked of it. Quotations that lie inside the stretch are opaque: their words are nobody's cue or source here.
 */
public final class Scope {

    public final Tokens tokens;
    public final Quotations quotations;
    public final PhraseReader phrases;
    /** The first token. */
    public final int low;
    /** The last token. */
    public final int high;
    /** The number of the quotation it is the inside of; -1 if it is the outlet's own text. */
    final int quote;

    public Scope(PhraseReader phrases, int low, int high, int quote) {
        this.phrases = phrases;
        this.tokens = phrases.tokens();
        this.quotations = phrases.quotations();
        this.low = low;
        this.high = high;
        this.quote = quote;
    }

    /** Tells whether this is the inside of a quotation. */
    public boolean isQuoted() {
        return quote >= 0;
    }

    public boolean opaque(int t) {
        return t >= low && t <= high && quotations.of(t) >= 0 && quotations.of(t) != quote;
    }

    /** Returns the quotation that an opaque token stands in. */
    public Quotations.Quote quoteAt(int t) {
        return quotations.get(quotations.of(t));
    }
    /** Tells whether a comma, a dash or a quotation stands here. */
    public boolean isBreak(int t) {
        return tokens.is(t, ",") || tokens.isDash(t) || opaque(t);
    }

    /** Tells whether a quotation closes right before a token, with nothing but a comma or dash between. */
    public boolean closesQuoteBefore(int t) {
        int before = t - 1;
        while (before >= low && (tokens.is(before, ",") || tokens.isDash(before) || tokens.is(before, "..."))) {
            before--;
        }
        return before >= low && opaque(before) && quotations.isClosing(before);
    }

    /** Tells whether the quotation before a token ends with a mark of its own, or a comma stands behind it. */
    public boolean finishedQuoteBefore(int t) {
        int before = t - 1;
        return !opaque(before) || quotations.endsWithMark(quotations.of(before));
    }

    /** Tells whether a quotation of more than a name ends right before a token with a comma in its marks: who said it must follow. */
    public boolean leftOpenBefore(int t) {
        int before = t - 1;
        if (before < low || !opaque(before) || !quotations.isClosing(before)) {
            return false;
        }
        Quotations.Quote quote = quoteAt(before);
        return tokens.is(quote.innerLast(), ",") && quote.words() > 2 && !quotations.isName(quotations.of(before));
    }

    /** Tells whether what stands in marks right before a token is the name of a work: "In her song, 'Harbour Lights', she sings". */
    public boolean namesWorkBefore(int t) {
        int before = tokens.is(t - 1, ",") ? t - 2 : t - 1;
        return before >= low && opaque(before) && quotations.isName(quotations.of(before));
    }

    /** Tells whether the scope begins with "although", "if" or the like. */
    public boolean beginsSubordinate() {
        int first = low;
        while (first < high && tokens.has(first, Lexicon.CONJUNCTION)) {
            first++;
        }
        return !opaque(first) && tokens.has(first, Lexicon.SUBORDINATOR);
    }

    /** Returns the bracket that opens what a bracket closes, or the first token if it is too far away. */
    public int openingBracket(int close) {
        for (int i = close - 1; i >= Math.max(low, close - 45); i--) {
            if (tokens.is(i, "(")) {
                return i;
            }
        }
        return low;
    }

    /** Returns the words of a phrase without its article; "The" stays where it is a part of a name. */
    public String nameOf(int first, int last) {
        boolean partOfName = tokens.isCapitalized(first) && tokens.isCapitalized(first + 1) && first > low;
        boolean article = first < last && tokens.has(first, Lexicon.DETERMINER) && !partOfName;
        return tokens.words(article ? first + 1 : first, last);
    }
}
