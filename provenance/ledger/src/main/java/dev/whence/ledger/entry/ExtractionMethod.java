package dev.whence.ledger.entry;

import dev.whence.core.ExtractorId;
import dev.whence.core.Profile;
import dev.whence.core.spi.Extractor;
import dev.whence.core.spi.Pipeline;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * By what an article was searched for attributions: the extractors with their versions, and how they were asked. Since
 * extractors are pure, the same method finds the same in the same article; so whoever records it with what it found need
 * not extract again. Immutable and thread-safe.
 *
 * @param extractors the extractors, in the order they ran
 * @param settings all else that decides what is found, by name, in order of the names; nothing that must be forgettable, for
 *     it is recorded for good
 */
public record ExtractionMethod(List<ExtractorId> extractors, Map<String, String> settings) {

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if there is no extractor
     */
    public ExtractionMethod {
        extractors = List.copyOf(extractors);
        if (extractors.isEmpty()) {
            throw new IllegalArgumentException("extractors must not be empty");
        }
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(settings)));
    }

    /**
     * Describes how an extractor is asked.
     *
     * @param extractor the extractor; a pipeline stands for the extractors in it
     * @param profile which attributions are wanted
     * @return the method, with the profile as its setting
     */
    public static ExtractionMethod of(Extractor extractor, Profile profile) {
        return new ExtractionMethod(ids(extractor).toList(), Map.of("profile", profile.label()));
    }

    private static Stream<ExtractorId> ids(Extractor extractor) {
        return extractor instanceof Pipeline pipeline
                ? pipeline.extractors().stream().flatMap(ExtractionMethod::ids)
                : Stream.of(extractor.id());
    }

    /**
     * Adds a setting that an extractor's id does not tell.
     *
     * @param name what is set, such as {@code least-confidence}
     * @param value what to
     * @return the method with that setting, in place of one of the same name
     */
    public ExtractionMethod with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(settings);
        more.put(name, value);
        return new ExtractionMethod(extractors, more);
    }
}
