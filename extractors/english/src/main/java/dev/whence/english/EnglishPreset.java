package dev.whence.english;

import dev.whence.core.naming.Labels;

/** The models that come with the library. */
public enum EnglishPreset {
    /** One small network: for news as it comes, and for archives. */
    FAST,
    /** Several taggers that correct each other: finds somewhat more, and takes several times as long. */
    ACCURATE,
    /**
     * A pretrained network of millions of weights: finds most, and reads about ten articles a second. Its model and its runtime,
     * which is native code, are in the artifact {@code whence-encoder}, which must be there too.
     */
    BEST;

    /**
     * Returns the preset as it is written on the command line.
     *
     * @return the lower-case name
     */
    public String label() {
        return Labels.of(this);
    }

    /** Returns the name of the model's file. */
    String resource() {
        return label() + ".model";
    }
}
