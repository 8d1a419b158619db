package dev.whence.examples.evaluation;

import dev.whence.core.Attribution;
import dev.whence.core.Span;
import java.util.List;
import java.util.Locale;

/** The parts of an attribution whose spans are scored. */
public enum Part {
    /** To whom the content is attributed. */
    SOURCE,
    /** The words that attribute. */
    CUE,
    /** What is attributed. */
    CONTENT;

    /**
     * Returns the part as it is written in output.
     *
     * @return the lower-case name
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Span> spans(Attribution attribution) {
        return switch (this) {
            case SOURCE -> attribution.source();
            case CUE -> attribution.cue();
            case CONTENT -> attribution.content();
        };
    }
}
