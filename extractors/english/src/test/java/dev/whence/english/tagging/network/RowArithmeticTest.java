package dev.whence.english.tagging.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whence.english.tagging.taggers.Exp;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowArithmeticTest {

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 7, 21})
    void productsAreThoseWrittenOut(int inner) {
        float[][] x = random(19, inner);
        float[][] weights = random(inner, 5);
        float[][] y = random(19, 5);
        float[][] expected = new float[19][5];
        float[][] expectedOfPositive = new float[19][5];
        for (int r = 0; r < 19; r++) {
            for (int j = 0; j < 5; j++) {
                expected[r][j] = y[r][j];
                expectedOfPositive[r][j] = y[r][j];
                for (int k = 0; k < inner; k++) {
                    expected[r][j] += x[r][k] * weights[k][j];
                    expectedOfPositive[r][j] += Math.max(0, x[r][k]) * weights[k][j];
                }
            }
        }
        float[][] placed = copy(y);
        float[][] positive = copy(y);
        float[] flat = new float[19 * inner];
        int[] from = new int[19];
        for (int r = 0; r < 19; r++) {
            from[r] = r * inner;
            System.arraycopy(x[r], 0, flat, from[r], inner);
        }

        RowArithmetic.multiply(x, weights, y, 19);
        RowArithmetic.multiply(flat, from, weights, placed, 19);
        for (int r = 0; r < 19; r++) {
            RowArithmetic.multiplyPositive(flat, from[r], weights, positive[r], new int[inner + 1]);
        }

        assertClose(y, expected);
        assertClose(placed, expected);
        assertClose(positive, expectedOfPositive);
    }

    @Test
    void nothingIsPassedOverWhereAllValuesAreNothing() {
        float[] y = {1, 2};

        RowArithmetic.multiplyPositive(new float[6], 0, random(6, 2), y, new int[7]);

        assertThat(y).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6, 9})
    void transposedProductsAreThoseWrittenOut(int rows) {
        float[][] x = random(rows, 3);
        float[][] y = random(rows, 5);
        float[][] sum = random(3, 5);
        float[][] expected = copy(sum);
        for (int r = 0; r < rows; r++) {
            for (int k = 0; k < 3; k++) {
                for (int j = 0; j < 5; j++) {
                    expected[k][j] += x[r][k] * y[r][j];
                }
            }
        }

        RowArithmetic.multiplyTransposed(x, y, rows, sum);

        assertClose(sum, expected);
    }

    @Test
    void theTangentIsCloseToTheLibrarys() {
        float[] x = new float[2001];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - 1000) / 50f;
        }
        float[] squashed = x.clone();
        float[] logistic = x.clone();

        RowArithmetic.tanh(squashed, 0, x.length);
        RowArithmetic.logistic(logistic, 0, x.length);

        for (int i = 0; i < x.length; i++) {
            assertThat((double) squashed[i]).isCloseTo(Math.tanh(x[i]), within(2e-6));
            assertThat((double) logistic[i]).isCloseTo(1 / (1 + Math.exp(-x[i])), within(2e-6));
        }
    }

    @Test
    void theExponentialIsCloseToTheLibrarys() {
        for (double x = -50; x < 50; x += 0.37) {
            assertThat(Exp.of(x) / Math.exp(x)).isCloseTo(1, within(1e-8));
        }
        double[] some = {0, -0.4, -3, -17, -59, -70};
        double[] all = some.clone();
        Exp.ofAll(all, 5);
        for (int i = 0; i < 5; i++) {
            assertThat(all[i] / Math.exp(some[i])).isCloseTo(1, within(1e-5));
        }
        assertThat(all[5]).as("not among the first five").isEqualTo(-70);
        Exp.ofAll(some, 6);
        assertThat(some[5]).isBetween(0.0, 1e-25);
        assertThat(Exp.of(-1e9)).isPositive();
        assertThat(Exp.of(1e9)).isFinite();
    }

    private float[][] random(int rows, int columns) {
        float[][] values = new float[rows][columns];
        for (float[] row : values) {
            for (int j = 0; j < columns; j++) {
                row[j] = (float) random.nextGaussian();
            }
        }
        return values;
    }

    private static float[][] copy(float[][] rows) {
        float[][] copy = new float[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            copy[r] = rows[r].clone();
        }
        return copy;
    }

    private static void assertClose(float[][] actual, float[][] expected) {
        for (int r = 0; r < expected.length; r++) {
            assertThat(actual[r]).containsExactly(expected[r], within(1e-4f));
        }
    }
}
