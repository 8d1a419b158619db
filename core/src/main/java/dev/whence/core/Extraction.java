package dev.whence.core;

import java.util.List;

/**
 * What an extractor found in an article.
 *
 * @param attributions the attributions, in document order; an outer one comes before those inside it
 * @param credits what the text says of where it comes from
 * @param issues what could not be done
 */
public record Extraction(List<Attribution> attributions, List<Credit> credits, List<Issue> issues) {

    /** Copies the parts. */
    public Extraction {
        attributions = List.copyOf(attributions);
        credits = List.copyOf(credits);
        issues = List.copyOf(issues);
    }

    /**
     * Returns an extraction without anything in it.
     *
     * @return nothing found
     */
    public static Extraction empty() {
        return new Extraction(List.of(), List.of(), List.of());
    }
}
