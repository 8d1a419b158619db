package dev.whence.core;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What an article keeps of a text that is not whole here: what was made of the whole, and where stretches of it are missing.
 *
 * @param id the article's id, as it was made of the whole
 * @param digest the digest of the whole text
 * @param spans what is missing, in order
 */
record Withheld(String id, String digest, List<Span> spans) {

    Withheld {
        requireDigits(id, 32, "id");
        requireDigits(digest, 64, "digest");
        spans = Span.sorted(spans);
    }

    private static void requireDigits(String value, int count, String parameter) {
        if (value.length() != count || !value.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
            throw new IllegalArgumentException(parameter + " must be " + count + " hexadecimal digits: " + value);
        }
    }

    /** Checks that nothing stands where the text is missing, and that what misses nothing is what the digest was made of. */
    void check(Text text, String digestOfText) {
        for (Span span : spans) {
            if (text.slice(span).chars().anyMatch(c -> c != Article.WITHHELD)) {
                throw new IllegalArgumentException("withheld spans must hold nothing but the sign for it: " + span);
            }
        }
        if (spans.isEmpty() && !digest.equals(digestOfText)) {
            throw new IllegalArgumentException("digest must be that of a text of which nothing is withheld: " + digest);
        }
    }

    /**
     * Returns what is missing where only some stretches are kept, and what is missing before stays so. Line breaks stay, so that
     * lines keep their numbers.
     */
    static List<Span> outside(List<Span> kept, List<Span> before, String text) {
        BitSet missing = new BitSet(text.length());
        for (int i = 0; i < text.length(); i++) {
            missing.set(i, text.charAt(i) != '\n' && text.charAt(i) != '\r');
        }
        kept.forEach(span -> missing.clear(span.start(), span.end()));
        before.forEach(span -> missing.set(span.start(), span.end()));
        return spans(missing);
    }

    static List<Span> inBoth(List<Span> one, List<Span> other) {
        BitSet missing = new BitSet();
        one.forEach(span -> missing.set(span.start(), span.end()));
        BitSet missingInOther = new BitSet();
        other.forEach(span -> missingInOther.set(span.start(), span.end()));
        missing.and(missingInOther);
        return spans(missing);
    }

    private static List<Span> spans(BitSet offsets) {
        List<Span> spans = new ArrayList<>();
        for (int start = offsets.nextSetBit(0); start >= 0; ) {
            int end = offsets.nextClearBit(start);
            spans.add(new Span(start, end));
            start = offsets.nextSetBit(end);
        }
        return spans;
    }

    static String fill(String text, List<Span> spans) {
        StringBuilder filled = new StringBuilder(text);
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                filled.setCharAt(i, Article.WITHHELD);
            }
        }
        return filled.toString();
    }
}
