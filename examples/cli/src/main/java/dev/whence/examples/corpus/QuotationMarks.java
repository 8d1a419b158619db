package dev.whence.examples.corpus;

import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.core.Text;
import java.util.List;

/** Tells how much of a content is quoted, which annotators do not mark. */
final class QuotationMarks {

    private boolean quoted;
    private boolean plain;

    private QuotationMarks() {}

    static Quotation of(Text text, List<Span> content) {
        QuotationMarks marks = new QuotationMarks();
        content.forEach(span -> marks.look(text.slice(span)));
        if (!marks.quoted) {
            return Quotation.INDIRECT;
        }
        return marks.plain ? Quotation.MIXED : Quotation.DIRECT;
    }

    private void look(String words) {
        boolean inside = false;
        boolean sinceMark = false; // whether there are letters since the last mark
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '“' || c == '"' && !inside) {
                note(inside, sinceMark);
                inside = true;
                sinceMark = false;
            } else if (c == '”' || c == '"') {
                // what a mark closes was quoted, also where the content begins behind the opening mark
                note(true, sinceMark);
                inside = false;
                sinceMark = false;
            } else {
                sinceMark |= Character.isLetterOrDigit(c);
            }
        }
        note(inside, sinceMark);
    }

    private void note(boolean isQuoted, boolean hasLetters) {
        quoted |= isQuoted && hasLetters;
        plain |= !isQuoted && hasLetters;
    }
}
