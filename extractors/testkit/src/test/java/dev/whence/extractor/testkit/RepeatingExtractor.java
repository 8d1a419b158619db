package dev.whence.extractor.testkit;

import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Extractor;
import java.util.Set;

/** Finds what an earlier extractor found, and nothing without one. */
final class RepeatingExtractor implements Extractor {

    @Override
    public ExtractorId id() {
        return new ExtractorId("repeating", "1");
    }

    @Override
    public Set<String> requires() {
        return Set.of("lines");
    }

    @Override
    public Extraction extract(ExtractionContext context) {
        return context.earlier();
    }
}
