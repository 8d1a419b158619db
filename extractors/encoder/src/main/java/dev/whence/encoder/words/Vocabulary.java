package dev.whence.encoder.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The pieces that the network knows, and how words are cut into them: always the longest that fits (WordPiece: Y. Wu et al., "Google's
 * Neural Machine Translation System", 2016, section 4.1). Immutable and thread-safe.
 */
public final class Vocabulary {

    /** Of a longer word only so many pieces are kept. */
    static final int MOST_PIECES = 12;

    /** A longer word, in characters, is an unknown one. */
    private static final int LONGEST_WORD = 100;

    /** What is so long, in code units, is no word, and normalising it could take the square of its length. */
    private static final int LONGEST_READ = 2000;

    private static final String CONTINUES = "##";

    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<String, Integer> continuations = new HashMap<>();
    private final int longest;
    private final int unknown;
    private final int begin;
    private final int end;

    /**
     * Makes a vocabulary.
     *
     * @param lines the pieces in the order of their numbers, from 0; those that go on with a word begin with "##"
     * @throws IllegalArgumentException if [UNK], [CLS] or [SEP] is not among them
     */
    public Vocabulary(List<String> lines) {
        int most = 1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean continues = line.startsWith(CONTINUES);
            String piece = continues ? line.substring(CONTINUES.length()) : line;
            // what is read later has the number, as where the model was trained
            (continues ? continuations : beginnings).put(piece, i);
            most = Math.max(most, piece.length());
        }
        longest = most;
        unknown = number("[UNK]");
        begin = number("[CLS]");
        end = number("[SEP]");
    }

    private int number(String special) {
        Integer number = beginnings.get(special);
        if (number == null) {
            throw new IllegalArgumentException("lines must have " + special);
        }
        return number;
    }

    /** Returns the number of the piece that every window begins with. */
    public int begin() {
        return begin;
    }

    /** Returns the number of the piece that every window ends with. */
    public int end() {
        return end;
    }

    /** Returns the numbers of a word's pieces: one at least, and no more than twelve. */
    public int[] cut(String word) {
        int[] none = {unknown};
        if (word.length() > LONGEST_READ) {
            return none;
        }
        String plain = plain(word);
        if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > LONGEST_WORD) {
            return none;
        }
        int[] pieces = new int[Math.min(MOST_PIECES, plain.length())];
        int count = 0;
        int start = 0;
        while (start < plain.length()) {
            Map<String, Integer> known = start == 0 ? beginnings : continuations;
            int to = Math.min(plain.length(), start + longest);
            Integer number = known.get(plain.substring(start, to));
            while (number == null && to > start + 1) {
                to--;
                number = known.get(plain.substring(start, to));
            }
            if (number == null) {
                return none;
            }
            if (count < pieces.length) {
                pieces[count] = number;
                count++;
            }
            start = to;
        }
        return Arrays.copyOf(pieces, count);
    }

    /** Lower case, without accents, with plain quotation marks and dashes. */
    private static String plain(String word) {
        if (isPlain(word)) {
            return word;
        }
        StringBuilder marks = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            marks.append(plain(word.charAt(i)));
        }
        String parted = Normalizer.normalize(marks.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(parted.length());
        parted.codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80 || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }

    private static char plain(char c) {
        return switch (c) {
            case '“', '”', '„' -> '"';
            case '‘', '’' -> '\'';
            case '–', '—' -> '-';
            default -> c;
        };
    }
}
