package dev.whence.ledger.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into words for comparing: lower case, glyphs of apostrophes made one, thousands separators taken out,
 * possessive endings left off, {@code $ € £ %} as words of their own. Every word knows where it stands.
 */
public final class Words {

    /**
     * A word.
     *
     * @param form the word, lower-case
     * @param start where it begins, in UTF-16 code units
     * @param end where it ends, exclusive
     * @param capital whether it begins with a capital letter
     * @param bracketed whether it stands in square brackets, as what an editor put in
     */
    public record Word(String form, int start, int end, boolean capital, boolean bracketed) {}

    private Words() {}

    public static List<Word> of(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        boolean bracketed = false;
        int i = from;
        while (i < to) {
            int c = text.codePointAt(i);
            bracketed = c == '[' || bracketed && c != ']';
            if (isSign(c)) {
                words.add(new Word(Character.toString(c), i, i + 1, false, bracketed));
                i++;
            } else if (Character.isLetterOrDigit(c)) {
                int end = endOfWord(text, i, to);
                add(words, text, i, end, bracketed);
                i = end;
            } else {
                i += Character.charCount(c);
            }
        }
        return words;
    }

    private static int endOfWord(String text, int start, int to) {
        int i = start;
        while (i < to) {
            int c = text.codePointAt(i);
            int next = Math.min(to, i + Character.charCount(c));
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                i = next;
            } else if (joins(text, i, to)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** An apostrophe or stop between letters, a comma or stop between digits. */
    private static boolean joins(String text, int i, int to) {
        if (i == 0 || i + 1 >= to) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        return switch (text.charAt(i)) {
            case '\'', '’', 'ʼ' -> Character.isLetter(before) && Character.isLetter(after);
            case '.' ->
                Character.isDigit(before) && Character.isDigit(after)
                        || Character.isLetter(before)
                                && Character.isLetter(after)
                                && (i < 2 || !Character.isLetter(text.charAt(i - 2)));
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    private static boolean isSign(int c) {
        return c == '$' || c == '€' || c == '£' || c == '%';
    }

    private static void add(List<Word> words, String text, int start, int end, boolean bracketed) {
        String form = text.substring(start, end)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('ʼ', '\'');
        if (Character.isDigit(form.charAt(0))) {
            form = form.replace(",", "");
        } else {
            form = form.endsWith("'s") ? form.substring(0, form.length() - 2) : form;
        }
        words.add(new Word(form, start, end, Character.isUpperCase(text.codePointAt(start)), bracketed));
    }
}
