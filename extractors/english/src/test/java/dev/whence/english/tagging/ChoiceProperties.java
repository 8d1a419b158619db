package dev.whence.english.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChoiceProperties {

    private static final int LENGTH = 6;
    private static final float[] THRESHOLDS = {0.3f, 0.4f, 0.2f};

    @Property(tries = 300)
    void theChosenAreWorthMostOfAllThatDoNotOverlap(@ForAll("candidates") List<TaggedSpan> candidates) {
        List<TaggedSpan> chosen = Choice.of(candidates, LENGTH, THRESHOLDS);

        for (int i = 1; i < chosen.size(); i++) {
            assertThat(chosen.get(i).first())
                    .isGreaterThanOrEqualTo(chosen.get(i - 1).end());
        }
        assertThat(worth(chosen)).isCloseTo(best(candidates, new ArrayList<>(), 0), within(1e-5));
    }

    private static double worth(List<TaggedSpan> spans) {
        return spans.stream()
                .mapToDouble(span -> span.probability() - THRESHOLDS[span.role()])
                .sum();
    }

    private static double best(List<TaggedSpan> candidates, List<TaggedSpan> taken, int next) {
        if (next == candidates.size()) {
            return worth(taken);
        }
        double best = best(candidates, taken, next + 1);
        TaggedSpan span = candidates.get(next);
        if (taken.stream().noneMatch(span::overlaps)) {
            taken.add(span);
            best = Math.max(best, best(candidates, taken, next + 1));
            taken.remove(taken.size() - 1);
        }
        return best;
    }

    @Provide
    Arbitrary<List<TaggedSpan>> candidates() {
        Arbitrary<TaggedSpan> span = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, LENGTH - 1),
                        Arbitraries.integers().between(1, LENGTH),
                        Arbitraries.floats().between(0, 1))
                .as((role, first, length, probability) ->
                        new TaggedSpan(role, first, Math.min(LENGTH, first + length), probability));
        return span.list().ofMaxSize(9);
    }
}
