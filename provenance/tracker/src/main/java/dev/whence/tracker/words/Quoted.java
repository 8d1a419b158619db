package dev.whence.tracker.words;

import dev.whence.core.Span;
import java.util.BitSet;

/** Which characters of a content stand inside quotation marks. A mark that is never closed quotes to the content's end. */
public final class Quoted {

    private final int offset;
    private final BitSet inside;

    private Quoted(int offset, BitSet inside) {
        this.offset = offset;
        this.inside = inside;
    }

    public static Quoted in(String text, Span content) {
        BitSet inside = new BitSet(content.length());
        boolean open = false;
        boolean single = false;
        for (int i = content.start(); i < content.end(); i++) {
            char c = text.charAt(i);
            boolean letterBefore = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
            boolean letterAfter = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
            switch (c) {
                case '“', '„', '«' -> open = true;
                case '”', '»' -> open = false;
                case '"' -> open = !open;
                case '‘' -> single = !letterBefore;
                case '\'' -> single = single ? letterAfter : !letterBefore && letterAfter;
                case '’' -> single = single && letterAfter;
                default -> {
                    if (open || single) {
                        inside.set(i - content.start());
                    }
                }
            }
        }
        return new Quoted(content.start(), inside);
    }

    /** Reads a quotation whose outer marks were left off: it is open where it begins, and its marks close and open it again. */
    public static Quoted inside(String text) {
        BitSet inside = new BitSet(text.length());
        boolean open = text.isEmpty() || "\"\u201c\u201e\u00ab".indexOf(text.charAt(0)) < 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\u201c', '\u201e', '\u00ab' -> open = true;
                case '\u201d', '\u00bb' -> open = false;
                case '"' -> open = !open;
                default -> inside.set(i, open);
            }
        }
        return new Quoted(0, inside);
    }

    public boolean at(int position) {
        return inside.get(position - offset);
    }

    /** Returns what stands between two words, if they stand in this order. */
    public static Span between(Span before, Span next) {
        return new Span(before.end(), Math.max(before.end(), next.start()));
    }

    /** Tells whether an ellipsis, a bracket or another mark in what stands between two words shows that words are left out there. */
    public static boolean showsGap(String between) {
        return between.contains("...")
                || between.contains(". . .")
                || between.chars().anyMatch(c -> "…[]“”\"«»".indexOf(c) >= 0);
    }
}
