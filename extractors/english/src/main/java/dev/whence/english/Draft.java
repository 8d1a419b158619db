package dev.whence.english;

import dev.whence.core.Mention;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribution while it is put together. Source and cue are kept as token indexes too (last included), since the later
 * stages look at the words around them; -1 stands for none. Used by one thread.
 */
final class Draft {

    /** The tokens of the source mention nearest to the cue. */
    int sourceFirst = -1;

    int sourceLast = -1;
    /** Where the sentence leaves the source out: the tokens of the mention that tells who it is ("X said A, adding B"). */
    int hintFirst = -1;

    int hintLast = -1;
    /** The tokens of the cue. */
    int cueFirst = -1;

    int cueLast = -1;
    /** Another attribution that has the same speaker, for a quotation that is carried on without a cue. */
    @Nullable Draft sameSpeakerAs;
    /** The cue is one that only a text can have, or a speaker ("the report shows"). */
    final List<Span> cue = new ArrayList<>();

    final List<Span> content = new ArrayList<>();
    Quotation quotation = Quotation.INDIRECT;
    Stance stance = Stance.ASSERTED;

    @Nullable Mention addressee;

    @Nullable Mention relay;

    double confidence = 0.8;

    /** Returns the first token that tells who speaks: of the source, or of the hint; -1 if there is neither. */
    int speakerFirst() {
        return sourceFirst >= 0 ? sourceFirst : hintFirst;
    }

    /** Returns the last token that tells who speaks. */
    int speakerLast() {
        return sourceFirst >= 0 ? sourceLast : hintLast;
    }
}
