package dev.whence.tracker;

import dev.whence.core.Article;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into the words that it is found by: runs of letters and digits in lower case, without a possessive ending and
 * without the commas of thousands; a symbol such as an emoji is a word of its own. Ledgers that keep an index of words fill it
 * with these, so that the same words are found whatever the ledger.
 */
public final class SearchWords {

    private SearchWords() {}

    /**
     * Cuts a text into words.
     *
     * @param text any text
     * @return its words, in their order; none holds a blank
     */
    public static List<String> of(String text) {
        List<String> found = new ArrayList<>();
        int end = 0;
        for (Words.Word word : Words.of(text, 0, text.length())) {
            addSymbols(text, end, word.start(), found);
            found.add(word.form());
            end = word.end();
        }
        addSymbols(text, end, text.length(), found);
        return found;
    }

    private static void addSymbols(String text, int from, int to, List<String> found) {
        text.substring(from, to)
                .codePoints()
                .filter(c -> Character.getType(c) == Character.OTHER_SYMBOL && c != Article.WITHHELD)
                .forEach(c -> found.add(Character.toString(c)));
    }
}
