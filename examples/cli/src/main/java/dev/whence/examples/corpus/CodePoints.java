package dev.whence.examples.corpus;

import dev.whence.core.Span;
import java.util.Optional;

/** Turns offsets that count code points, as Python's strings do, into those that count UTF-16 code units. */
final class CodePoints {

    /** The offset in code units of each code point, and of the end. */
    private final int[] offsets;

    CodePoints(String text) {
        int count = text.codePointCount(0, text.length());
        offsets = new int[count + 1];
        for (int i = 0, at = 0; i < count; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[count] = text.length();
    }

    /** Returns the number of code points in the text. */
    int count() {
        return offsets.length - 1;
    }

    /** Returns the same place in UTF-16 code units; nothing if it ends behind the text. */
    Optional<Span> toCodeUnits(Span codePoints) {
        return codePoints.end() > count()
                ? Optional.empty()
                : Optional.of(new Span(offsets[codePoints.start()], offsets[codePoints.end()]));
    }
}
