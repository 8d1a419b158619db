package dev.whence.english;

import dev.whence.core.naming.Labels;

/** The models that come with the library. */
public enum EnglishPreset {
    /** One small network: for news as it comes, and for archives. */
    FAST,
    /** Several taggers that correct each other: finds somewhat more, and takes several times as long. */
    ACCURATE;

    /**
     * Returns the preset as it is written on the command line.
     *
     * @return the lower-case name
     */
    public String label() {
        return Labels.of(this);
    }

    String resource() {
        return label() + ".model";
    }
}
