package dev.whence.english.tagging.taggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whence.english.tagging.network.RowArithmetic;
import dev.whence.english.tagging.paragraph.Tag;
import dev.whence.english.tagging.paragraph.TaggedSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Compares the sums of a chain with those over every way to tag, written out. */
class ChainProperties {

    private static final int N = Tag.COUNT;

    @Property(tries = 60)
    void sumsAreThoseOverEveryWayToTag(@ForAll @IntRange(min = 1, max = 4) int length, @ForAll long seed) {
        Random random = new Random(seed);
        float[][] scores = random(random, length, N);
        float[][] transitions = random(random, N, N);
        Chain chain = new Chain(5, Chain.potentials(transitions));
        chain.sum(RowArithmetic.joined(random(random, 5, N)), 0, 5);
        chain.sum(RowArithmetic.joined(scores), 0, length);

        Counted counted = new Counted(scores, length, (t, a, b) -> transitions[a][b]);

        counted.check(chain);
    }

    @Property(tries = 60)
    void stepsMayHaveTransitionsOfTheirOwn(@ForAll @IntRange(min = 1, max = 4) int length, @ForAll long seed) {
        Random random = new Random(seed);
        float[][] scores = random(random, length, N);
        float[][] steps = random(random, length, N * N);
        Chain chain = new Chain(RowArithmetic.joined(scores), steps);

        Counted counted = new Counted(scores, length, (t, a, b) -> steps[t][a * N + b]);

        counted.check(chain);
    }

    private static float[][] random(Random random, int rows, int columns) {
        float[][] values = new float[rows][columns];
        for (float[] row : values) {
            for (int j = 0; j < columns; j++) {
                row[j] = (float) random.nextGaussian() * 2;
            }
        }
        return values;
    }

    private interface Transition {
        float score(int token, int before, int tag);
    }

    /** Every way to tag, one after the other. */
    private static final class Counted {
        private final float[][] scores;
        private final int length;
        private final Transition transition;
        private final double[][] tags;
        private final Map<String, Double> spans = new HashMap<>();
        private double sum;

        Counted(float[][] scores, int length, Transition transition) {
            this.scores = scores;
            this.length = length;
            this.transition = transition;
            tags = new double[length][N];
            count(new int[length], 0, 0);
        }

        private void count(int[] way, int t, double score) {
            if (t == length) {
                double weight = Math.exp(score);
                sum += weight;
                for (int i = 0; i < length; i++) {
                    tags[i][way[i]] += weight;
                    if (way[i] % 2 == 1) {
                        int end = i + 1;
                        while (end < length && way[end] == way[i] + 1) {
                            end++;
                        }
                        spans.merge(way[i] / 2 + " " + i + " " + end, weight, Double::sum);
                    }
                }
                return;
            }
            for (int tag = 0; tag < N; tag++) {
                int before = t == 0 ? Tag.OUTSIDE : way[t - 1];
                if (Tag.follows(before, tag)) {
                    way[t] = tag;
                    double step = t == 0 ? 0 : transition.score(t, before, tag);
                    count(way, t + 1, score + scores[t][tag] + step);
                }
            }
        }

        void check(Chain chain) {
            assertThat(chain.logSum()).isCloseTo(Math.log(sum), within(1e-6));
            float[] half = new float[length * N];
            chain.addProbabilities(half, 0.5f);
            for (int t = 0; t < length; t++) {
                for (int tag = 0; tag < N; tag++) {
                    assertThat(chain.probability(t, tag)).isCloseTo(tags[t][tag] / sum, within(1e-6));
                    assertThat((double) half[t * N + tag]).isCloseTo(tags[t][tag] / sum / 2, within(1e-6));
                }
            }
            List<TaggedSpan> found = new ArrayList<>();
            chain.addSpans(0.01, found);
            for (TaggedSpan span : found) {
                double counted = spans.getOrDefault(span.role() + " " + span.first() + " " + span.end(), 0.0) / sum;
                assertThat((double) span.probability()).isCloseTo(counted, within(1e-6));
            }
            long worth = spans.values().stream()
                    .filter(weight -> weight / sum > 0.0101)
                    .count();
            assertThat(found.size()).isGreaterThanOrEqualTo((int) worth);
        }
    }
}
