package dev.whence.english.language;

import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits sentences that say two things. Linear: each place is looked at once. */
public final class ClauseSplitter {

    private static final Pattern BORDER = Pattern.compile(
            ";\\s|,[\"'”’]? (?=(?:but|however,) (?:we|he|she|they|it|i|you|there|the|that|this|these|those)\\b)",
            Pattern.CASE_INSENSITIVE);

    /** Fewer words than this hardly say anything of their own. */
    private static final int LEAST_WORDS = 6;

    private ClauseSplitter() {}

    public static List<Span> split(String text) {
        List<Span> clauses = new ArrayList<>();
        Matcher border = BORDER.matcher(text);
        for (Span sentence : SentenceSplitter.split(text)) {
            border.region(sentence.start(), sentence.end());
            int start = sentence.start();
            while (border.find()) {
                if (words(text, start, border.start()) >= LEAST_WORDS
                        && words(text, border.end(), sentence.end()) >= LEAST_WORDS) {
                    clauses.add(new Span(start, border.start()));
                    start = border.end();
                }
            }
            clauses.add(new Span(start, sentence.end()));
        }
        return List.copyOf(clauses);
    }

    /** Counts words, but no more than matter. */
    private static int words(String text, int from, int to) {
        int words = 0;
        boolean inWord = false;
        for (int i = from; i < to && words < LEAST_WORDS; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inWord ? 1 : 0;
            inWord = letter || inWord && !Character.isWhitespace(text.charAt(i));
        }
        return words;
    }
}
