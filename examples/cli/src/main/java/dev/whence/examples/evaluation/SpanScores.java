package dev.whence.examples.evaluation;

import dev.whence.core.Attribution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well the spans of one part were found, whatever attribution they belong to.
 *
 * @param exact spans of the same words and marks
 * @param first spans that begin with the same word or mark
 */
public record SpanScores(Score exact, Score first) {

    static final SpanScores NONE = new SpanScores(Score.NONE, Score.NONE);

    public static SpanScores of(Part part, Words words, List<Attribution> gold, List<Attribution> found) {
        Set<Words.Run> goldRuns = runs(part, words, gold);
        Set<Words.Run> foundRuns = runs(part, words, found);
        return new SpanScores(shared(goldRuns, foundRuns), shared(firsts(goldRuns), firsts(foundRuns)));
    }

    private static Set<Words.Run> runs(Part part, Words words, List<Attribution> attributions) {
        Set<Words.Run> runs = new HashSet<>();
        attributions.forEach(attribution -> runs.addAll(words.runs(part.spans(attribution))));
        return runs;
    }

    private static Set<Integer> firsts(Set<Words.Run> runs) {
        Set<Integer> firsts = new HashSet<>();
        runs.forEach(run -> firsts.add(run.first()));
        return firsts;
    }

    private static <T> Score shared(Set<T> gold, Set<T> found) {
        long right = gold.stream().filter(found::contains).count();
        return new Score(right, gold.size(), found.size());
    }

    SpanScores plus(SpanScores other) {
        return new SpanScores(exact.plus(other.exact), first.plus(other.first));
    }
}
