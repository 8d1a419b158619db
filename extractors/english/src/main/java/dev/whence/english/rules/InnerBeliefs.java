package dev.whence.english.rules;

import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.english.draft.Draft;
import dev.whence.english.draft.Nesting;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.Tokens;
import java.util.List;
import java.util.Optional;

/**
 * Doubts beliefs inside what someone says. "She said she thought the road was shut" is one statement of hers, and "They know we will
 * stay" inside a quotation is the speaker's own. People mark less than one in six of either.
 */
public final class InnerBeliefs {

    /** How often people mark them, less than the narrower profiles ask for. */
    private static final double MARKED = 0.15;

    private InnerBeliefs() {}

    /**
     * Lowers the confidence of beliefs inside the words of the one who has them, and of those inside quotations.
     *
     * @param drafts in document order
     * @param speakers of each draft
     */
    public static void doubt(Tokens tokens, List<Draft> drafts, List<Optional<Source>> speakers) {
        if (drafts.stream().noneMatch(draft -> isBelief(tokens, draft))) {
            return;
        }
        int[] outer = Nesting.outerOf(drafts);
        for (int i = 0; i < outer.length; i++) {
            Draft draft = drafts.get(i);
            if (outer[i] >= 0 && isBelief(tokens, draft)) {
                boolean own = sameSpeaker(speakers.get(i), speakers.get(outer[i]));
                if (own || drafts.get(outer[i]).quotation != Quotation.INDIRECT) {
                    draft.confidence = Math.min(draft.confidence, MARKED);
                }
            }
        }
    }

    private static boolean isBelief(Tokens tokens, Draft draft) {
        boolean belief = false;
        for (int t = Math.max(0, draft.cueFirst); t <= draft.cueLast; t++) {
            if (tokens.has(t, Lexicon.SAY | Lexicon.TELL | Lexicon.NOMINAL)) {
                return false;
            }
            belief |= tokens.has(t, Lexicon.BELIEVE | Lexicon.WISH);
        }
        return belief;
    }

    private static boolean sameSpeaker(Optional<Source> inner, Optional<Source> outer) {
        return inner.isPresent()
                && outer.isPresent()
                && inner.get().id().equals(outer.get().id());
    }
}
