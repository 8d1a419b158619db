package dev.whence.ledger.words;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;

/**
 * The one form that characters are compared in: compatibility forms decomposed (Unicode Standard Annex 15, NFKD), without
 * accents, without case, whatever the locale. "Inés", "INES" and "Ｉｎｅｓ" are the same then, as they are in an address.
 */
final class FoldedCharacters {

    /** Letters that have no decomposition and are written with others where they are not at hand. */
    private static final Map<Integer, String> OTHERWISE = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ẞ', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'Ħ', "h"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "th"));

    /** What is written above, below or in the middle of a letter and changes no letter in Latin, Greek, Cyrillic, Hebrew, Arabic. */
    private static final Set<UnicodeBlock> ACCENTS = Set.of(
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT,
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED,
            UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS,
            UnicodeBlock.COMBINING_HALF_MARKS,
            UnicodeBlock.VARIATION_SELECTORS,
            UnicodeBlock.VARIATION_SELECTORS_SUPPLEMENT,
            UnicodeBlock.HEBREW,
            UnicodeBlock.ARABIC,
            UnicodeBlock.ARABIC_EXTENDED_A);

    /** Scripts in which no blank stands between words. */
    private static final Set<UnicodeScript> WITHOUT_BLANKS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Apostrophes and what is typed in place of them; also the letters of transliteration that look like them. */
    private static final String APOSTROPHES =
            "'\u2018\u2019\u201B\u02BC\u02BB\u02B9\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u2032\u2035\uFF07`\u00B4\u055A\u05F3\uA78B\uA78C";

    private static final int TATWEEL = 0x640;

    private FoldedCharacters() {}

    static boolean isApostrophe(int c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    static boolean isOfWord(int c) {
        return c < 0x80
                ? Character.isLetterOrDigit(c)
                : (Character.isLetterOrDigit(c) || Character.isAlphabetic(c) || isMark(c)) && !isApostrophe(c);
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Tells whether a character is not seen and divides nothing: a soft hyphen, a mark of direction, a joiner. */
    static boolean isUnseen(int c) {
        return c >= 0x80 && !divides(c) && Character.getType(c) == Character.FORMAT;
    }

    /** Tells whether a character is not seen but may stand between two words. */
    static boolean divides(int c) {
        return c == 0x200B || c == 0xFEFF;
    }

    static boolean isWithoutBlanks(int c) {
        return c >= 0x0E00 && WITHOUT_BLANKS.contains(UnicodeScript.of(c));
    }

    /** Tells whether a Hangul syllable begins with a decomposed letter; what is attached to a name is a syllable of its own. */
    static boolean isHangulInitial(int c) {
        return c >= 0x1100 && c <= 0x115F;
    }

    /** Decomposes a letter with its marks. */
    static String decomposed(String letters) {
        return Normalizer.normalize(letters, Normalizer.Form.NFKD);
    }

    /** Appends the folded form of a decomposed character, if there is any. */
    static void fold(int c, StringBuilder into) {
        if (isMark(c) && ACCENTS.contains(UnicodeBlock.of(c)) || c == TATWEEL || !isOfWord(c)) {
            return;
        }
        String otherwise = OTHERWISE.get(c);
        if (otherwise != null) {
            into.append(otherwise);
        } else {
            // by way of the upper case: the dotless i, the final sigma
            into.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
        }
    }
}
