package dev.whence.training.evaluation;

import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.core.naming.Labels;
import java.util.List;

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
        return Labels.of(this);
    }

    List<Span> spans(Attribution attribution) {
        return switch (this) {
            case SOURCE -> attribution.source();
            case CUE -> attribution.cue();
            case CONTENT -> attribution.content();
        };
    }
}
