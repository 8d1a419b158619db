package dev.whence.english.pretrained;

import java.util.List;

/**
 * A model that reads a whole text and finds its attributions. It is found as a service, and made without an argument.
 *
 * <p>Implementations are thread-safe, answer every string, and take time linear in its length.
 */
public interface PretrainedModel {

    /**
     * Returns what tells this model from others, and loads what it needs to answer.
     *
     * @return a digest of its files
     * @throws java.io.UncheckedIOException if it cannot be loaded; the message says why
     */
    String version();

    /**
     * Finds the attributions of a text.
     *
     * @param text any text
     * @return what was found, in order of the words that gave it away
     */
    List<FoundAttribution> find(String text);
}
