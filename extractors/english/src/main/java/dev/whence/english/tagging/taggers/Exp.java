package dev.whence.english.tagging.taggers;

/** The exponential function, the same on every machine (the library's may differ in the last bit). */
public final class Exp {

    private static final double LOG_TWO = 0.6931471805599453;

    private Exp() {}

    /** Returns e to the power of {@code x}, within 1e-9 of it; as small as doubles go below -700. */
    public static double of(double x) {
        double v = Math.max(-700, Math.min(700, x));
        double whole = Math.rint(v / LOG_TWO);
        double r = v - whole * LOG_TWO;
        double sum = 1
                + r
                        * (1
                                + r
                                        * (0.5
                                                + r
                                                        * (1.0 / 6
                                                                + r
                                                                        * (1.0 / 24
                                                                                + r
                                                                                        * (1.0 / 120
                                                                                                + r
                                                                                                        * (1.0 / 720
                                                                                                                + r
                                                                                                                        * (1.0
                                                                                                                                        / 5040
                                                                                                                                + r
                                                                                                                                        / 40320)))))));
        return Double.longBitsToDouble((1023L + (long) whole) << 52) * sum;
    }

    /** Replaces the first values by e to their power, within 1e-5 of it; only values up to 0, and those below -60 as if they were -60. */
    public static void ofAll(double[] x, int count) {
        for (int i = 0; i < count; i++) {
            double r = Math.max(-60, x[i]) * (1.0 / 256);
            double e = 1 + r * (1 + r * (0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720))))));
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            x[i] = e * e;
        }
    }
}
