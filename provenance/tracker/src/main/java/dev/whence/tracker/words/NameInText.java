package dev.whence.tracker.words;

import dev.whence.core.Span;
import java.util.Optional;

/** Finds a name in a text as whole words. */
public final class NameInText {

    private NameInText() {}

    public static Optional<Span> find(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean whole = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (whole) {
                return Optional.of(new Span(at, end));
            }
        }
        return Optional.empty();
    }
}
