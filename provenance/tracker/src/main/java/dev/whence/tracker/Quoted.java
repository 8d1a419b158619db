package dev.whence.tracker;

import dev.whence.core.Span;
import java.util.BitSet;

/** Which characters of a content stand inside quotation marks. A mark that is never closed quotes to the content's end. */
final class Quoted {

    private final int offset;
    private final BitSet inside;

    private Quoted(int offset, BitSet inside) {
        this.offset = offset;
        this.inside = inside;
    }

    static Quoted in(String text, Span content) {
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

    boolean at(int position) {
        return inside.get(position - offset);
    }
}
