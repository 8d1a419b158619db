package dev.whence.core;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that could not be done with a part of an input; the rest was done.
 *
 * @param origin the name of the extractor or reader that says so
 * @param span where in the article's text, in UTF-16 code units; empty if it is the whole
 * @param message one line that says what is wrong and, where there is one, the mend
 */
public record Issue(String origin, Optional<Span> span, String message) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if origin or message is blank
     */
    public Issue {
        if (origin.isBlank()) {
            throw new IllegalArgumentException("origin must not be blank");
        }
        Objects.requireNonNull(span, "span");
        if (message.isBlank()) {
            throw new IllegalArgumentException("message must not be blank");
        }
    }
}
