package dev.whence.english.text;

import dev.whence.english.lexicon.Lexicon;

/**
 * Cuts a text into words, numbers, marks and quotation marks in one pass. Clitics are tokens of their own ("Wagner" +
 * "'s", "do" + "n't"), abbreviations keep their stops ("U.S.", "Sen."), and hyphens join words ("side-by-side").
 */
public final class Tokenizer {

    private final String text;
    private final Tokens tokens;

    private Tokenizer(String text) {
        this.text = text;
        this.tokens = new Tokens(text);
    }

    /** Cuts a text into tokens; the sentences are not found yet. */
    public static Tokens tokenize(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ' ') {
                i++;
            } else if (isAsciiLetter(c)) {
                i = word(i);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF') {
                i++;
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                i = word(i);
            } else if (isQuoteMark(c)) {
                i = quote(i);
            } else {
                i = mark(i);
            }
        }
    }

    /** Nearly all letters are; the others are asked for at more cost. */
    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isQuoteMark(char c) {
        return switch (c) {
            case '"', '\'', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '`', '＂' -> true;
            default -> false;
        };
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '‛';
    }

    private int quote(int i) {
        char c = text.charAt(i);
        boolean doubled = (c == '\'' || c == '`') && i + 1 < text.length() && text.charAt(i + 1) == c;
        int end = doubled ? i + 2 : i + 1;
        if (!doubled && isApostrophe(c) && isElision(i)) {
            return word(i);
        }
        tokens.add(i, end, Tokens.QUOTE);
        return end;
    }

    /** The apostrophe of "’90s" and "’em" stands for what is left out; it opens no quotation. */
    private boolean isElision(int i) {
        if (i > 0 && Character.isLetterOrDigit(text.charAt(i - 1)) || i + 2 >= text.length()) {
            return false;
        }
        char next = text.charAt(i + 1);
        if (Character.isDigit(next)) {
            return Character.isDigit(text.charAt(i + 2)) && i + 3 < text.length() && text.charAt(i + 3) == 's';
        }
        return wordEquals(i + 1, "em") || wordEquals(i + 1, "tis") || wordEquals(i + 1, "twas");
    }

    private boolean wordEquals(int i, String word) {
        int after = i + word.length();
        return text.regionMatches(true, i, word, 0, word.length())
                && (after == text.length() || !Character.isLetterOrDigit(text.charAt(after)));
    }

    private int mark(int i) {
        char c = text.charAt(i);
        int end = i + 1;
        if (c == '-' || c == '.' || c == '_' || c == '*' || c == '=' || c == '!' || c == '?') {
            while (end < text.length() && text.charAt(end) == c) {
                end++;
            }
        } else if (c == '–' || c == '—') {
            while (end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == c)) {
                end++;
            }
        }
        tokens.add(i, end, Tokens.MARK);
        return end;
    }

    private int word(int from) {
        int i = from + 1;
        boolean letters = !Character.isDigit(text.charAt(from));
        int clitic = -1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isAsciiLetter(c)) {
                letters = true;
                i++;
            } else if (c == ' ') {
                break;
            } else if (Character.isLetter(c) || Character.isSurrogate(c) || isCombining(c)) {
                letters = true;
                i++;
            } else if (Character.isDigit(c)) {
                i++;
            } else if (joins(c, i, letters)) {
                if (isApostrophe(c) && clitic < 0 && isClitic(i + 1)) {
                    clitic = i;
                }
                i++;
            } else {
                break;
            }
        }
        if (i < text.length() && text.charAt(i) == '.' && letters && clitic < 0 && keepsStop(from, i)) {
            i++;
        }
        addWord(from, i, letters, clitic);
        return i;
    }

    private static boolean isCombining(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Tells whether a mark at i stands inside a word or number. */
    private boolean joins(char c, int i, boolean letters) {
        if (i + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        if (!Character.isLetterOrDigit(after) || !Character.isLetterOrDigit(before)) {
            return before == '.' && c == '-' && Character.isLetter(after);
        }
        return switch (c) {
            case '-', '\'', '’', '‑', '/', '&', '@', '_', '\u00AD' -> true;
            case '.' ->
                Character.isDigit(before) && Character.isDigit(after)
                        || Character.isLetter(before)
                                && (Character.isLowerCase(after)
                                        || Character.isUpperCase(before) && !isSentenceJoin(i));
            case ',', ':' -> !letters && Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    /** "END.The" is two sentences with a space lost, "U.S" is not. */
    private boolean isSentenceJoin(int dot) {
        return dot >= 2 && Character.isLetter(text.charAt(dot - 2));
    }

    private boolean isClitic(int i) {
        return wordEquals(i, "s")
                || wordEquals(i, "d")
                || wordEquals(i, "m")
                || wordEquals(i, "ll")
                || wordEquals(i, "re")
                || wordEquals(i, "ve")
                || wordEquals(i, "t") && i >= 2 && (text.charAt(i - 2) == 'n' || text.charAt(i - 2) == 'N');
    }

    /** Tells whether the stop behind a word belongs to it. */
    private boolean keepsStop(int from, int dot) {
        int length = dot - from;
        if (length == 1) {
            return Character.isUpperCase(text.charAt(from)) && text.charAt(from) != 'I';
        }
        for (int i = from; i < dot; i++) {
            if (text.charAt(i) == '.') {
                return dot - i <= 3;
            }
        }
        return Lexicon.isAbbreviation(text.substring(from, dot));
    }

    private void addWord(int from, int to, boolean letters, int clitic) {
        if (clitic < 0) {
            tokens.add(from, to, letters ? Tokens.WORD : Tokens.NUMBER);
            return;
        }
        boolean negated = clitic + 2 == to && (text.charAt(clitic + 1) == 't' || text.charAt(clitic + 1) == 'T');
        int cut = negated ? clitic - 1 : clitic;
        if (cut > from) {
            tokens.add(from, cut, Tokens.WORD);
        }
        tokens.add(cut, to, Tokens.WORD);
    }
}
