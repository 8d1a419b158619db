package dev.whence.english.sources;

import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.english.draft.Draft;
import dev.whence.english.text.Tokens;
import org.jspecify.annotations.Nullable;

/** One source mention, where it stands, and who spoke before: what candidates are judged by. */
final class Situation {

    final Draft draft;
    /** The mention; null if there is none. */
    final @Nullable SourcePhrase phrase;
    /** What its own words mean; null for a pronoun. */
    final @Nullable Referent own;

    final Form form;
    /** Where it stands: the first token of the mention, or of what comes first. */
    final int token;

    final boolean quoted;
    /** Who says what the mention stands in; null if nobody. */
    final @Nullable Spoken outer;
    /** Who spoke last before; null if nobody did. */
    final @Nullable Spoken last;

    /** Somebody who spoke, and where. */
    record Spoken(Referent referent, Form form, int token, boolean nested, Draft draft) {}

    Situation(
            SourceReading reading,
            Draft draft,
            @Nullable SourcePhrase phrase,
            @Nullable Referent own,
            Form form,
            int token,
            @Nullable Spoken outer,
            @Nullable Spoken last) {
        this.draft = draft;
        this.phrase = phrase;
        this.own = own;
        this.form = form;
        this.token = token;
        this.outer = outer;
        this.last = last;
        quoted = reading.isQuoted(token);
    }

    boolean isDirect() {
        return draft.quotation == Quotation.DIRECT;
    }

    /** Tells whether a mention stands in what is said here. */
    boolean isInContent(Tokens tokens, int mention) {
        return isIn(draft, tokens.start[mention]);
    }

    /** Tells whether an offset lies in what is said. */
    static boolean isIn(Draft draft, int offset) {
        for (Span span : draft.content) {
            if (span.contains(offset)) {
                return true;
            }
        }
        return false;
    }
}
