package dev.whence.training.speakers;

/**
 * A source mention with the candidates for it.
 *
 * @param features the places of the features of each candidate
 * @param right how right each candidate is: 1 if it has the name that is marked, less if it has another that would do, 0 if it is wrong
 */
record SpeakerExample(int[][] features, double[] right) {

    /** Tells whether something can be learned from it: some candidates are right and others are not. */
    boolean tells() {
        boolean any = false;
        boolean all = true;
        for (double each : right) {
            any |= each > 0;
            all &= each > 0;
        }
        return any && !all;
    }
}
