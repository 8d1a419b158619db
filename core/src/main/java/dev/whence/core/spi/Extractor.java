package dev.whence.core.spi;

import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import java.util.Set;

/**
 * Finds attributions in an article. To add one of your own, implement this, run the contract of {@code
 * whence-extractor-testkit} over it, and put it into a {@link dev.whence.core.spi.Pipeline}.
 *
 * <p>An extractor is pure and thread-safe: the same article and context give an equal answer, at any time and from any
 * number of threads, and nothing is kept between calls. No text, however broken, makes it throw or hang; what it could
 * not do is an {@link dev.whence.core.Issue}. Its time grows linearly with the text.
 */
public interface Extractor {

    /**
     * Names this extractor.
     *
     * @return the same id at every call
     */
    ExtractorId id();

    /**
     * Returns the extractors whose findings this one builds on.
     *
     * @return names of extractors that must stand earlier in a pipeline; none by default
     */
    default Set<String> requires() {
        return Set.of();
    }

    /**
     * Extracts.
     *
     * @param context the article, what is wanted of it, and what earlier extractors of the pipeline found
     * @return what was found; every span lies inside the article's text, and every attribution names the article
     */
    Extraction extract(ExtractionContext context);
}
