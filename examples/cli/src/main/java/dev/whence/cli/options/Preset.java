package dev.whence.cli.options;

import dev.whence.core.naming.Labels;
import dev.whence.english.EnglishExtractor;
import dev.whence.english.EnglishPreset;

/** The extractors that commands and benchmarks offer by name. Public for the code that JMH generates. */
public enum Preset {
    /** The small model: hundreds of articles a second. */
    FAST,
    /** The large model: tens of articles a second. */
    ACCURATE,
    /** Linguistic rules alone: thousands of articles a second. */
    RULES;

    /** What a command's help says of {@code --preset}. */
    public static final String DESCRIPTION =
            "fast (the default): a small learned model; accurate: a larger one, which finds"
                    + " somewhat more; rules: linguistic rules alone, which find about three quarters of it";

    /** Makes the extractor. */
    public EnglishExtractor extractor() {
        return switch (this) {
            case FAST -> EnglishExtractor.create(EnglishPreset.FAST);
            case ACCURATE -> EnglishExtractor.create(EnglishPreset.ACCURATE);
            case RULES -> EnglishExtractor.rules();
        };
    }

    /** Returns the name as it is written on the command line. */
    public String label() {
        return Labels.of(this);
    }
}
