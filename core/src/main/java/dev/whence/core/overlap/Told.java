package dev.whence.core.overlap;

import dev.whence.core.Attribution;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Attributions of one article by where their contents stand, so that those that tell the same as another are found. Not thread-safe. */
public final class Told {

    /** So many characters of the text are looked at together. */
    private static final int STRETCH = 256;

    private final Map<Integer, List<Attribution>> byStretch = new HashMap<>();

    /** Begins with some attributions. */
    public Told(Collection<Attribution> attributions) {
        attributions.forEach(this::add);
    }

    private void add(Attribution attribution) {
        stretches(attribution)
                .distinct()
                .forEach(stretch -> byStretch
                        .computeIfAbsent(stretch, any -> new ArrayList<>())
                        .add(attribution));
    }

    /**
     * Returns those that {@linkplain Attribution#tellsSameAs tell the same} as an attribution, in the order in which their contents
     * stand and they were given; more than once where they share more than one stretch of the text.
     */
    public Stream<Attribution> sameAs(Attribution attribution) {
        return stretches(attribution)
                .mapToObj(stretch -> byStretch.getOrDefault(stretch, List.of()))
                .flatMap(List::stream)
                .filter(attribution::tellsSameAs);
    }

    private static IntStream stretches(Attribution attribution) {
        return attribution.content().stream().flatMapToInt(Told::stretches);
    }

    private static IntStream stretches(Span span) {
        return IntStream.rangeClosed(span.start() / STRETCH, (span.end() - 1) / STRETCH);
    }
}
