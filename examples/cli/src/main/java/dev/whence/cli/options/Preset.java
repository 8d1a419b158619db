package dev.whence.cli.options;

import dev.whence.core.naming.Labels;
import dev.whence.english.EnglishExtractor;
import dev.whence.english.EnglishPreset;

/** The extractors that commands and benchmarks offer by name. Public for the code that JMH generates. */
public enum Preset {
    /** The small model: hundreds of articles a second. */
    FAST,
    /** The large model: tens of articles a second. */
    ACCURATE,
    /** The pretrained model, with native code: about ten articles a second. */
    BEST,
    /** Linguistic rules alone: thousands of articles a second. */
    RULES;

    /** What a command's help says of {@code --preset}. */
    public static final String DESCRIPTION =
            "fast (the default): a small learned model; accurate: a larger one, which finds"
                    + " somewhat more; best: a pretrained one, which finds most, reads ten articles a second, and is in"
                    + " whence-best.jar alone; rules: linguistic rules alone, which find as much as fast but for wishes"
                    + " and attitudes, and tell less well how sure it is";

    /**
     * Makes the extractor.
     *
     * @throws UsageException if it is the best one and this program was built without it; the message says which has it
     */
    public EnglishExtractor extractor() {
        return switch (this) {
            case FAST -> EnglishExtractor.create(EnglishPreset.FAST);
            case ACCURATE -> EnglishExtractor.create(EnglishPreset.ACCURATE);
            case BEST -> best();
            case RULES -> EnglishExtractor.rules();
        };
    }

    private static EnglishExtractor best() {
        try {
            return EnglishExtractor.create(EnglishPreset.BEST);
        } catch (IllegalStateException e) {
            throw new UsageException(
                    "--preset best needs whence-best.jar, which is built next to whence.jar: run that one in its place",
                    e);
        }
    }

    /** Returns the name as it is written on the command line. */
    public String label() {
        return Labels.of(this);
    }
}
