package dev.whence.english.frames;

import dev.whence.core.Mention;
import dev.whence.core.Stance;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A cue with its source, and where its content is to be looked for. Token indexes, last included; -1 stands for none. Used
 * by one thread.
 */
public final class Frame {

    /** Where the content stands. */
    public enum Place {
        /** Behind the cue: "X said that A". */
        BEHIND,
        /** Before it, and perhaps going on behind: "A, X said, B". */
        BEFORE,
        /** Around it: "A, according to X, B", or "According to X, A". */
        AROUND
    }

    public int cueFirst = -1;
    public int cueLast = -1;
    /** The verb of the cue, where a particle or preposition behind it belongs to the cue too: "called" in "called for". */
    public int verb = -1;

    public int sourceFirst = -1;
    public int sourceLast = -1;
    public int hintFirst = -1;
    public int hintLast = -1;
    public Place place = Place.BEHIND;
    /** Where the content begins, if it stands behind the cue. */
    public int contentFirst = -1;
    /** A noun that is the content's first part: "a claim DHS said was false". */
    public int headFirst = -1;

    public int headLast = -1;
    /** Where the frame begins, if that is before source and cue: the addressee of "A, X is told". */
    public int leadIn = -1;
    /** The last token of cue, source and their adjuncts. */
    public int frameLast = -1;

    /** Whether the source is left out because it is that of an earlier cue: "X said A, adding B". */
    public boolean elided;
    /** Whether the content is a noun phrase, not a clause. */
    public boolean nounPhrase;
    /** Whether its content is that of the frame beside it: "A, X reported, citing officials". */
    public boolean borrows;
    /** Whether it stands in a phrase that the sentence opens with: "Amid reports that A, X did B". */
    public boolean opens;
    /** Whether it tells of a wish or of words left unsaid: what is found without it must not change where it is found too. */
    public boolean intention;

    public Stance stance = Stance.ASSERTED;

    public @Nullable Mention addressee;

    public double confidence = 0.8;

    /** Returns the verb that the cue is read by. */
    public int verb() {
        return verb >= 0 ? verb : cueLast;
    }

    /** "will announce new measures" tells of a plan, not of words. */
    boolean isPlanned(Tokens tokens) {
        for (int t = cueFirst; t < verb(); t++) {
            if (tokens.has(t, Lexicon.MODAL)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first token of source, cue and what belongs to them. */
    public int frameFirst() {
        if (leadIn >= 0) {
            return leadIn;
        }
        return sourceFirst >= 0 && sourceFirst < cueFirst ? sourceFirst : cueFirst;
    }
}
