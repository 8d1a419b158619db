package dev.whence.english.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs quotation marks: straight, curly, single, guillemets, and a curly mark closed by a straight one. Works paragraph
 * by paragraph (a paragraph ends at a line break that begins a sentence). A quotation left open runs to the end of its
 * paragraph; where the next paragraph opens with a mark again, the quotation goes on there.
 *
 * <p>Only outermost quotations are kept; marks inside one belong to its words.
 */
public final class Quotations {

    /**
     * One quotation; token indexes, last included. Without a closing mark, {@code last} is the last token quoted.
     *
     * @param first the opening mark
     * @param last the closing mark, or the last token of the paragraph
     * @param closed whether there is a closing mark
     * @param goesOn whether the next paragraph goes on with it
     */
    public record Quote(int first, int last, boolean closed, boolean goesOn) {

        public int innerFirst() {
            return first + 1;
        }

        public int innerLast() {
            return closed ? last - 1 : last;
        }

        public int words() {
            return innerLast() - innerFirst() + 1;
        }
    }

    private final Tokens tokens;
    private final List<Quote> quotes = new ArrayList<>();
    private final int[] quoteOf;

    private Quotations(Tokens tokens) {
        this.tokens = tokens;
        quoteOf = new int[tokens.size];
        Arrays.fill(quoteOf, -1);
    }

    public static Quotations find(Tokens tokens) {
        Quotations found = new Quotations(tokens);
        int first = 0;
        for (int s = 1; s <= tokens.sentenceCount; s++) {
            if (s == tokens.sentenceCount || tokens.beginsLine(s)) {
                int next = s == tokens.sentenceCount ? tokens.size : tokens.first(s);
                found.paragraph(first, next - 1);
                first = next;
            }
        }
        return found;
    }

    public List<Quote> all() {
        return quotes;
    }

    /** Returns the number of the quotation that a token stands in, its marks included; -1 if in none. */
    public int of(int token) {
        return quoteOf[token];
    }

    public Quote get(int number) {
        return quotes.get(number);
    }

    public boolean isOpening(int token) {
        return quoteOf[token] >= 0 && quotes.get(quoteOf[token]).first() == token;
    }

    boolean isClosing(int token) {
        return quoteOf[token] >= 0 && quotes.get(quoteOf[token]).last() == token;
    }

    public boolean endsWithMark(int number) {
        return tokens.kind[quotes.get(number).innerLast()] == Tokens.MARK;
    }

    /** Tells whether the words in the marks are the name of a work or a nickname, not speech: 'Harbour Lights'. */
    public boolean isName(int number) {
        Quote quote = quotes.get(number);
        if (quote.words() > 4) {
            return false;
        }
        for (int t = quote.innerFirst(); t <= quote.innerLast(); t++) {
            if (tokens.isWord(t) && !tokens.isCapitalized(t) && tokens.end[t] - tokens.start[t] > 3) {
                return false;
            }
            if (Sentences.isStop(tokens.lower[t]) && !tokens.is(t, ".")) {
                return false;
            }
        }
        boolean begins = quote.first() == 0 || quote.first() == tokens.first(tokens.sentenceOf(quote.first()));
        return tokens.isCapitalized(quote.innerFirst()) && !begins;
    }

    /** Tells whether a token stands in a quotation that is speech. */
    public boolean isQuoted(int token) {
        return quoteOf[token] >= 0 && !isName(quoteOf[token]);
    }

    private void paragraph(int first, int last) {
        int i = first;
        while (i <= last) {
            if (tokens.kind[i] == Tokens.QUOTE && opens(i, first)) {
                int close = isSingle(i) ? closeOfSingle(i, last) : closeOf(i, last);
                if (close <= BEFORE_NEXT) {
                    int end = BEFORE_NEXT - close;
                    add(new Quote(i, end, false, true));
                    i = end;
                } else if (close > 0) {
                    add(new Quote(i, close, true, false));
                    i = close;
                } else if (close == UNCLOSED) {
                    add(new Quote(i, last, false, nextParagraphOpens(last)));
                    i = last;
                }
            }
            i++;
        }
    }

    private static final int UNCLOSED = -1;
    private static final int NO_QUOTE = -2;
    /** From here on downwards: the quotation has no closing mark, and ends with a token before the next one opens. */
    private static final int BEFORE_NEXT = -3;

    private static int beforeNext(int opening) {
        return BEFORE_NEXT - (opening - 1);
    }

    /** "'We lost. 'It was late,' he said": a mark that opens behind a stop is where what is quoted goes on, its paragraph mark lost. */
    private boolean beginsNext(int mark, int open) {
        return mark > open + 2
                && opensBySpace(mark)
                && tokens.kind[mark - 1] == Tokens.MARK
                && Sentences.isStop(tokens.lower[mark - 1])
                && !tokens.is(mark - 1, "...")
                && tokens.isCapitalized(mark + 1);
    }

    private void add(Quote quote) {
        if (quote.words() < 1) {
            return;
        }
        Arrays.fill(quoteOf, quote.first(), quote.last() + 1, quotes.size());
        quotes.add(quote);
    }

    private char mark(int token) {
        return tokens.text.charAt(tokens.start[token]);
    }

    /** A doubled single mark counts as a double one. */
    private boolean isSingle(int token) {
        return tokens.end[token] - tokens.start[token] == 1 && "'‘’‚‛`‹›".indexOf(mark(token)) >= 0;
    }

    private boolean isGuillemet(int token) {
        return "«»‹›".indexOf(mark(token)) >= 0;
    }

    private boolean opens(int token, int paragraphFirst) {
        boolean open = token == paragraphFirst || opensBySpace(token);
        char c = mark(token);
        if (c == '“' || c == '„' || c == '‟') {
            return true;
        }
        if (c == '”' || c == '’' && isSingle(token) || c == '»' || c == '›') {
            return open && !spaceAfter(token);
        }
        return open;
    }

    /** A mark opens where space or an opening mark stands before it and none behind it. */
    private boolean opensBySpace(int token) {
        if (spaceAfter(token)) {
            return false;
        }
        if (tokens.spaceBefore(token)) {
            return true;
        }
        return "([{—–-/:…“‘\"'„«".indexOf(tokens.text.charAt(tokens.start[token] - 1)) >= 0;
    }

    private boolean spaceAfter(int token) {
        return tokens.end[token] >= tokens.text.length()
                || Character.isWhitespace(tokens.text.charAt(tokens.end[token]));
    }

    private int closeOf(int open, int last) {
        boolean guillemet = isGuillemet(open);
        for (int i = open + 1; i <= last; i++) {
            if (tokens.kind[i] != Tokens.QUOTE || isSingle(i) || isGuillemet(i) != guillemet) {
                continue;
            }
            char c = mark(i);
            boolean opening = (c == '“' && mark(open) != '„' || c == '„') && !(spaceAfter(i) && !tokens.spaceBefore(i));
            if ((opening || c == '"' && mark(open) == '"') && beginsNext(i, open)) {
                return beforeNext(i);
            }
            if (opening) {
                return i > open + 1 ? closeBefore(open, i) : UNCLOSED;
            }
            if (c == '"' && opensBySpace(i) && mark(open) == '"') {
                return closeAtNext(i, last);
            }
            return i;
        }
        return UNCLOSED;
    }

    /** A second opening mark before any closing one: the first quotation was never closed; it ends with its sentence. */
    private int closeBefore(int open, int next) {
        return endOfSentence(open, next - 1);
    }

    /** Straight marks give no direction: where the spaces are misleading, the next mark closes. */
    private int closeAtNext(int next, int last) {
        for (int i = next + 1; i <= last; i++) {
            if (tokens.kind[i] == Tokens.QUOTE && !isSingle(i)) {
                return opensBySpace(i) ? next : i;
            }
        }
        return next;
    }

    private int endOfSentence(int from, int limit) {
        int end = tokens.last(tokens.sentenceOf(from));
        return Math.max(from + 1, Math.min(end, limit));
    }

    private int closeOfSingle(int open, int last) {
        int weak = NO_QUOTE;
        int limit = Math.min(last, open + 400);
        for (int i = open + 1; i <= limit; i++) {
            if (tokens.kind[i] != Tokens.QUOTE) {
                continue;
            }
            if (!isSingle(i)) {
                if (opensBySpace(i)) {
                    continue;
                }
                break;
            }
            if (opensBySpace(i) && mark(i) != '’') {
                if (weak > 0) {
                    return weak;
                }
                continue;
            }
            char before = tokens.text.charAt(tokens.start[i] - 1);
            if (!Character.isLetterOrDigit(before)) {
                return weak > 0 && before != ',' && before != '.' ? weak : i;
            }
            if (before != 's') {
                return i;
            }
            if (weak < 0) {
                weak = i;
            }
        }
        if (weak > 0) {
            return weak;
        }
        boolean curlyAtLineStart = mark(open) == '‘'
                && tokens.beginsLine(tokens.sentenceOf(open))
                && open == tokens.first(tokens.sentenceOf(open));
        return curlyAtLineStart || runsOn(open, last) ? UNCLOSED : NO_QUOTE;
    }

    /** A straight single mark at the beginning of a line, or behind a colon, and the next paragraph opens with one, too. */
    private boolean runsOn(int open, int last) {
        boolean begins = open == tokens.first(tokens.sentenceOf(open)) || tokens.is(open - 1, ":");
        return begins && tokens.isCapitalized(open + 1) && nextParagraphOpens(last) && isSingle(last + 1);
    }

    private boolean nextParagraphOpens(int last) {
        return last + 1 < tokens.size && tokens.kind[last + 1] == Tokens.QUOTE && !spaceAfter(last + 1);
    }
}
