package dev.whence.english.language;

import dev.whence.core.spi.Language.CueForce;
import dev.whence.english.lexicon.CueWords;
import java.util.List;
import java.util.Optional;

/**
 * How English cues take what they attribute. The classes follow the factives, assertives and hedges that Recasens et al. (2013)
 * collect from Hooper (1975) and others; a cue of several words has the force of its most telling one, so that "went on to
 * claim" is a claim. Which word has which force stands in the word files of {@link dev.whence.english.lexicon}.
 */
public final class CueForces {

    private CueForces() {}

    /** The force that is not neutral tells most; of several, that of the first word. */
    public static Optional<CueForce> forceOf(List<String> words) {
        Optional<CueForce> neutral = Optional.empty();
        for (String word : words) {
            Optional<CueForce> force = Optional.ofNullable(CueWords.force(word));
            if (force.isPresent() && force.get() != CueForce.NEUTRAL) {
                return force;
            }
            neutral = neutral.isPresent() ? neutral : force;
        }
        return neutral;
    }
}
