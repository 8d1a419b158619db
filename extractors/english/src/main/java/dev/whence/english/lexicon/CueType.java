package dev.whence.english.lexicon;

import dev.whence.core.Profile;

/**
 * What a cue attributes, after the Penn Discourse Treebank's types of attribution (Prasad et al. 2007, section 4): its
 * assertions are utterances here, its beliefs and facts statements, its eventualities intentions. Each type is found under the
 * profile of its name and under every wider one.
 */
public enum CueType {
    /** Someone spoke or wrote: "said", "according to". */
    UTTERANCE,
    /** Something is held, found, judged or perceived to be so: "believes", "showed", "the charge that". */
    STATEMENT,
    /** Something is wished, planned, favoured, done or left unsaid: "wants", "the decision to", "declined". */
    INTENTION;

    /** Tells whether attributions of this type are wanted under a profile. */
    public boolean isIn(Profile profile) {
        return switch (profile) {
            case UTTERANCES -> this == UTTERANCE;
            case STATEMENTS -> this != INTENTION;
            case ALL -> true;
        };
    }
}
