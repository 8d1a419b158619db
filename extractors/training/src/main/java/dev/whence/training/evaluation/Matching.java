package dev.whence.training.evaluation;

import dev.whence.core.Attribution;
import dev.whence.training.corpus.AnnotatedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which found attribution is which of the marked ones: one to one, the best overlap of contents first, none below 0.8. Of
 * equal overlaps, that with a cue in common comes first.
 */
final class Matching {

    private static final double LEAST_OVERLAP = 0.8;
    private static final double CUE_IN_COMMON = 0.01;

    private record Pair(int gold, int found, double likeness) {}

    private final List<Whole> gold;
    private final List<Whole> found;
    private final Map<Integer, Integer> goldOfFound = new HashMap<>();

    private Matching(List<Whole> gold, List<Whole> found) {
        this.gold = gold;
        this.found = found;
        Set<Integer> used = new HashSet<>();
        for (Pair pair : pairs()) {
            if (!used.contains(pair.gold()) && !goldOfFound.containsKey(pair.found())) {
                used.add(pair.gold());
                goldOfFound.put(pair.found(), pair.gold());
            }
        }
    }

    static Matching of(List<Whole> gold, List<Whole> found) {
        return new Matching(gold, found);
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                double overlap = gold.get(i).overlap(found.get(j));
                if (overlap >= LEAST_OVERLAP) {
                    boolean cue = gold.get(i).cue().intersects(found.get(j).cue());
                    pairs.add(new Pair(i, j, cue ? overlap + CUE_IN_COMMON : overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        return pairs;
    }

    /** Returns the marked attribution that a found one is. */
    Optional<Whole> goldOf(int foundIndex) {
        return Optional.ofNullable(goldOfFound.get(foundIndex)).map(gold::get);
    }

    WholeScores scores() {
        int exact = 0;
        int linked = 0;
        for (Map.Entry<Integer, Integer> match : goldOfFound.entrySet()) {
            Whole one = found.get(match.getKey());
            Whole other = gold.get(match.getValue());
            exact += one.sameContent(other) ? 1 : 0;
            linked += one.sameWords(other) ? 1 : 0;
        }
        return new WholeScores(score(goldOfFound.size()), score(exact), score(linked));
    }

    /** Returns how many have the right speaker, of those that are marked with one. */
    Score speakers(AnnotatedArticle annotated) {
        int marked = 0;
        for (Whole each : gold) {
            marked += each.first().speaker().isPresent() ? 1 : 0;
        }
        int right = 0;
        for (Map.Entry<Integer, Integer> match : goldOfFound.entrySet()) {
            Attribution wanted = gold.get(match.getValue()).first();
            right += found.get(match.getKey())
                            .first()
                            .speaker()
                            .filter(speaker -> annotated.isSpeaker(wanted, speaker))
                            .isPresent()
                    ? 1
                    : 0;
        }
        return marked == 0 ? Score.NONE : new Score(right, marked, found.size());
    }

    private Score score(int right) {
        return new Score(right, gold.size(), found.size());
    }
}
