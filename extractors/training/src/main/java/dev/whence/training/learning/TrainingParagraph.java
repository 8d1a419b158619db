package dev.whence.training.learning;

import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.Tag;
import dev.whence.english.tagging.paragraph.TaggedAttribution;
import dev.whence.english.tagging.paragraph.TaggedSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph with the attributions that people marked in it.
 *
 * @param paragraph the paragraph
 * @param tags the tag of each token
 * @param relations the attributions
 * @param article the number of its article
 * @param annotator who marked it, counted from 1; 0 if nobody knows
 */
public record TrainingParagraph(
        Paragraph paragraph, byte[] tags, List<Relation> relations, int article, int annotator) {

    /**
     * Tokens of one part.
     *
     * @param first the first token
     * @param end the token behind the last
     */
    public record TokenRange(int first, int end) {
        boolean overlaps(TaggedSpan span) {
            return first < span.end() && span.first() < end;
        }

        boolean is(TaggedSpan span) {
            return first == span.first() && end == span.end();
        }
    }

    /**
     * One attribution, as far as it lies in the paragraph.
     *
     * @param cue its cue
     * @param sources the parts of its source
     * @param contents the parts of its content
     */
    public record Relation(TokenRange cue, List<TokenRange> sources, List<TokenRange> contents) {

        /** Makes an immutable value. */
        public Relation {
            sources = List.copyOf(sources);
            contents = List.copyOf(contents);
        }

        /** Tells whether a span touches the part of its role. */
        boolean has(TaggedSpan span) {
            List<TokenRange> parts = span.role() == 0 ? sources : contents;
            return parts.stream().anyMatch(part -> part.overlaps(span));
        }
    }

    /** Makes a value; a tag that cannot stand where it does begins anew. */
    public TrainingParagraph {
        tags = tags.clone();
        relations = List.copyOf(relations);
        for (int t = 0; t < tags.length; t++) {
            int before = t == 0 ? Tag.OUTSIDE : tags[t - 1];
            if (!Tag.follows(before, tags[t])) {
                tags[t]--;
            }
        }
    }

    /**
     * Makes a paragraph of what a model found in it, as if people had marked it.
     *
     * @param paragraph the paragraph; what the model noted in it is taken away
     * @param found what the model found
     * @return the paragraph with its tags, of no article and no annotator
     */
    public static TrainingParagraph taught(Paragraph paragraph, List<TaggedAttribution> found) {
        byte[] tags = new byte[paragraph.length()];
        for (TaggedAttribution each : found) {
            each.source().ifPresent(source -> tag(source, tags));
            tag(each.cue(), tags);
        }
        for (TaggedAttribution each : found) {
            for (TaggedSpan content : each.contents()) {
                tag(content, tags);
            }
        }
        paragraph.untag();
        return new TrainingParagraph(paragraph, tags, List.of(), 0, 0);
    }

    private static void tag(TaggedSpan span, byte[] tags) {
        for (int t = span.first(); t < span.end(); t++) {
            tags[t] = (byte) (t == span.first() ? Tag.begin(span.role()) : Tag.inside(span.role()));
        }
    }

    /** Tells whether the tags have exactly such a span. */
    boolean isGold(TaggedSpan span) {
        if (tags[span.first()] != Tag.begin(span.role())) {
            return false;
        }
        int end = span.first() + 1;
        while (end < tags.length && tags[end] == Tag.inside(span.role())) {
            end++;
        }
        return end == span.end();
    }

    /** Returns the attribution whose cue a span touches. */
    @Nullable Relation of(TaggedSpan cue) {
        for (Relation relation : relations) {
            if (relation.cue.overlaps(cue)) {
                return relation;
            }
        }
        return null;
    }

    /** Tells whether a span touches a part of any attribution. */
    boolean isPart(TaggedSpan span) {
        return relations.stream().anyMatch(relation -> relation.has(span));
    }

    /** Tells whether four in five words of a found attribution's content, or more, are those of one that people marked. */
    boolean isGold(TaggedAttribution found) {
        Relation relation = of(found.cue());
        if (relation == null) {
            return false;
        }
        List<TokenRange> mine = new ArrayList<>();
        for (TaggedSpan content : found.contents()) {
            mine.add(new TokenRange(content.first(), content.end()));
        }
        int both = 0;
        int either = 0;
        for (int t = 0; t < tags.length; t++) {
            int token = t;
            boolean in = mine.stream().anyMatch(part -> part.first <= token && token < part.end);
            boolean gold = relation.contents.stream().anyMatch(part -> part.first <= token && token < part.end);
            both += in && gold ? 1 : 0;
            either += in || gold ? 1 : 0;
        }
        return both >= 0.8 * either;
    }
}
