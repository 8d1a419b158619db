package dev.whence.english.pretrained;

import dev.whence.core.Span;
import java.util.List;
import java.util.Optional;

/**
 * An attribution as a pretrained model finds it. Its spans hold whole words, without marks at their ends: quotation marks around a
 * content, a leading "that" and the marks before the closing one are not in it.
 *
 * @param anchor what gave it away
 * @param source whose words they are, if the text says so nearby
 * @param cue the words that attribute, if there are any
 * @param content what is attributed, in order; never empty
 * @param confidence how sure the model is of it, from 0 to 1
 */
public record FoundAttribution(
        Anchor anchor, Optional<Span> source, Optional<Span> cue, List<Span> content, double confidence) {

    /** What gives an attribution away. */
    public enum Anchor {
        /** Words that attribute: "said". */
        CUE,
        /** A source without a cue, as in a transcript: "QUILL: We shut the gates." */
        TURN,
        /** Neither: a quotation, and nothing near it that says whose. */
        LONE
    }

    /** Makes an immutable value. */
    public FoundAttribution {
        content = Span.sorted(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("content must have a span");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1: " + confidence);
        }
    }
}
