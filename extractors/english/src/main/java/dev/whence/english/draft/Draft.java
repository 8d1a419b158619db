package dev.whence.english.draft;

import dev.whence.core.Mention;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribution while it is put together. Source and cue are kept as token indexes too (last included), since the later
 * stages look at the words around them; -1 stands for none. Used by one thread.
 */
public final class Draft {

    /** In the order of the document; an outer draft comes before those inside it. */
    public static final Comparator<Draft> DOCUMENT_ORDER = Comparator.comparingInt(Draft::start)
            .thenComparing(Comparator.comparingInt(Draft::end).reversed());

    /** The tokens of the source mention nearest to the cue. */
    public int sourceFirst = -1;

    public int sourceLast = -1;
    /**
     * The tokens of another mention that tells who it is: where the sentence leaves the source out ("X said A, adding B"),
     * or the source is a relative word ("X, who said A").
     */
    public int hintFirst = -1;

    public int hintLast = -1;
    /** The tokens of the cue; a transcript has none. */
    public int cueFirst = -1;

    public int cueLast = -1;
    /** Another attribution that has the same speaker, where the sentence gives this one neither source nor subject. */
    public @Nullable Draft sameSpeakerAs;

    /** Where the source mention stands. */
    public @Nullable Span source;

    public final List<Span> cue = new ArrayList<>();
    public final List<Span> content = new ArrayList<>();
    public Quotation quotation = Quotation.INDIRECT;
    public Stance stance = Stance.ASSERTED;

    public @Nullable Mention addressee;

    public double confidence = 0.8;

    /** Returns the first token that tells who speaks: of the hint, or of the source; -1 if there is neither. */
    public int speakerFirst() {
        return hintFirst >= 0 ? hintFirst : sourceFirst;
    }

    /** Returns the last token that tells who speaks. */
    public int speakerLast() {
        return hintFirst >= 0 ? hintLast : sourceLast;
    }

    /** Returns the first offset of source, cue and content. */
    public int start() {
        int start = source == null ? Integer.MAX_VALUE : source.start();
        for (Span span : cue) {
            start = Math.min(start, span.start());
        }
        for (Span span : content) {
            start = Math.min(start, span.start());
        }
        return start;
    }

    /** Returns the last offset of source, cue and content. */
    public int end() {
        int end = source == null ? 0 : source.end();
        for (Span span : cue) {
            end = Math.max(end, span.end());
        }
        for (Span span : content) {
            end = Math.max(end, span.end());
        }
        return end;
    }

    /** Returns how long the content is, in UTF-16 code units. */
    int length() {
        int length = 0;
        for (Span span : content) {
            length += span.length();
        }
        return length;
    }
}
