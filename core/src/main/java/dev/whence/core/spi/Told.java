package dev.whence.core.spi;

import dev.whence.core.Attribution;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attributions by where their contents stand, so that those that tell the same as another are found. Not thread-safe. */
final class Told {

    /** So many characters of the text are looked at together. */
    private static final int STRETCH = 256;

    private final Map<Integer, List<Attribution>> byStretch = new HashMap<>();

    void add(Attribution attribution) {
        for (Span span : attribution.content()) {
            for (int stretch = span.start() / STRETCH; stretch <= (span.end() - 1) / STRETCH; stretch++) {
                byStretch.computeIfAbsent(stretch, any -> new ArrayList<>()).add(attribution);
            }
        }
    }

    /** Returns the first one that tells the same as this. */
    Optional<Attribution> same(Attribution attribution) {
        for (Span span : attribution.content()) {
            for (int stretch = span.start() / STRETCH; stretch <= (span.end() - 1) / STRETCH; stretch++) {
                for (Attribution told : byStretch.getOrDefault(stretch, List.of())) {
                    if (told.tellsSameAs(attribution)) {
                        return Optional.of(told);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
