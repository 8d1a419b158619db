package dev.whence.encoder.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.english.pretrained.FoundAttribution.Anchor;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the scores are, the labels make spans, and no other sequence that does is more probable. */
class DecodingProperties {

    @Property(tries = 300)
    void noSequenceOfSpansIsMoreProbable(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int rows) {
        int labels = 3;
        float[] logarithms = logarithms(seed, rows, labels);

        int[] path = LabelPath.of(logarithms, labels);

        assertThat(isAllowed(path)).isTrue();
        double best = Double.NEGATIVE_INFINITY;
        for (int code = 0; code < Math.pow(labels, rows); code++) {
            int[] other = new int[rows];
            for (int r = 0, rest = code; r < rows; r++, rest /= labels) {
                other[r] = rest % labels;
            }
            if (isAllowed(other)) {
                best = Math.max(best, sum(other, logarithms, labels));
            }
        }
        assertThat(sum(path, logarithms, labels)).isGreaterThanOrEqualTo(best - 1e-3);
    }

    @Property(tries = 300)
    void probabilitiesOfARowAreOne(@ForAll long seed) {
        float[] logarithms = logarithms(seed, 5, 6);
        for (int row = 0; row < 5; row++) {
            double sum = 0;
            for (int l = 0; l < 6; l++) {
                sum += Math.exp(logarithms[row * 6 + l]);
            }
            assertThat(sum).isBetween(0.9999, 1.0001);
        }
    }

    @Property(tries = 300)
    void anchorsLieApartAndAreSureToSomeDegree(@ForAll long seed, @ForAll @IntRange(max = 60) int words) {
        int end = 0;
        for (AnchorSpan anchor : AnchorSpan.find(logarithms(seed, words, AnchorSpan.LABELS))) {
            assertThat(anchor.first()).isGreaterThanOrEqualTo(end);
            assertThat(anchor.end()).isBetween(anchor.first() + 1, words);
            assertThat(anchor.confidence()).isBetween(0.0, 1.0);
            if (anchor.kind() == Anchor.LONE) {
                assertThat(anchor.end()).isEqualTo(anchor.first() + 1);
            }
            end = anchor.end();
        }
    }

    @Property(tries = 300)
    void argumentsLieApartFromEachOtherAndFromTheCue(
            @ForAll long seed,
            @ForAll @IntRange(max = 20) int before,
            @ForAll @IntRange(min = 1, max = 20) int after,
            @ForAll @IntRange(min = 1, max = 30) int length) {
        AnchorSpan cue = new AnchorSpan(Anchor.CUE, 100, 100 + length, 1);
        float[] logarithms = logarithms(seed, before + after, Arguments.LABELS);

        Arguments its = Arguments.of(cue, logarithms, -before, word -> word % 3 == 0);

        int end = -before;
        for (Arguments.Run run : its.contents()) {
            assertThat(run.first()).isGreaterThanOrEqualTo(end);
            assertThat(run.end()).isBetween(run.first() + 1, after);
            end = run.end();
        }
        its.source().ifPresent(run -> {
            assertThat(run.first()).isGreaterThanOrEqualTo(-before);
            assertThat(run.end()).isBetween(run.first() + 1, after);
            assertThat(run.end() <= 0 || run.first() >= length).isTrue();
        });
    }

    private static boolean isAllowed(int[] path) {
        for (int i = 0; i < path.length; i++) {
            int before = i == 0 ? 0 : path[i - 1];
            if (path[i] == 2 && before == 0) {
                return false;
            }
        }
        return true;
    }

    private static double sum(int[] path, float[] logarithms, int labels) {
        double sum = 0;
        for (int i = 0; i < path.length; i++) {
            sum += logarithms[i * labels + path[i]];
        }
        return sum;
    }

    private static float[] logarithms(long seed, int rows, int labels) {
        Random random = new Random(seed);
        float[] scores = new float[rows * labels];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) (random.nextGaussian() * 3);
        }
        LabelPath.toLogarithms(scores, labels);
        return scores;
    }
}
