package dev.whence.english.text;

import dev.whence.english.lexicon.Lexicon;
import java.util.Arrays;

/**
 * Finds the sentences: first at line breaks, since headlines and pasted clutter have no stops, then at stops that no
 * abbreviation explains. A line break inside a hard-wrapped sentence is passed over.
 */
public final class Sentences {

    private final Tokens tokens;
    private int[] firsts = new int[32];
    private int count;

    private Sentences(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Finds the sentences of a text and writes them into its tokens. */
    public static void find(Tokens tokens) {
        Sentences sentences = new Sentences(tokens);
        sentences.run();
        tokens.sentenceFirst = sentences.firsts;
        tokens.sentenceCount = sentences.count;
        tokens.sentenceOf = new int[tokens.size];
        for (int s = 0; s < sentences.count; s++) {
            Arrays.fill(tokens.sentenceOf, tokens.first(s), tokens.last(s) + 1, s);
        }
    }

    private void run() {
        if (tokens.size > 0) {
            begin(0);
        }
        for (int i = 1; i < tokens.size; i++) {
            if (lineBreakBefore(i) || endsSentence(i - 1) && mayBegin(i)) {
                begin(i);
            }
        }
        begin(tokens.size);
        count--;
    }

    private void begin(int token) {
        if (count == firsts.length) {
            firsts = Arrays.copyOf(firsts, count * 2);
        }
        firsts[count++] = token;
    }

    private boolean lineBreakBefore(int token) {
        int breaks = 0;
        for (int i = tokens.end[token - 1]; i < tokens.start[token]; i++) {
            char c = tokens.text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 >= tokens.start[token] || tokens.text.charAt(i + 1) != '\n')) {
                breaks++;
            }
        }
        if (breaks == 1 && tokens.isSmall(token)) {
            String last = tokens.lower[token - 1];
            return isStop(last) || last.equals(":") || last.equals(";");
        }
        return breaks > 0;
    }

    static boolean isStop(String mark) {
        return switch (mark.charAt(0)) {
            case '.', '!', '?', '…' -> true;
            default -> false;
        };
    }

    /** Tells whether a sentence may end with this token: a stop, or marks that close after one. */
    private boolean endsSentence(int token) {
        int i = token;
        while (i >= 0 && i > token - 4 && closes(i)) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        if (tokens.kind[i] == Tokens.MARK) {
            return isStop(tokens.lower[i]);
        }
        return tokens.kind[i] == Tokens.WORD && tokens.lower[i].endsWith(".") && (i < token || abbreviationEnds(i));
    }

    private boolean closes(int token) {
        if (tokens.kind[token] == Tokens.QUOTE) {
            return !tokens.spaceBefore(token) || token + 1 < tokens.size && tokens.spaceBefore(token + 1);
        }
        return tokens.kind[token] == Tokens.MARK && (tokens.is(token, ")") || tokens.is(token, "]"));
    }

    /** An abbreviation ends a sentence only where the next word is one that begins sentences and names nobody. */
    private boolean abbreviationEnds(int token) {
        if (tokens.has(token, Lexicon.TITLE)
                || token + 1 >= tokens.size
                || tokens.end[token] - tokens.start[token] == 2) {
            return false;
        }
        int next = token + 1;
        while (next < tokens.size && tokens.isQuote(next)) {
            next++;
        }
        return next < tokens.size && tokens.isCapitalized(next) && tokens.has(next, Lexicon.STARTER);
    }

    private boolean mayBegin(int token) {
        if (tokens.kind[token] == Tokens.QUOTE) {
            if (!tokens.spaceBefore(token)) {
                return false;
            }
            return token + 1 >= tokens.size || !tokens.spaceBefore(token + 1) && mayBegin(token + 1);
        }
        if (tokens.kind[token] == Tokens.MARK) {
            return switch (tokens.lower[token].charAt(0)) {
                case ',', ';', ':', ')', ']', '.', '!', '?', '%' -> false;
                default -> tokens.spaceBefore(token);
            };
        }
        if (tokens.isSmall(token)) {
            return false;
        }
        return true;
    }

    /** Tells whether the sentence that ends with a token has no stop, as headlines have none. */
    public static boolean isHeadline(Tokens tokens, int last) {
        return !isStop(tokens.lower[last])
                && tokens.kind[last] != Tokens.QUOTE
                && tokens.beginsLine(tokens.sentenceOf(last));
    }

    /** Tells whether a token stands in a line in which Most Words Have Capitals. */
    public static boolean isTitleCase(Tokens tokens, int token) {
        int sentence = tokens.sentenceOf(token);
        int small = 0;
        int words = 0;
        int first = Math.max(tokens.first(sentence), token - 30);
        int last = Math.min(tokens.last(sentence), token + 30);
        for (int t = first; t <= last; t++) {
            if (tokens.isWord(t) && tokens.end[t] - tokens.start[t] > 3) {
                words++;
                small += tokens.isCapitalized(t) ? 0 : 1;
            }
        }
        return words > 2 && small * 4 < words;
    }
}
