package dev.whence.examples;

import dev.whence.core.Pipeline;
import dev.whence.english.EnglishExtractor;
import java.util.Locale;

/** The extractors that commands and benchmarks offer by name. Public for the code that JMH generates. */
public enum Preset {
    /** Linguistic rules: thousands of articles a second. */
    FAST {
        @Override
        Pipeline pipeline() {
            return Pipeline.of(EnglishExtractor.create());
        }
    };

    /** What a command's help says of {@code --preset}. */
    static final String DESCRIPTION = "fast (the default): linguistic rules alone";

    /** Makes the pipeline that runs it. */
    abstract Pipeline pipeline();

    /** Returns the name as it is written on the command line. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
