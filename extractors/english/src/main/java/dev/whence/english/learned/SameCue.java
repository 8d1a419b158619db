package dev.whence.english.learned;

import dev.whence.english.draft.Draft;

/** What a learned draft takes over from the rules' draft with the same cue, since no model tells it. */
final class SameCue {

    private SameCue() {}

    /** Takes over the stance, the addressee, and who speaks where the two do not differ about it. */
    static void takeOver(Draft rule, Draft draft) {
        draft.stance = rule.stance;
        draft.addressee = rule.addressee;
        if (draft.sourceFirst < 0 || overlap(draft, rule)) {
            if (rule.hintFirst >= 0 || !holdsSourceOf(rule, draft)) {
                draft.hintFirst = rule.speakerFirst();
                draft.hintLast = rule.speakerLast();
            }
            draft.sameSpeakerAs = rule.sameSpeakerAs;
        }
    }

    private static boolean overlap(Draft draft, Draft rule) {
        return draft.source != null && rule.source != null && draft.source.overlaps(rule.source);
    }

    /** "a person who has seen the contract": what the model found holds more than the rules' "the contract". */
    private static boolean holdsSourceOf(Draft rule, Draft draft) {
        return draft.sourceFirst >= 0 && draft.sourceFirst <= rule.sourceFirst && rule.sourceLast <= draft.sourceLast;
    }
}
