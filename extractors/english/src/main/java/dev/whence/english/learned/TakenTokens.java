package dev.whence.english.learned;

import dev.whence.core.Span;
import dev.whence.english.text.Tokens;
import java.util.List;

/** The tokens that cues and contents hold, to tell whether others lie apart from them. Used by one thread. */
final class TakenTokens {

    private final Tokens tokens;
    private final boolean[] taken;

    TakenTokens(Tokens tokens) {
        this.tokens = tokens;
        taken = new boolean[tokens.size];
    }

    void take(List<Span> spans) {
        for (Span span : spans) {
            for (int t = tokens.tokenAt(span.start()); t < tokens.size && tokens.start[t] < span.end(); t++) {
                taken[t] = true;
            }
        }
    }

    /** Tells whether no token of the spans is taken. */
    boolean areFree(List<Span> spans) {
        for (Span span : spans) {
            for (int t = tokens.tokenAt(span.start()); t < tokens.size && tokens.start[t] < span.end(); t++) {
                if (taken[t]) {
                    return false;
                }
            }
        }
        return true;
    }
}
