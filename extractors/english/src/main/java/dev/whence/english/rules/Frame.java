package dev.whence.english.rules;

import dev.whence.core.Mention;
import dev.whence.core.Stance;
import org.jspecify.annotations.Nullable;

/**
 * A cue with its source, and where its content is to be looked for. Token indexes, last included; -1 stands for none. Used
 * by one thread.
 */
final class Frame {

    /** Where the content stands. */
    enum Place {
        /** Behind the cue: "X said that A". */
        BEHIND,
        /** Before it, and perhaps going on behind: "A, X said, B". */
        BEFORE,
        /** Around it: "A, according to X, B", or "According to X, A". */
        AROUND
    }

    int cueFirst = -1;
    int cueLast = -1;
    /** The verb of the cue, where a particle or preposition behind it belongs to the cue too: "called" in "called for". */
    int verb = -1;

    int sourceFirst = -1;
    int sourceLast = -1;
    int hintFirst = -1;
    int hintLast = -1;
    Place place = Place.BEHIND;
    /** Where the content begins, if it stands behind the cue. */
    int contentFirst = -1;
    /** A noun that is the content's first part: "a claim DHS said was false". */
    int headFirst = -1;

    int headLast = -1;
    /** Where the frame begins, if that is before source and cue: the addressee of "A, X is told". */
    int leadIn = -1;
    /** The last token of cue, source and their adjuncts. */
    int frameLast = -1;

    /** Whether the source is left out because it is that of an earlier cue: "X said A, adding B". */
    boolean elided;
    /** Whether the content is a noun phrase, not a clause. */
    boolean nounPhrase;
    /** Whether its content is that of the frame beside it: "A, X reported, citing officials". */
    boolean borrows;
    /** Whether it stands in a phrase that the sentence opens with: "Amid reports that A, X did B". */
    boolean opens;
    /** Whether it tells of a wish or of words left unsaid: what is found without it must not change where it is found too. */
    boolean intention;

    Stance stance = Stance.ASSERTED;

    @Nullable Mention addressee;

    double confidence = 0.8;

    /** Returns the verb that the cue is read by. */
    int verb() {
        return verb >= 0 ? verb : cueLast;
    }

    /** Returns the first token of source, cue and what belongs to them. */
    int frameFirst() {
        if (leadIn >= 0) {
            return leadIn;
        }
        return sourceFirst >= 0 && sourceFirst < cueFirst ? sourceFirst : cueFirst;
    }
}
