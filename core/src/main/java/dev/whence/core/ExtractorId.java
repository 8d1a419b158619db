package dev.whence.core;

/**
 * Names an extractor and its version.
 *
 * @param name the name, unique in a pipeline: "english-rules"
 * @param version the version of its rules or model
 */
public record ExtractorId(String name, String version) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public ExtractorId {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        if (version.isBlank()) {
            throw new IllegalArgumentException("version must not be blank");
        }
    }

    /**
     * Returns the id as it is written in messages.
     *
     * @return {@code name/version}
     */
    @Override
    public String toString() {
        return name + "/" + version;
    }
}
