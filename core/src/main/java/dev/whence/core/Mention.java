package dev.whence.core;

import java.util.List;

/**
 * Someone or something that an article mentions beside the source: whom the words were said to, or the outlet that
 * relays them.
 *
 * @param name the name without its article: "reporters", "Reuters"
 * @param spans where the mention stands, in UTF-16 code units, in order; empty where that is not known
 */
public record Mention(String name, List<Span> spans) {

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if the name is blank, or a span is empty or overlaps another
     */
    public Mention {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        spans = Span.sorted(spans);
    }
}
