package dev.whence.english.tagging.paragraph;

import java.util.List;
import java.util.Optional;

/**
 * An attribution as the model puts it together from spans of one paragraph.
 *
 * @param cue its cue
 * @param source its source, if it has one
 * @param contents its contents in order, one at least
 * @param confidence how probable it is that it stands in the text
 */
public record TaggedAttribution(
        TaggedSpan cue, Optional<TaggedSpan> source, List<TaggedSpan> contents, double confidence) {

    /** Makes an immutable value. */
    public TaggedAttribution {
        contents = List.copyOf(contents);
    }
}
