package dev.whence.tracker.record;

import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, runs of letters and digits in lower case, with their places: "ines-calloway" in an address and "Ines
 * CALLOWAY" are the same two.
 *
 * @param words the words
 * @param places where each stands, in UTF-16 code units
 */
record FoldedWords(List<String> words, List<Span> places) {

    static FoldedWords of(String text) {
        List<String> words = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isOfWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at) {
                words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
                places.add(new Span(at, end));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return new FoldedWords(words, places);
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Returns where one of several names stands. */
    List<Span> find(Collection<List<String>> names) {
        List<Span> found = new ArrayList<>();
        for (List<String> name : names) {
            for (int i = 0; i + name.size() <= words.size(); i++) {
                if (words.get(i).equals(name.get(0))
                        && words.subList(i, i + name.size()).equals(name)) {
                    found.add(new Span(
                            places.get(i).start(),
                            places.get(i + name.size() - 1).end()));
                }
            }
        }
        return found;
    }
}
