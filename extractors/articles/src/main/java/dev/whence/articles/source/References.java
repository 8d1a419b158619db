package dev.whence.articles.source;

import org.jsoup.parser.Parser;

/**
 * Finds for each character of a decoded text its place in the markup that it was decoded from: the character itself, or a
 * an entity reference. What the parser changed in another way has no place.
 */
public final class References {

    /** The longest name, {@code CounterClockwiseContourIntegral}, with its ampersand and semicolon; numbers may have zeros before. */
    private static final int LONGEST = 40;

    private References() {}

    /**
     * Locates a decoded text.
     *
     * @param decoded what the parser made of it
     * @param markup the file
     * @param start where it begins in the file
     * @param end where it ends
     */
    public static Located locate(String decoded, String markup, int start, int end) {
        if (end - start == decoded.length() && markup.startsWith(decoded, start)) {
            return Located.asItIs(decoded, start);
        }
        Located.Builder located = new Located.Builder();
        int at = start;
        int i = 0;
        while (i < decoded.length()) {
            char c = decoded.charAt(i);
            int reference = at < end && markup.charAt(at) == '&' ? reference(decoded, i, markup, at, end) : 0;
            if (reference > 0) {
                int chars = decodedLength(decoded, i, markup.substring(at, at + reference));
                for (int k = 0; k < chars; k++) {
                    located.add(decoded.charAt(i + k), at, at + reference);
                }
                i += chars;
                at += reference;
                continue;
            }
            if (at < end && markup.charAt(at) == c) {
                located.add(c, at, at + 1);
                at++;
            } else if (at < end && isDropped(markup.charAt(at), c)) {
                at++;
                continue;
            } else {
                located.addWithoutPlace(c);
                at += at < end && c == '\uFFFD' ? 1 : 0;
            }
            i++;
        }
        return located.build();
    }

    /** A parser drops NUL, and the first of the two characters of a line break. */
    private static boolean isDropped(char inFile, char decoded) {
        return inFile == '\0' && decoded != '\uFFFD' || inFile == '\r' && decoded == '\n';
    }

    /** How long the reference is that stands for what comes next; 0 if there is none. */
    private static int reference(String decoded, int i, String markup, int at, int end) {
        int longest = at + 1;
        int limit = Math.min(end, at + LONGEST);
        while (longest < limit
                && (isName(markup.charAt(longest)) || markup.charAt(longest) == '#' && longest == at + 1)) {
            longest++;
        }
        if (longest < end && markup.charAt(longest) == ';') {
            longest++;
        }
        for (int stop = longest; stop > at + 1; stop--) {
            if (decodedLength(decoded, i, markup.substring(at, stop)) > 0) {
                return stop - at;
            }
        }
        return 0;
    }

    /** How many characters the reference stands for, if they come next; 0 if it is none, or others come. */
    private static int decodedLength(String decoded, int i, String reference) {
        String characters = Parser.unescapeEntities(reference, false);
        boolean whole = !characters.isEmpty() && characters.length() <= 2 && !characters.startsWith("&")
                || characters.equals("&") && reference.length() > 1;
        return whole && decoded.startsWith(characters, i) ? characters.length() : 0;
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
