package dev.whence.english.rules;

import dev.whence.core.Stance;
import dev.whence.english.draft.Draft;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Quotations;
import dev.whence.english.text.QuotedWords;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds paragraphs without quotation marks that a line with a colon announces: "Tarn Radio reports:", "According to the memo:". The
 * paragraph below, as a whole, is the content.
 */
final class Announced {

    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_SENTENCE = 400;
    private static final int FEWEST_WORDS = 4;
    private static final List<String> FROM = List.of("per", "from", "via");

    private final Tokens tokens;
    private final Quotations quotations;
    private final PhraseReader phrases;
    private final boolean[] clutter;

    Announced(Tokens tokens, Quotations quotations, PhraseReader phrases, boolean[] clutter) {
        this.tokens = tokens;
        this.quotations = quotations;
        this.phrases = phrases;
        this.clutter = clutter;
    }

    /**
     * Reads a sentence that ends with a colon.
     *
     * @param sentence the sentence
     * @param reader reads a scope as it is read elsewhere
     * @return what it announces; null if it announces no paragraph
     */
    @Nullable Draft read(int sentence, Function<Scope, List<Draft>> reader) {
        int colon = tokens.last(sentence);
        int next = sentence + 1;
        if (!tokens.is(colon, ":")
                || next >= tokens.sentenceCount
                || !tokens.beginsLine(next)
                || clutter[next]
                || colon - tokens.first(sentence) > LONGEST_LINE) {
            return null;
        }
        int first = tokens.first(next);
        int last = paragraphEnd(next);
        if (!isWords(first, last)) {
            return null;
        }
        Draft draft = byPreposition(tokens.first(sentence), colon);
        if (draft == null) {
            int high = Math.min(tokens.last(next), first + LONGEST_SENTENCE);
            draft = behindColon(
                    tokens, reader.apply(new Scope(phrases, tokens.first(sentence), high, -1)), colon, first);
        }
        if (draft != null && draft.stance == Stance.ASKED) {
            return null;
        }
        if (draft != null) {
            draft.content.clear();
            draft.content.add(tokens.span(first, last));
            draft.quotation =
                    QuotedWords.of(tokens, draft.content, quotations::isQuoted).quotation();
        }
        return draft;
    }

    /** Returns the last token of the paragraph that a sentence begins, without the stop at its end. */
    private int paragraphEnd(int sentence) {
        int s = sentence;
        while (s + 1 < tokens.sentenceCount && !tokens.beginsLine(s + 1) && !clutter[s + 1]) {
            s++;
        }
        int last = tokens.last(s);
        return tokens.is(last, ".") && quotations.of(last) < 0 ? last - 1 : last;
    }

    /** Tells whether a paragraph is one of prose: no item of a list, no quotation, and no heading. */
    private boolean isWords(int first, int last) {
        return last - first >= FEWEST_WORDS
                && quotations.of(first) < 0
                && (tokens.isWord(first) || tokens.isNumber(first) || tokens.is(first, "["))
                && phrases.hasFinite(first, Math.min(last, first + LONGEST_LINE))
                && !tokens.is(last, ":");
    }

    /** Returns the draft whose cue stands before a colon and whose content begins behind it; null if there is none. */
    static @Nullable Draft behindColon(Tokens tokens, List<Draft> drafts, int colon, int first) {
        for (Draft draft : drafts) {
            boolean begins = draft.content.get(0).start() == tokens.start[first];
            if (begins && draft.cueLast < colon) {
                return draft;
            }
        }
        return null;
    }

    /** "According to the memo:", "Per Tarn Radio:", "From the Tarn Post:". */
    private @Nullable Draft byPreposition(int low, int colon) {
        int first = low;
        while (tokens.isAny(first, List.of("more", "again")) || tokens.has(first, Lexicon.CONJUNCTION)) {
            first++;
        }
        int cueLast = tokens.is(first, "according") && tokens.is(first + 1, "to") ? first + 1 : first;
        if (cueLast == first && !tokens.isAny(first, FROM) || cueLast + 1 >= colon) {
            return null;
        }
        int last = phrases.wholePhraseAfter(cueLast + 1, colon - 1);
        boolean speaks =
                tokens.isCapitalized(last) || tokens.has(last, Lexicon.DOCUMENT | Lexicon.OUTLET | Lexicon.BODY);
        if (last != colon - 1 || !speaks) {
            return null;
        }
        Draft draft = new Draft();
        draft.sourceFirst = cueLast + 1;
        draft.sourceLast = last;
        draft.source = tokens.span(cueLast + 1, last);
        draft.cueFirst = first;
        draft.cueLast = cueLast;
        draft.cue.add(tokens.span(first, cueLast));
        draft.confidence = 0.8;
        return draft;
    }
}
