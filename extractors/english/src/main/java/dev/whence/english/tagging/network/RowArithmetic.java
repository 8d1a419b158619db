package dev.whence.english.tagging.network;

/**
 * Arithmetic over matrices that are kept as one array a row. Every loop runs over whole rows and adds in a fixed order, so
 * that the compiler turns it into vector instructions and the result is the same on every machine.
 */
public final class RowArithmetic {

    private static final int TOGETHER = 16;

    private RowArithmetic() {}

    /** Makes a matrix of zeros. */
    public static float[][] zeros(int rows, int columns) {
        return new float[rows][columns];
    }

    /** Adds to the first {@code count} rows of {@code y} those of {@code x} times the weights, some at a time, so that they stay near. */
    public static void multiply(float[][] x, float[][] weights, float[][] y, int count) {
        for (int from = 0; from < count; from += TOGETHER) {
            multiply(x, weights, y, from, Math.min(count, from + TOGETHER));
        }
    }

    private static void multiply(float[][] x, float[][] weights, float[][] y, int from, int to) {
        int n = weights.length;
        int k = 0;
        for (; k + 4 <= n; k += 4) {
            float[] w0 = weights[k];
            float[] w1 = weights[k + 1];
            float[] w2 = weights[k + 2];
            float[] w3 = weights[k + 3];
            for (int r = from; r < to; r++) {
                float[] row = x[r];
                add4(row[k], row[k + 1], row[k + 2], row[k + 3], w0, w1, w2, w3, y[r]);
            }
        }
        for (; k < n; k++) {
            for (int r = from; r < to; r++) {
                add(x[r][k], weights[k], y[r]);
            }
        }
    }

    /**
     * Adds to {@code y} those of some values of {@code x} that are positive, as many as there are rows of weights, times these.
     *
     * @param some room for one number more than there are rows of weights
     */
    static void multiplyPositive(float[] x, int from, float[][] weights, float[] y, int[] some) {
        int found = 0;
        for (int k = 0; k < weights.length; k++) {
            some[found] = k;
            found += x[from + k] > 0 ? 1 : 0;
        }
        int i = 0;
        for (; i + 4 <= found; i += 4) {
            int a = some[i];
            int b = some[i + 1];
            int c = some[i + 2];
            int d = some[i + 3];
            add4(x[from + a], x[from + b], x[from + c], x[from + d], weights[a], weights[b], weights[c], weights[d], y);
        }
        for (; i < found; i++) {
            add(x[from + some[i]], weights[some[i]], y);
        }
    }

    /**
     * Adds to each of the first {@code count} rows of {@code y} some values of {@code x} times the weights.
     *
     * @param from where the values of each row begin in {@code x}
     */
    public static void multiply(float[] x, int[] from, float[][] weights, float[][] y, int count) {
        int k = 0;
        for (; k + 4 <= weights.length; k += 4) {
            float[] w0 = weights[k];
            float[] w1 = weights[k + 1];
            float[] w2 = weights[k + 2];
            float[] w3 = weights[k + 3];
            for (int r = 0; r < count; r++) {
                int i = from[r] + k;
                add4(x[i], x[i + 1], x[i + 2], x[i + 3], w0, w1, w2, w3, y[r]);
            }
        }
        for (; k < weights.length; k++) {
            for (int r = 0; r < count; r++) {
                add(x[from[r] + k], weights[k], y[r]);
            }
        }
    }

    /** Adds to {@code sum} the product of {@code x}'s transpose and {@code y}, over their first {@code count} rows. */
    public static void multiplyTransposed(float[][] x, float[][] y, int count, float[][] sum) {
        int n = sum.length;
        int r = 0;
        for (; r + 4 <= count; r += 4) {
            float[] x0 = x[r];
            float[] x1 = x[r + 1];
            float[] x2 = x[r + 2];
            float[] x3 = x[r + 3];
            float[] y0 = y[r];
            float[] y1 = y[r + 1];
            float[] y2 = y[r + 2];
            float[] y3 = y[r + 3];
            for (int k = 0; k < n; k++) {
                add4(x0[k], x1[k], x2[k], x3[k], y0, y1, y2, y3, sum[k]);
            }
        }
        for (; r < count; r++) {
            for (int k = 0; k < n; k++) {
                add(x[r][k], y[r], sum[k]);
            }
        }
    }

    private static void add4(
            float a, float b, float c, float d, float[] w0, float[] w1, float[] w2, float[] w3, float[] y) {
        int n = y.length;
        for (int j = 0; j < n; j++) {
            y[j] += a * w0[j] + b * w1[j] + c * w2[j] + d * w3[j];
        }
    }

    /** Adds to {@code y} the product of a row and the weights from a number on. */
    public static void addProduct(float[] x, float[][] weights, int from, float[] y) {
        int k = 0;
        for (; k + 4 <= x.length; k += 4) {
            int w = from + k;
            add4(x[k], x[k + 1], x[k + 2], x[k + 3], weights[w], weights[w + 1], weights[w + 2], weights[w + 3], y);
        }
        for (; k < x.length; k++) {
            add(x[k], weights[from + k], y);
        }
    }

    /** Adds a multiple of {@code w} to {@code y}. */
    public static void add(float a, float[] w, float[] y) {
        int n = y.length;
        for (int j = 0; j < n; j++) {
            y[j] += a * w[j];
        }
    }

    /** Adds {@code w} to {@code y}. */
    public static void add(float[] w, float[] y) {
        int n = y.length;
        for (int j = 0; j < n; j++) {
            y[j] += w[j];
        }
    }

    /** Adds to the first values of {@code a} those of five others. */
    public static void add(float[] a, float[] b, float[] c, float[] d, float[] e, float[] f, int count) {
        for (int j = 0; j < count; j++) {
            a[j] = a[j] + b[j] + c[j] + d[j] + e[j] + f[j];
        }
    }

    /** Returns the rows one behind the other. */
    public static float[] joined(float[][] rows) {
        float[] joined = new float[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, joined, i * rows[i].length, rows[i].length);
        }
        return joined;
    }

    /** Writes the transpose of {@code from} into {@code to}. */
    public static void transpose(float[][] from, float[][] to) {
        for (int i = 0; i < from.length; i++) {
            float[] row = from[i];
            for (int j = 0; j < row.length; j++) {
                to[j][i] = row[j];
            }
        }
    }

    /**
     * Replaces every value by its hyperbolic tangent: a quotient of polynomials, within 1e-6 of it, which (unlike the
     * library's) is the same on every machine and many at a time.
     */
    static void tanh(float[] x, int from, int to) {
        for (int j = from; j < to; j++) {
            float v = Math.max(-7.9f, Math.min(7.9f, x[j]));
            float s = v * v;
            float p = -2.7607684e-16f;
            p = p * s + 2.000188e-13f;
            p = p * s - 8.604672e-11f;
            p = p * s + 5.1222973e-8f;
            p = p * s + 1.48572235e-5f;
            p = p * s + 6.3726195e-4f;
            p = p * s + 4.8935246e-3f;
            float q = 1.1982584e-6f;
            q = q * s + 1.1853471e-4f;
            q = q * s + 2.2684347e-3f;
            q = q * s + 4.893525e-3f;
            x[j] = v * p / q;
        }
    }

    /** Replaces every value by the logistic function of it. */
    static void logistic(float[] x, int from, int to) {
        for (int j = from; j < to; j++) {
            x[j] *= 0.5f;
        }
        tanh(x, from, to);
        for (int j = from; j < to; j++) {
            x[j] = 0.5f * x[j] + 0.5f;
        }
    }
}
