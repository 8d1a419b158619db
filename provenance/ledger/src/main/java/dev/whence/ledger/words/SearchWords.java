package dev.whence.ledger.words;

import dev.whence.core.Article;
import dev.whence.core.Span;
import dev.whence.core.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into the words that it is found by: runs of letters and digits, without a possessive ending and without the
 * commas of thousands. A symbol such as an emoji is a word of its own, and so is each character of scripts that put no blanks
 * between words (Chinese and Japanese). Ledgers that keep an index of words fill it with these, so that the same words are
 * found whatever the ledger.
 *
 * <p>One word has one form however it is written: case, the glyph of an apostrophe, composed or decomposed accents, ligatures,
 * full-width letters and soft hyphens make no difference (Unicode Standard Annex 15, form NFKC).
 */
public final class SearchWords {

    /** Glyphs that stand for an apostrophe in names and contractions, wrongly or rightly. */
    private static final String APOSTROPHES =
            "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02C8\u055A\u05F3\u2018\u2019\u201B\u2032\u2035" + "\uA78C\uFF07";

    /** Characters that may stand in the middle of a word and are not seen: soft hyphen, joiners. */
    private static final String UNSEEN = "\u00AD\u200C\u200D\u2060\uFEFF";

    /** The full-width forms of ASCII, in its order from the exclamation mark on. */
    private static final char FIRST_FULL_WIDTH = '\uFF01';

    private static final char LAST_FULL_WIDTH = '\uFF5E';

    private SearchWords() {}

    /**
     * Cuts a text into words.
     *
     * @param text any text
     * @return its words, in their order; none holds a blank
     */
    public static List<String> of(String text) {
        String plain = plain(text);
        List<String> found = new ArrayList<>();
        int end = 0;
        for (Words.Word word : Words.of(plain, 0, plain.length())) {
            addSymbols(plain, end, word.start(), found);
            addForms(word.form(), found);
            end = word.end();
        }
        addSymbols(plain, end, plain.length(), found);
        return found;
    }

    /**
     * Cuts stretches of a text into words.
     *
     * @param text any text
     * @param spans where the stretches stand, in UTF-16 code units; what lies outside the text, as in a record that somebody
     *     changed, has no words
     * @return their words, in the order of the spans
     */
    public static List<String> of(Text text, List<Span> spans) {
        List<String> found = new ArrayList<>();
        for (Span span : spans) {
            int end = Math.min(span.end(), text.length());
            if (span.start() < end) {
                found.addAll(of(text.slice(new Span(span.start(), end))));
            }
        }
        return found;
    }

    /** Makes one character of the glyphs that are cut alike. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (APOSTROPHES.indexOf(c) >= 0) {
                plain.append('\'');
            } else if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
                plain.append((char) (c - FIRST_FULL_WIDTH + '!'));
            } else if (UNSEEN.indexOf(c) < 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Adds the compatible form of a word, which may be several: one Arabic ligature is four words. */
    private static void addForms(String word, List<String> found) {
        if (isAscii(word)) {
            found.add(word);
            return;
        }
        // in upper case first, for letters that differ in lower case alone: final sigma, sharp s
        String form = Normalizer.normalize(
                Normalizer.normalize(word, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT)
                        .replace('\u03C2', '\u03C3'),
                Normalizer.Form.NFKC);
        for (Words.Word part : Words.of(form, 0, form.length())) {
            addCharacters(part.form(), found);
        }
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    private static void addCharacters(String word, List<String> found) {
        int start = 0;
        for (int i = 0; i < word.length(); ) {
            int next = i + Character.charCount(word.codePointAt(i));
            if (standsAlone(word.codePointAt(i))) {
                add(word.substring(start, i), found);
                found.add(word.substring(i, next));
                start = next;
            }
            i = next;
        }
        add(word.substring(start), found);
    }

    private static void add(String word, List<String> found) {
        if (!word.isEmpty()) {
            found.add(word);
        }
    }

    private static boolean standsAlone(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    private static void addSymbols(String text, int from, int to, List<String> found) {
        text.substring(from, to)
                .codePoints()
                .filter(c -> Character.getType(c) == Character.OTHER_SYMBOL && c != Article.WITHHELD)
                .forEach(c -> found.add(Character.toString(c)));
    }
}
