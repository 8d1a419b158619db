package dev.whence.english.tagging.paragraph;

import java.util.Comparator;

/**
 * A span that the tagger holds possible.
 *
 * @param role 0 for a source, 1 for a cue, 2 for a content
 * @param first its first token
 * @param end the token behind its last
 * @param probability how probable it is
 */
public record TaggedSpan(int role, int first, int end, float probability) {

    public static final Comparator<TaggedSpan> ORDER = TaggedSpan::compare;

    private static int compare(TaggedSpan a, TaggedSpan b) {
        int order = Integer.compare(a.first, b.first);
        order = order != 0 ? order : Integer.compare(a.end, b.end);
        return order != 0 ? order : Integer.compare(a.role, b.role);
    }

    public TaggedSpan with(float other) {
        return new TaggedSpan(role, first, end, other);
    }

    public boolean overlaps(TaggedSpan other) {
        return first < other.end && other.first < end;
    }
}
