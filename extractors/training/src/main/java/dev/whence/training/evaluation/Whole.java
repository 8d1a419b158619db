package dev.whence.training.evaluation;

import dev.whence.core.Attribution;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An attribution as sets of words, so that quotation marks, white space, a final stop and a leading "that" never matter.
 *
 * @param source the words of the source
 * @param cue the words of the cue
 * @param content the words of the content
 * @param confidence how sure the extractor is
 * @param first the first of its pieces
 */
record Whole(BitSet source, BitSet cue, BitSet content, double confidence, Attribution first) {

    /** What two attributions share if they are one that was given in several pieces. */
    private record Head(List<Span> source, List<Span> cue) {}

    /**
     * Returns the attributions as wholes. Those that share source and cue are one: a quotation that goes on after its cue
     * counts the same however many attributions it is given as; it is as sure as its least sure piece.
     */
    static List<Whole> of(List<Attribution> attributions, NumberedWords words) {
        Map<Object, List<Attribution>> pieces = new LinkedHashMap<>();
        for (Attribution attribution : attributions) {
            Object key = attribution.cue().isEmpty() ? new Object() : new Head(attribution.source(), attribution.cue());
            pieces.computeIfAbsent(key, head -> new ArrayList<>()).add(attribution);
        }
        return pieces.values().stream().map(each -> join(each, words)).toList();
    }

    private static Whole join(List<Attribution> pieces, NumberedWords words) {
        Attribution first = pieces.get(0);
        List<Span> content = pieces.stream()
                .map(Attribution::content)
                .flatMap(Collection::stream)
                .toList();
        return new Whole(
                words.counted(first.source()),
                words.counted(first.cue()),
                words.countedWithoutThat(content),
                pieces.stream().mapToDouble(Attribution::confidence).min().orElseThrow(),
                first);
    }

    boolean sameContent(Whole other) {
        return content.equals(other.content);
    }

    boolean sameWords(Whole other) {
        return source.equals(other.source) && cue.equals(other.cue) && content.equals(other.content);
    }

    /** The Jaccard index of the two contents: what they share of all that either has. */
    double overlap(Whole other) {
        BitSet shared = (BitSet) content.clone();
        shared.and(other.content);
        int both = shared.cardinality();
        return both == 0 ? 0 : (double) both / (content.cardinality() + other.content.cardinality() - both);
    }
}
